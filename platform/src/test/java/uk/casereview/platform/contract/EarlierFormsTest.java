package uk.casereview.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.platform.contract.EarlierForm.earlier;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlannedAction;
import uk.casereview.actionplan.PlannedAction.Completion;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.partnership.Milestone;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.partnership.Thresholds;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;

/** What was stored in the form it had before a component was added is read, and says of it what was known then: nothing. */
class EarlierFormsTest {
    /** Stored before a decision kept its moment, it says of it what was known then: nothing. */
    @Test
    void isReadInTheFormItHadBeforeAComponentWasAdded() throws IOException {
        ProposalLost read = earlier(ProposalLost.class, "case-file.ProposalLost.json");

        assertThat(read.decision().decidedOn()).isEqualTo("2026-02-09");
        assertThat(read.decision().decidedAt()).isNull();
        assertThat(read.decision().conflicts()).extracting(Conflict::declaredAt).containsOnlyNulls();
        assertThat(read.decision().settledBy()).isNull();
    }

    /** Stored when what the local authority decides alone was told as a meeting's, with a quorum of none that was met. */
    @Test
    void aDecisionOfOneAgencyIsReadAsOne() throws IOException {
        NotifiabilityDecided read = earlier(NotifiabilityDecided.class, "notification.NotifiabilityDecided.json");

        assertThat(read.decision().route()).isEqualTo(Route.SINGLE_AGENCY);
        assertThat(read.decision().quorum()).isNull();
    }

    /** Stored before a recommendation said which determination it takes back. */
    @Test
    void aRecommendationIsReadAsTakingNothingBack() throws IOException {
        RapidReviewOutcomeRecommended read =
                earlier(RapidReviewOutcomeRecommended.class, "rapid-review.RapidReviewOutcomeRecommended.json");

        assertThat(read.decision().decidedOn()).isEqualTo("2026-02-09");
        assertThat(read.decision().settledBy()).isNull();
        assertThat(read.takesBack()).isNull();
    }

    /** Stored before a task had a day; it is to be done as soon as may be. */
    @Test
    void aTaskIsReadWithoutADayToBeDoneBy() throws IOException {
        TaskRaised read = earlier(TaskRaised.class, "case-file.TaskRaised.json");

        assertThat(read.about()).isEqualTo("text");
        assertThat(read.dueOn()).isNull();
    }

    /** Stored before it was kept whose answer a clerk had typed. */
    @Test
    void aPositionIsReadWithoutWhoGaveIt() throws IOException {
        DspPositionRecorded read = earlier(DspPositionRecorded.class, "rapid-review.DspPositionRecorded.json");

        assertThat(read.position().on()).isEqualTo("2026-02-09");
        assertThat(read.position().givenBy()).isNull();
    }

    /** Stored before the day of taking back was kept apart from the day of recording it. */
    @Test
    void aWithdrawalIsReadWithoutItsDay() throws IOException {
        NotificationWithdrawn read = earlier(NotificationWithdrawn.class, "notification.NotificationWithdrawn.json");

        assertThat(read.withdrawnOn()).isNull();
        assertThat(read.effectiveOn(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    }

    /** Stored before the day of asking was kept apart from the day of recording it. */
    @Test
    void aRequestIsReadWithoutItsDay() throws IOException {
        AgencyInformationRequested read =
                earlier(AgencyInformationRequested.class, "rapid-review.AgencyInformationRequested.json");

        assertThat(read.requestedOn()).isNull();
        assertThat(read.effectiveOn(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    }

    /** Stored before a recommendation could state a day of its own, it has that on which it was recorded. */
    @Test
    void aRecommendationIsReadWithoutItsDay() throws IOException {
        RecommendationAdded read = earlier(RecommendationAdded.class, "action-plan.RecommendationAdded.json");

        assertThat(read.madeOn()).isNull();
        assertThat(read.effectiveOn(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    }

    /** Stored before a rule said to whom a question goes up, it goes to whom it went then; so with the timetable. */
    @Test
    void aRuleOfVotingIsReadInTheFormItHadBeforeItNamedWhereAQuestionGoes() throws IOException {
        PolicyAdopted read = earlier(PolicyAdopted.class, "partnership.PolicyAdopted.json");

        assertThat(read.policy().voting().values())
                .singleElement()
                .satisfies(rule -> assertThat(rule.escalateTo()).isNull())
                .extracting(VotingRule::escalatesTo)
                .isEqualTo(EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
        assertThat(read.policy().rapidReviewTimetable()).isNull();
        assertThat(read.policy().milestones()).isEqualTo(Milestone.STANDARD);
        assertThat(read.policy().thresholds()).isNull();
        assertThat(read.policy().thresholdsInForce()).isEqualTo(Thresholds.STANDARD);
    }

    /** Stored before a challenge could name what it is about, it is about the record as a whole. */
    @Test
    void aChallengeIsReadWithoutWhatItIsAbout() throws IOException {
        ChallengeRaised read = earlier(ChallengeRaised.class, "case-file.ChallengeRaised.json");

        assertThat(read.toAgency()).hasToString("WMP");
        assertThat(read.about()).isNull();
    }

    /** Stored before an escalation kept what could not be agreed on, and which outcome was decided. */
    @Test
    void anEscalationIsReadWithoutItsOutcomes() throws IOException {
        DecisionEscalated escalated = earlier(DecisionEscalated.class, "case-file.DecisionEscalated.json");
        EscalationResolved resolved = earlier(EscalationResolved.class, "case-file.EscalationResolved.json");

        assertThat(escalated.toBody()).isEqualTo(EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
        assertThat(escalated.proposal()).isNull();
        assertThat(resolved.escalationId()).isEqualTo(escalated.escalationId());
        assertThat(resolved.decidedOutcome()).isNull();
        assertThat(resolved.resolvedBy()).isNull();
    }

    /** Stored before a rule of retention could ask for an age. */
    @Test
    void aRuleOfRetentionIsReadAsAskingForNoAge() throws IOException {
        RetentionAdopted read = earlier(RetentionAdopted.class, "partnership.RetentionAdopted.json");

        assertThat(read.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.years()).isEqualTo(4);
            assertThat(rule.untilYoungestIs()).isNull();
        });
    }

    /** Stored before a meeting could be put on record after it was held. */
    @Test
    void aMeetingIsReadWithoutAReasonForComingLate() throws IOException {
        assertThat(earlier(MeetingScheduled.class, "meeting.MeetingScheduled.json")
                        .reason())
                .isNull();
    }

    /** Stored before it was kept whose an action was when it was done. */
    @Test
    void whatAPlanTookOverIsReadWithoutWhoseItWas() throws IOException {
        assertThat(earlier(PlanTakenOver.class, "action-plan.PlanTakenOver.json")
                        .actions())
                .singleElement()
                .extracting(PlannedAction::completion)
                .extracting(Completion::ownedBy)
                .isNull();
    }

    /** Stored before a review could come to count from another day than before. */
    @Test
    void aRecalculatedStartIsReadWithoutItsRule() throws IOException {
        assertThat(earlier(RapidReviewStartRecalculated.class, "rapid-review.RapidReviewStartRecalculated.json")
                        .startRule())
                .isNull();
    }
}
