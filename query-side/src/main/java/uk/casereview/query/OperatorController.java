package uk.casereview.query;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What only operators do: they see no case, but keep the views in order (§15.7-28). */
@RestController
class OperatorController {
    private final ProjectionRebuild rebuild;

    OperatorController(ProjectionRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @PostMapping("/api/projections/{group}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@AuthenticationPrincipal SignedIn signedIn, @PathVariable String group) {
        if (!signedIn.has(Role.OPERATOR)) {
            throw new RequestRefused(RefusalCode.FORBIDDEN_ROLE);
        }
        if (!rebuild.rebuild(group)) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
