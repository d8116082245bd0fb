package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.FlagReason;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.OutcomeProposal;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

/** Whose turn it is (§11.2: "current owner"). */
class NextActorTest {
    private static final UUID TAKEN = new UUID(0, 91);

    /** C3 stops when the Panel has the review; what its outcome began has six months (C6). */
    @ParameterizedTest
    @EnumSource
    void whatThePanelWaitsForGoesBeforeThePracticeReview(RapidReviewStage stage) {
        Role alone = NextActor.of(NotificationStage.NOTIFIED, stage, null, null, List.of());
        Role both = NextActor.of(NotificationStage.NOTIFIED, stage, null, PracticeReviewStage.SCOPED, List.of());

        assertThat(both).isEqualTo(stage.compareTo(RapidReviewStage.SUBMITTED) < 0 ? alone : Role.LEAD_REVIEWER);
    }

    @Test
    void whatIsOverLeavesTheTurnToWhatCameBefore() {
        assertThat(NextActor.of(
                        NotificationStage.NOTIFIED,
                        RapidReviewStage.PANEL_RESPONDED,
                        null,
                        PracticeReviewStage.CLOSED,
                        List.of()))
                .isEqualTo(Role.CHAIR);
        assertThat(NextActor.of(NotificationStage.NOTIFIED, RapidReviewStage.CLOSED, null, null, List.of()))
                .isEqualTo(Role.BUSINESS_MANAGER);
        assertThat(NextActor.of(
                        NotificationStage.CLOSED, RapidReviewStage.CLOSED, null, PracticeReviewStage.CLOSED, List.of()))
                .isNull();
        assertThat(NextActor.of(null, null, null, null, List.of())).isNull();
    }

    /** §15.1-3: nobody waits for what the Panel says of a case that never was; a review held all the same goes on. */
    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "ENTERED_IN_ERROR"})
    void nobodyWaitsForThePanelInACaseStruckOut(NotificationStage stage) {
        assertThat(NextActor.of(
                        stage, RapidReviewStage.SUBMITTED, null, PracticeReviewStage.ENTERED_IN_ERROR, List.of()))
                .isNull();
        assertThat(NextActor.of(stage, RapidReviewStage.SUBMITTED, null, PracticeReviewStage.INITIATED, List.of()))
                .isEqualTo(Role.DSP);
    }

    /** §10.1: what was learnt goes on when the reviews are over; the Sub-Group agrees a plan and closes it. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, CHAIR",
        "APPROVED, BUSINESS_MANAGER",
        "IN_PROGRESS, BUSINESS_MANAGER",
        "ACTIONS_COMPLETE, BUSINESS_MANAGER",
        "IMPACT_REVIEW, CHAIR",
        "CLOSED,",
        "MERGED,",
        "STRUCK_OUT,",
    })
    void aPlanHasTheTurnWhereTheReviewsAreOver(PlanStage stage, @Nullable Role next) {
        var plans = List.of(plan(stage), plan(PlanStage.CLOSED));

        assertThat(NextActor.of(NotificationStage.CLOSED, RapidReviewStage.CLOSED, null, null, plans))
                .isEqualTo(next);
        assertThat(NextActor.of(NotificationStage.NOTIFIED, RapidReviewStage.OPEN, null, null, plans))
                .isEqualTo(Role.BUSINESS_MANAGER);
    }

    @Test
    void ofSeveralPlansTheOneUnderWayGoesFirst() {
        var plans = List.of(plan(PlanStage.DRAFT), plan(PlanStage.IN_PROGRESS));

        assertThat(NextActor.of(NotificationStage.CLOSED, null, null, null, plans))
                .isEqualTo(Role.BUSINESS_MANAGER);
    }

    private static PlanStanding plan(PlanStage stage) {
        return new PlanStanding(new ActionPlanId(new UUID(0, 9)), stage, List.of(), Map.of(), 0);
    }

    /** "CONSENSUS_OF_FOUR else ESCALATED to SCSP Chair", who recommends in the group's place. */
    @Test
    void aGroupThatCouldNotAgreeWaitsForWhoeverItAsked() {
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-19T09:00:00Z", Invented.met("2026-02-19"));
        assertThat(owner(log)).isEqualTo(Role.CHAIR);

        var proposal = new OutcomeProposal(Invented.outcome(Outcome.LCSPR), Map.of(), Set.of(), false);
        log.review(
                "2026-02-19T10:00:00Z",
                new DecisionEscalated(TAKEN, Invented.decisionId(1), EscalationBody.SCSP_CHAIR, null, proposal));
        assertThat(owner(log)).isEqualTo(Role.EB_CHAIR);

        log.review("2026-02-20T10:00:00Z", new EscalationResolved(TAKEN, Invented.TEXT, null, null, null));
        assertThat(owner(log)).isEqualTo(Role.CHAIR);
    }

    /** it is decided again, and nobody is asked to confirm it. */
    @Test
    void whatMustBeDecidedAgainAwaitsNoConfirmation() {
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-19T09:00:00Z", Invented.recommended(Invented.decisionId(1)));
        log.review("2026-02-20T09:00:00Z", flagged(false));
        assertThat(fold(log).unconfirmed()).containsExactly(Invented.decisionId(1));

        log.review("2026-02-20T10:00:00Z", flagged(true));

        assertThat(fold(log).unconfirmed()).isEmpty();
    }

    private static DecisionFlaggedForReview flagged(boolean again) {
        return new DecisionFlaggedForReview(Invented.decisionId(1), FlagReason.LATE_CONFLICT, null, null, again);
    }

    private static @Nullable Role owner(CaseLog log) {
        return fold(log).owner();
    }

    private static CaseSummary fold(CaseLog log) {
        List<RecordedEvent> events = log.events();
        @Nullable CaseSummary summary = null;
        for (RecordedEvent event : events) {
            summary = SummaryFold.evolve(summary, event);
        }
        return Objects.requireNonNull(summary);
    }
}
