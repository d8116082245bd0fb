package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.decider.Context;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class EscalationsTest {

    private final EscalateDecision escalate =
            new EscalateDecision(AGGREGATE, ID, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(9));

    @Test
    void anEscalationStandsUntilItIsResolved() {
        CaseFile escalated = after(FILE, escalate, CLERK);
        UUID id = escalated.escalations().keySet().iterator().next();
        ResolveEscalation resolve = new ResolveEscalation(AGGREGATE, id, text(9), text(9));

        assertThat(escalated.escalated()).isTrue();
        assertThat(accepted(escalated, resolve, CLERK)).containsExactly(new EscalationResolved(id, text(9), text(9)));
        CaseFile resolved = after(escalated, resolve, CLERK);
        assertThat(resolved.escalated()).isFalse();
        assertThat(refused(resolved, resolve, CLERK).code()).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(refused(escalated, new ResolveEscalation(AGGREGATE, id, null, null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    /** §4.3: whoever it was taken to ends it, or the clerk who types it for them. */
    @Test
    void itIsEndedByWhomItWasTakenTo() {
        Map<EscalationBody, Set<Role>> ending = Map.of(
                EscalationBody.LEAD_SAFEGUARDING_PARTNERS,
                Set.of(Role.LSP, Role.BUSINESS_MANAGER),
                EscalationBody.SCSP_CHAIR,
                Set.of(Role.EB_CHAIR, Role.BUSINESS_MANAGER),
                EscalationBody.EXECUTIVE_BOARD,
                Set.of(Role.EB_CHAIR, Role.BUSINESS_MANAGER),
                EscalationBody.BUSINESS_MANAGER,
                Set.of(Role.BUSINESS_MANAGER));

        assertThat(ending).containsOnlyKeys(EscalationBody.values());
        ending.forEach((body, roles) -> {
            CaseFile escalated = after(FILE, new EscalateDecision(AGGREGATE, ID, body, text(9)), CLERK);
            UUID id = escalated.escalations().keySet().iterator().next();
            ResolveEscalation resolve = new ResolveEscalation(AGGREGATE, id, text(9), null);
            for (Role role : Set.of(Role.LSP, Role.EB_CHAIR, Role.BUSINESS_MANAGER)) {
                Context context = by(BCT, role, null, birmingham());
                if (roles.contains(role)) {
                    assertThat(accepted(escalated, resolve, context)).hasSize(1);
                } else {
                    assertThat(refused(escalated, resolve, context).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
                }
            }
        });
    }

    @Test
    void itNeedsAReasonAndAKnownDecision() {
        EscalationBody to = EscalationBody.EXECUTIVE_BOARD;

        assertThat(refused(FILE, new EscalateDecision(AGGREGATE, null, to, null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(refused(CaseFile.EMPTY, escalate, CLERK).code()).isEqualTo(RefusalCode.DECISION_UNKNOWN);
        assertThat(refused(FILE, new ResolveEscalation(AGGREGATE, OTHER, text(9), null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }
}
