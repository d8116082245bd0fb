package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AnIncident.HAPPENED;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CloseChallenge;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.NotifiabilityCommand.CloseNotification;
import uk.casereview.notification.NotifiabilityCommand.Reopen;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.notification.NotifiabilityEvent.NotificationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationState.Closed;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.notification.NotificationState.Referred;
import uk.casereview.notification.NotificationState.Withdrawn;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

class EndingTest {
    private static final RapidReviewFacts OPEN = new RapidReviewFacts(true, null);
    private static final RapidReviewFacts WITH_PANEL = new RapidReviewFacts(true, SENT);
    private static final RapidReviewFacts OVER = new RapidReviewFacts(false, SENT);

    /** Scenario 16, N9: "Panel told first". */
    @Test
    void thePanelIsToldBeforeANotificationIsTakenBack() {
        assertThat(notified().knowing(OPEN).refuses(withdraw(null, text(9))).code())
                .isEqualTo(RefusalCode.PANEL_NOT_INFORMED);
        assertThat(notified()
                        .knowing(OPEN)
                        .refuses(withdraw(TODAY.plusDays(1), text(9)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(notified().knowing(OPEN).refuses(withdraw(SENT, null)).code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(notified().knowing(OPEN).then(withdraw(SENT, text(9))).state())
                .isInstanceOf(Withdrawn.class);
        assertThat(notified().then(withdraw(SENT, text(9))).state()).isInstanceOf(Withdrawn.class);
    }

    /** §15.8: of the row of §6.4, in its order. */
    @Test
    void whatThePanelHasBeenSentIsNotTakenBack() {
        assertThat(notified().knowing(WITH_PANEL).refuses(withdraw(SENT, null)).code())
                .isEqualTo(RefusalCode.RR_ALREADY_SUBMITTED);
        assertThat(notified().knowing(WITH_PANEL).refuses(withdraw(null, null)).code())
                .isEqualTo(RefusalCode.PANEL_NOT_INFORMED);
    }

    @Test
    void whatHasBeenTakenBackStandsWithItsIrregularities() {
        WithdrawNotification happened = new WithdrawNotification(ID, text(9), null, null, true);
        assertThat(notified().knowing(WITH_PANEL).accepts(happened).getFirst())
                .isEqualTo(new NotificationWithdrawn(
                        text(9),
                        null,
                        List.of(RefusalCode.PANEL_NOT_INFORMED, RefusalCode.RR_ALREADY_SUBMITTED),
                        null));
        assertThat(notified()
                        .refuses(new WithdrawNotification(ID, null, SENT, null, true))
                        .code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    /** §15.1-1: "with the true date". */
    @Test
    void whatWasTakenBackEarlierIsTrueFromThatDay() {
        Event withdrawn = notified()
                .accepts(new WithdrawNotification(ID, text(9), SENT, SENT, true))
                .getFirst();

        assertThat(withdrawn.effectiveOn(SENT.plusDays(1))).isEqualTo(SENT);
        assertThat(new NotificationWithdrawn(text(9), SENT, List.of(), null).effectiveOn(SENT.plusDays(1)))
                .isEqualTo(SENT.plusDays(1));
        assertThat(notified()
                        .refuses(new WithdrawNotification(ID, text(9), SENT, LocalDate.of(2100, 1, 1), false))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void aClosedNotificationOwesNobodyAnything() {
        assertThat(obligations(notified())).isEqualTo(List.of("RAPID_REVIEW"));
        assertThat(obligations(notified().knowing(OPEN))).isEqualTo(List.of("RAPID_REVIEW"));
        assertThat(notified().knowing(OVER).then(close()).state()).isInstanceOf(Closed.class);
        assertThat(obligations(toBeNotified())).isEqualTo(List.of("TO_BE_NOTIFIED"));
    }

    @Test
    void runningClocksAreOwed() {
        SubmitNotification partly =
                new SubmitNotification(ID, null, SENT, null, Set.of(Recipient.PANEL), null, null, null, true, text(9));
        assertThat(obligations(toBeNotified().then(partly).knowing(OVER))).isEqualTo(List.of("C2"));
    }

    @Test
    void disagreementsAndChallengesAreOwed() {
        IncidentStory story = notified()
                .knowing(OVER)
                .then(new EscalateDecision(ID.value(), null, EscalationBody.BUSINESS_MANAGER, text(9)));
        IncidentStory challenged =
                story.then(new RaiseChallenge(ID.value(), agency("WMP"), TODAY.plusDays(9), text(30), null));
        assertThat(obligations(story)).isEqualTo(List.of("ESCALATION"));
        assertThat(obligations(challenged)).isEqualTo(List.of("ESCALATION", "CHALLENGE"));
        UUID challenge = ((ChallengeRaised) challenged.events().getLast()).challengeId();
        assertThat(obligations(challenged.then(new CloseChallenge(ID.value(), challenge, false, null))))
                .isEqualTo(List.of("ESCALATION"));
    }

    @Test
    void whereAnotherAreaLeadsNoReviewIsOwed() {
        assertThat(external(OurRole.INFORMED, Category.ABUSE_NEGLECT_DEATH).accepts(close()))
                .hasSize(1);
        assertThat(obligations(external(OurRole.LEAD, Category.ABUSE_NEGLECT_DEATH)))
                .isEqualTo(List.of("RAPID_REVIEW"));
        assertThat(external(OurRole.LEAD, Category.CARE_LEAVER_DEATH).accepts(close()))
                .hasSize(1);
        assertThat(external(OurRole.LEAD, null).accepts(close())).hasSize(1);
    }

    /** §15.3-15: "WITHDRAWN or CLOSED → ReopenConsideration". */
    @Test
    void considerationIsReopenedWithAReason() {
        IncidentStory story = notNotified();
        assertThat(story.refuses(reconsider(null, null)).code()).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(story.refuses(reconsider(text(9), TODAY.plusDays(1))).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.refuses(reconsider(text(9), HAPPENED.minusDays(1))).code())
                .isEqualTo(RefusalCode.AWARE_BEFORE_INCIDENT);
        IncidentStory again = story.then(reconsider(text(9), SENT));
        assertThat(again.clock(ClockKind.C1).startOn()).isEqualTo(SENT);
        assertThat(again.clock(ClockKind.C1).running()).isTrue();
        assertThat(story.then(reconsider(text(9), null)).clock(ClockKind.C1).startOn())
                .isEqualTo(AnIncident.AWARE);
    }

    @Test
    void whereNobodyWasAwareItIsAReferralAgain() {
        IncidentStory story = external(OurRole.INFORMED, null).then(close());
        assertThat(story.then(reconsider(text(9), null)).state()).isInstanceOf(Referred.class);
    }

    /** §15.1-3: "Reopen{reason, newEvidence, decision} for … a case". */
    @Test
    void aClosedCaseIsReopenedOnNewEvidence() {
        IncidentStory closed = notified().knowing(OVER).then(close()).as(CLERK);
        assertThat(closed.refuses(new Reopen(ID, null, text(9), null)).facts()).containsEntry("missing", "reason");
        assertThat(closed.refuses(new Reopen(ID, text(9), null, null)).facts()).containsEntry("missing", "newEvidence");
        assertThat(closed.then(new Reopen(ID, text(9), text(9), null)).state()).isInstanceOf(Notified.class);
    }

    /** §15.2-8: "LOST → ProposalLost; DEFERRED → DecisionDeferred; no state change in either". */
    @Test
    void aDecisionOfTheSubGroupIsKeptWithIt() {
        IncidentStory closed = notified().knowing(OVER).then(close()).as(CLERK);
        assertThat(closed.refuses(reopen(Gathering.ONE, DecisionMode.CONSENSUS)).code())
                .isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(closed.accepts(reopen(Gathering.FOUR, DecisionMode.CONSENSUS)))
                .singleElement()
                .isInstanceOf(NotificationReopened.class);
        assertThat(closed.then(reopen(Gathering.FOUR, DecisionMode.CONSENSUS))
                        .state()
                        .file()
                        .decisions())
                .hasSize(2);
        assertThat(closed.accepts(reopen(Gathering.FOUR, DecisionMode.DEFERRED)))
                .singleElement()
                .isInstanceOf(DecisionDeferred.class);
        assertThat(closed.accepts(new Reopen(ID, text(9), text(9), Gathering.against())))
                .singleElement()
                .isInstanceOf(ProposalLost.class);
    }

    private static Reopen reopen(List<DecisionRequest.Present> present, DecisionMode mode) {
        return new Reopen(ID, text(9), text(9), Gathering.of(present, mode));
    }

    private static IncidentStory external(OurRole role, @Nullable Category category) {
        return untold().then(new RecordExternalNotification(
                ID,
                AnIncident.SANDWELL,
                null,
                SENT,
                role,
                category,
                null,
                List.of(whoDied().details())));
    }

    private static List<?> obligations(IncidentStory story) {
        Refusal refusal = story.refuses(close());
        assertThat(refusal.code()).isEqualTo(RefusalCode.OPEN_OBLIGATIONS);
        return (List<?>) Objects.requireNonNull(refusal.facts().get("missing"));
    }

    private static CloseNotification close() {
        return new CloseNotification(ID);
    }

    private static WithdrawNotification withdraw(@Nullable LocalDate panelInformedOn, @Nullable SealedText reason) {
        return new WithdrawNotification(ID, reason, panelInformedOn, null, false);
    }

    private static ReopenConsideration reconsider(@Nullable SealedText reason, @Nullable LocalDate awareOn) {
        return new ReopenConsideration(ID, reason, null, awareOn);
    }

    /** R1 and §15.3-15: notified again after it was closed, the case needs a review again. */
    @Test
    void theReviewOfAFormerNotificationIsNotOfThisOne() {
        RapidReviewFacts before = new RapidReviewFacts(false, SENT.minusDays(1));
        RapidReviewFacts since = new RapidReviewFacts(false, SENT.plusDays(1));

        assertThat(obligations(notified().knowing(before))).isEqualTo(List.of("RAPID_REVIEW"));
        assertThat(notified().knowing(before).accepts(withdraw(SENT, text(9)))).isNotEmpty();
        assertThat(notified().knowing(since).accepts(close())).isNotEmpty();
        assertThat(obligations(notified().knowing(new RapidReviewFacts(true, SENT.minusDays(1)))))
                .isEqualTo(List.of("RAPID_REVIEW"));
    }
}
