package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.decider.Context;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class EscalationsTest {

    private final EscalateDecision escalate =
            new EscalateDecision(AGGREGATE, ID, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(9));

    @Test
    void anEscalationStandsUntilItIsResolved() {
        CaseFile escalated = after(FILE, escalate, CLERK);
        UUID id = escalated.escalations().keySet().iterator().next();
        ResolveEscalation resolve = new ResolveEscalation(AGGREGATE, id, text(9), text(9), null, LEAD_PARTNER);

        assertThat(escalated.escalated()).isTrue();
        assertThat(accepted(escalated, resolve, CLERK))
                .containsExactly(new EscalationResolved(id, text(9), text(9), null, LEAD_PARTNER));
        CaseFile resolved = after(escalated, resolve, CLERK);
        assertThat(resolved.escalated()).isFalse();
        assertThat(refused(resolved, resolve, CLERK).code()).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(refused(escalated, new ResolveEscalation(AGGREGATE, id, null, null, null, LEAD_PARTNER), CLERK)
                        .code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    /** One answer ends it, so that nobody asks the same body the same twice. */
    @Test
    void whatWaitsForAnAnswerIsNotTakenThereAgain() {
        CaseFile escalated = after(FILE, escalate, CLERK);
        UUID id = escalated.escalations().keySet().iterator().next();
        CaseFile resolved = after(escalated, resolve(id, LEAD_PARTNER), CLERK);

        assertThat(refused(escalated, escalate, CLERK))
                .isEqualTo(new Refusal(
                        RefusalCode.ALREADY_ESCALATED, Map.of("escalatedTo", "LEAD_SAFEGUARDING_PARTNERS")));
        assertThat(accepted(
                        escalated, new EscalateDecision(AGGREGATE, ID, EscalationBody.EXECUTIVE_BOARD, text(9)), CLERK))
                .hasSize(1);
        assertThat(accepted(
                        escalated,
                        new EscalateDecision(AGGREGATE, null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(9)),
                        CLERK))
                .hasSize(1);
        assertThat(accepted(resolved, escalate, CLERK)).hasSize(1);
    }

    private static final Map<EscalationBody, UserId> WHO = Map.of(
            EscalationBody.LEAD_SAFEGUARDING_PARTNERS,
            LEAD_PARTNER,
            EscalationBody.SCSP_CHAIR,
            BOARD_CHAIR,
            EscalationBody.EXECUTIVE_BOARD,
            BOARD_CHAIR,
            EscalationBody.BUSINESS_MANAGER,
            BCT);

    /** §2.2: the Business Unit "may never take the decision itself"; §15.2-11: it types. */
    @Test
    void theClerkSaysWhoEndedItAndOthersDoSoInPerson() {
        CaseFile escalated = after(FILE, escalate, CLERK);
        UUID id = escalated.escalations().keySet().iterator().next();
        Context lead = by(LEAD_PARTNER, Role.LSP, agency("WMP"), birmingham());

        assertThat(refused(escalated, resolve(id, null), CLERK).facts()).containsEntry("missing", "resolvedBy");
        assertThat(refused(escalated, resolve(id, BOARD_CHAIR), CLERK).facts())
                .containsEntry("resolvedBy", BOARD_CHAIR.toString());
        assertThat(refused(escalated, resolve(id, BOARD_CHAIR), lead).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(accepted(escalated, resolve(id, null), lead))
                .containsExactly(new EscalationResolved(id, text(9), null, null, LEAD_PARTNER));
        assertThat(accepted(escalated, resolve(id, LEAD_PARTNER), lead)).hasSize(1);
    }

    private static ResolveEscalation resolve(UUID escalation, @Nullable UserId who) {
        return new ResolveEscalation(AGGREGATE, escalation, text(9), null, null, who);
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
            UUID id = new UUID(0, 91);
            CaseFile escalated = FILE.evolve(new DecisionEscalated(id, ID, body, text(9), null));
            for (Role role : Set.of(Role.LSP, Role.EB_CHAIR, Role.BUSINESS_MANAGER)) {
                Context context = by(BCT, role, null, birmingham());
                UserId named = role == Role.BUSINESS_MANAGER ? WHO.get(body) : null;
                ResolveEscalation resolve = new ResolveEscalation(AGGREGATE, id, text(9), null, null, named);
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
        assertThat(refused(FILE, new ResolveEscalation(AGGREGATE, OTHER, text(9), null, null, null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    /** §4.3: the "SCSP Chair" is Sandwell's; Birmingham has an Executive Board. */
    @Test
    void itIsTakenToABodyThatThePartnershipHas() {
        EscalateDecision toSandwells = new EscalateDecision(AGGREGATE, ID, EscalationBody.SCSP_CHAIR, text(9));
        EscalateDecision toBirminghams = new EscalateDecision(AGGREGATE, ID, EscalationBody.EXECUTIVE_BOARD, text(9));
        Context sandwell = byManager(sandwell());

        assertThat(refused(FILE, toSandwells, CLERK))
                .isEqualTo(new Refusal(
                        RefusalCode.NO_SUCH_BODY,
                        Map.of(
                                "allowed",
                                List.of("LEAD_SAFEGUARDING_PARTNERS", "EXECUTIVE_BOARD", "BUSINESS_MANAGER"))));
        assertThat(accepted(FILE, toBirminghams, CLERK)).hasSize(1);
        assertThat(accepted(FILE, toSandwells, sandwell)).hasSize(1);
        assertThat(refused(FILE, toBirminghams, sandwell).code()).isEqualTo(RefusalCode.NO_SUCH_BODY);
    }
}
