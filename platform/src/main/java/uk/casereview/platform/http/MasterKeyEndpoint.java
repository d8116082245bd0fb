package uk.casereview.platform.http;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.sealing.MasterKeyCare;
import uk.casereview.platform.sealing.MasterKeyWorker;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What operators see of the master key, and how they change it; they see no key (§15.7-28). */
@RestController
final class MasterKeyEndpoint {
    private final MasterKeyCare care;
    private final MasterKeyWorker worker;

    MasterKeyEndpoint(MasterKeyCare care, MasterKeyWorker worker) {
        this.care = care;
        this.worker = worker;
    }

    /**
     * How far a change of the master key has come.
     *
     * @param current the name of the one that wraps
     * @param others those that are kept beside it
     * @param needless those of them that nothing needs any more
     * @param keys how many keys are wrapped
     * @param toWrapAnew how many of them by another than the current one
     * @param underWay whether something is still to be done
     */
    record MasterKeyShown(
            String current, Set<String> others, Set<String> needless, long keys, long toWrapAnew, boolean underWay) {}

    @Operation(summary = "which master key wraps the others, and how far its last change has come; never a key itself")
    @GetMapping("/api/keys/master-key")
    MasterKeyShown masterKey(@AuthenticationPrincipal SignedIn signedIn) {
        mustOperate(signedIn);
        return shown();
    }

    @Operation(
            summary = "makes a new master key in the file and wraps every key anew by it, one handful after the other;"
                    + " where a key service keeps it, that service renews it")
    @PostMapping("/api/keys/master-key/renew")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MasterKeyShown renew(@AuthenticationPrincipal SignedIn signedIn) {
        mustOperate(signedIn);
        if (!care.renew()) {
            throw new RequestRefused(Refusal.of(RefusalCode.MASTER_KEY_NOT_RENEWED));
        }
        worker.now();
        return shown();
    }

    private MasterKeyShown shown() {
        MasterKeyCare.Progress progress = care.progress();
        return new MasterKeyShown(
                progress.current(),
                progress.others(),
                progress.needless(),
                progress.keys(),
                progress.toWrapAnew(),
                progress.underWay());
    }

    private static void mustOperate(SignedIn signedIn) {
        if (!signedIn.has(Role.OPERATOR)) {
            throw new RequestRefused(Refusal.forbidden(Role.OPERATOR));
        }
    }
}
