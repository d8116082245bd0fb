package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.AnIncident.HAPPENED;
import static uk.casereview.notification.IncidentStory.DECIDED;
import static uk.casereview.notification.IncidentStory.ID;
import static uk.casereview.notification.IncidentStory.SENT;
import static uk.casereview.notification.IncidentStory.TODAY;
import static uk.casereview.notification.IncidentStory.notified;
import static uk.casereview.notification.IncidentStory.toBeNotified;
import static uk.casereview.notification.NotificationDaysTest.AWARENESS;
import static uk.casereview.notification.NotificationDaysTest.DECISION;
import static uk.casereview.notification.NotificationDaysTest.INCIDENT;
import static uk.casereview.notification.NotificationDaysTest.SENDING;
import static uk.casereview.notification.NotificationDaysTest.tooEarly;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCorrection.CorrectReferralReceivedOn;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.1-3: a corrected day keeps its order with the others, in both directions. */
class CorrectedDaysTest {
    private static final LocalDate LATER = SENT.plusDays(2);

    @Test
    void noDayIsCorrectedPastWhatFollowsFromIt() {
        tooEarly(notified(), aware(DECIDED.plusDays(1)), DECISION, AWARENESS);
        tooEarly(notified(), sent(DECIDED.minusDays(1)), SENDING, DECISION);
        tooEarly(
                notified(),
                new CorrectReferralReceivedOn(ID, TODAY, HAPPENED.minusDays(1), text(9)),
                "the referral",
                INCIDENT);
        assertThat(notified().accepts(aware(DECIDED))).isNotEmpty();
        assertThat(notified().accepts(sent(DECIDED))).isNotEmpty();
    }

    /** §15.3-15: a case that is notified again was notified after the review of the first time. */
    @Test
    void theReviewOfAFormerNotificationBoundsTheNextFromBelow() {
        IncidentStory again = notified().knowing(new RapidReviewFacts(false, SENT.minusDays(1)));
        assertThat(again.accepts(sent(LATER))).isNotEmpty();
        assertThat(again.refuses(sent(SENT.minusDays(2))).code()).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(toBeNotified()
                        .knowing(new RapidReviewFacts(false, SENT))
                        .refuses(sent(LATER))
                        .code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** What lies later is put right first where all move later; so everything can be put right. */
    @Test
    void daysThatAllLieLaterAreCorrectedFromTheLastToTheFirst() {
        IncidentStory corrected =
                notified().then(sent(LATER)).then(decided(LATER)).then(aware(LATER));
        assertThat(corrected.file().incident().awareOn()).isEqualTo(LATER);
        assertThat(refusal(notified(), decided(LATER)).facts()).containsEntry("fact", SENDING);
        assertThat(refusal(notified(), decided(HAPPENED)).facts()).containsEntry("follows", AWARENESS);
    }

    /** §15.1-3 does not list the day on which somebody was told, so it cannot stand in the way. */
    @Test
    void aDayThatNobodyCanCorrectHoldsUpNoCorrection() {
        IncidentStory told =
                IncidentStory.toBeNotified().then(new RecordRecipientInformed(ID, Recipient.PARTNERS, AWARE));
        assertThat(told.accepts(aware(DECIDED))).isNotEmpty();
    }

    @Test
    void theNotificationWasSentBeforeItsReview() {
        IncidentStory reviewed = notified().knowing(new RapidReviewFacts(true, LATER));
        tooEarly(reviewed, sent(LATER.plusDays(1)), "the sending of the rapid review", SENDING);
        assertThat(reviewed.accepts(sent(LATER))).isNotEmpty();
    }

    /** A case that came with days out of order is put right one day after the other. */
    @Test
    void whatIsOutOfOrderAlreadyMayBeMended() {
        IncidentStory considered = IncidentStory.toBeNotified();
        NotificationState wrong = NotificationEvolution.evolve(
                considered.state(),
                new NotificationSubmitted(
                        HAPPENED.atStartOfDay().toInstant(ZoneOffset.UTC),
                        HAPPENED,
                        null,
                        Set.of(Recipient.PANEL, Recipient.PARTNERS),
                        Category.ABUSE_NEGLECT_DEATH,
                        true,
                        null,
                        true,
                        null,
                        null,
                        List.of(),
                        null));
        IncidentStory migrated =
                new IncidentStory(wrong, List.of(), TODAY, considered.actor(), null, considered.commands());
        assertThat(migrated.accepts(new CorrectSentOn(ID, HAPPENED, AWARE, text(9))))
                .isNotEmpty();
    }

    private static CorrectAwarenessDate aware(LocalDate to) {
        return new CorrectAwarenessDate(ID, AWARE, to, text(9));
    }

    private static CorrectSentOn sent(LocalDate to) {
        return new CorrectSentOn(ID, SENT, to, text(9));
    }

    private static CorrectDecisionRecord decided(LocalDate on) {
        DecisionId decision =
                notified().state().file().decisions().keySet().iterator().next();
        return new CorrectDecisionRecord(ID.value(), decision, new Said().on(on).request(), text(9), List.of());
    }

    private static Refusal refusal(IncidentStory story, CorrectDecisionRecord command) {
        return switch (SeriousIncidentNotificationDecider.decide(story.state(), command, story.context())) {
            case Verdict.Refused refused -> {
                assertThat(refused.refusal().code()).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
                yield refused.refusal();
            }
            case Verdict.Accepted accepted -> throw new AssertionError("accepted: " + accepted.events());
        };
    }
}
