package uk.casereview.query;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.casereview.platform.axon.DeadLetters;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What only operators do: they see no case, but keep the views in order (§15.7-28). */
@RestController
class OperatorController {
    private static final int LETTERS_SHOWN = 200;

    private final ProjectionRebuild rebuild;
    private final RebuildProgress progress;
    private final GroupTokens tokens;
    private final Positions positions;
    private final DeadLetters letters;
    private final LetterRetry retry;

    OperatorController(
            ProjectionRebuild rebuild,
            RebuildProgress progress,
            GroupTokens tokens,
            Positions positions,
            DeadLetters letters,
            LetterRetry retry) {
        this.rebuild = rebuild;
        this.progress = progress;
        this.tokens = tokens;
        this.positions = positions;
        this.letters = letters;
        this.retry = retry;
    }

    /**
     * One read model, or the audit log, which is never rebuilt.
     *
     * @param position the last place in the log it has taken into account
     * @param lag how many places it is behind the last one
     * @param rebuild the latest; null where there was none
     */
    record ProjectionState(
            String group, long position, long lag, long deadLetters, RebuildProgress.@Nullable Progress rebuild) {}

    /** What waits, the first of it; the total tells whether there is more. */
    record LettersShown(String group, long total, List<DeadLetters.Letter> letters) {}

    @Operation(summary = "how far each read model has come, what waits in it, and its latest rebuild; names the groups")
    @GetMapping("/api/projections")
    List<ProjectionState> projections(@AuthenticationPrincipal SignedIn signedIn) {
        mustOperate(signedIn);
        long head = positions.head().index();
        Map<String, Long> waiting = letters.counts();
        Map<String, RebuildProgress.Progress> rebuilds = progress.all();
        return Projections.FOLLOWERS.stream()
                .map(group -> {
                    long position = tokens.reached(group);
                    return new ProjectionState(
                            group,
                            position,
                            Math.max(0, head - position),
                            waiting.getOrDefault(group, 0L),
                            rebuilds.get(group));
                })
                .toList();
    }

    @Operation(summary = "builds one of the read models anew; the groups are named by /api/projections")
    @PostMapping("/api/projections/{group}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@AuthenticationPrincipal SignedIn signedIn, @PathVariable String group) {
        mustOperate(signedIn);
        rebuild.rebuild(known(group).group());
    }

    @Operation(summary = "what one read model could not take in, the first of it")
    @GetMapping("/api/projections/{group}/dead-letters")
    LettersShown deadLetters(@AuthenticationPrincipal SignedIn signedIn, @PathVariable String group) {
        mustOperate(signedIn);
        return shown(known(group).group());
    }

    /** Tries one sequence again, or all; what still cannot be taken is in the answer. */
    @Operation(summary = "tries what a read model could not take in again: one sequence, or all")
    @PostMapping("/api/projections/{group}/dead-letters/retry")
    LettersShown retry(
            @AuthenticationPrincipal SignedIn signedIn,
            @PathVariable String group,
            @RequestParam(required = false) @Nullable String sequence) {
        mustOperate(signedIn);
        retry.retry(known(group), sequence);
        return shown(group);
    }

    private LettersShown shown(String group) {
        return new LettersShown(group, letters.counts().getOrDefault(group, 0L), letters.of(group, LETTERS_SHOWN));
    }

    private Projection known(String group) {
        return rebuild.find(group).orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
    }

    private static void mustOperate(SignedIn signedIn) {
        if (!signedIn.has(Role.OPERATOR)) {
            throw new RequestRefused(Refusal.forbidden(Role.OPERATOR));
        }
    }
}
