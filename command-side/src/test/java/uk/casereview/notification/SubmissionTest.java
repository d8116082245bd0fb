package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.IncidentStory.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.clock.LateReason;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/** What is sent to the Panel, and when it is late (N6, N7). */
class SubmissionTest {
    private static final LocalDate LATE = LocalDate.of(2026, 2, 10);

    /** Scenario 1: due on the day it is sent. */
    @Test
    void theDueDayIsInTime() {
        assertThat(submitted(toBeNotified().accepts(submit(SENT)))).satisfies(event -> {
            assertThat(event.sentOn()).isEqualTo(SENT);
            assertThat(event.dueOn()).isEqualTo(SENT);
            assertThat(event.onTime()).isTrue();
            assertThat(event.requiresRapidReview()).isTrue();
            assertThat(event.irregularities()).isEmpty();
        });
    }

    /** Scenario 10. */
    @Test
    void onlyTheLocalAuthoritySubmits() {
        Actor police = actor(Role.AGENCY_REFERRER, uk.casereview.deliberation.Bodies.agency("WMP"));
        assertThat(toBeNotified().as(police).refuses(submit(SENT)).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(toBeNotified().as(NOTIFIER).accepts(submit(SENT))).isNotEmpty();
    }

    /** N6: "recipients ⊇ required set for category". */
    @Test
    void everybodyWhoMustBeToldIsTold() {
        assertThat(toBeNotified().refuses(submit(SENT, null, Recipient.PARTNERS)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.MISSING_RECIPIENT);
                    assertThat(refusal.facts()).containsEntry("missing", List.of("PANEL"));
                });
        assertThat(toBeNotified()
                        .then(new RecordRecipientInformed(ID, Recipient.PARTNERS, SENT))
                        .accepts(submit(SENT, null, Recipient.PANEL)))
                .isNotEmpty();
    }

    /** Scenarios 3 and 4. */
    @Test
    void aLateSubmissionNeedsAReasonAndIsNeverBlocked() {
        assertThat(toBeNotified().refuses(submit(LATE))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.LATE_REASON_REQUIRED);
            assertThat(refusal.facts())
                    .containsEntry("dueOn", "2026-02-09")
                    .containsEntry("sentOn", "2026-02-10")
                    .containsEntry("missing", "lateReason");
            assertThat((List<?>) refusal.facts().get("allowed")).hasSize(LateReason.values().length);
        });
        assertThat(submitted(toBeNotified().accepts(late(LateReason.STAFFING, null)))
                        .onTime())
                .isFalse();
    }

    @Test
    void anotherReasonIsPutIntoWords() {
        assertThat(toBeNotified().refuses(late(LateReason.OTHER, null)).facts())
                .containsEntry("missing", "lateReasonText");
        assertThat(toBeNotified().accepts(late(LateReason.OTHER, text(30)))).isNotEmpty();
    }

    @Test
    void nothingWasSentTomorrow() {
        assertThat(toBeNotified().refuses(submit(TODAY.plusDays(1))).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** the legal date is London's. */
    @Test
    void theDayOfSendingIsLondons() {
        Instant lateOnASummerEvening = Instant.parse("2026-06-09T23:30:00Z");
        IncidentStory summer = toBeNotified().on(LocalDate.of(2026, 6, 10));
        assertThat(submitted(summer.accepts(sent(lateOnASummerEvening, null))).sentOn())
                .isEqualTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void aDayMayBeAllThatIsKnown() {
        assertThat(submitted(toBeNotified().accepts(sent(null, LATE))).sentAt())
                .isEqualTo(Instant.parse("2026-02-10T12:00:00Z"));
        assertThat(submitted(toBeNotified().accepts(sent(null, TODAY))).sentAt())
                .isEqualTo(Instant.parse("2026-02-19T12:00:00Z"));
        assertThat(submitted(toBeNotified().accepts(sent(null, null))).sentOn()).isEqualTo(TODAY);
    }

    /** §15.1-1: it was sent, whatever was missing. */
    @Test
    void whatWasSentIsRecordedWithItsIrregularities() {
        SubmitNotification happened = happenedLate(LateReason.UNKNOWN_TO_BE_PROVIDED);
        List<RefusalCode> broken = List.of(RefusalCode.NOT_DECIDED, RefusalCode.MISSING_RECIPIENT);
        IncidentStory story = considered();
        assertThat(submitted(story.accepts(happened)).irregularities()).isEqualTo(broken);
        assertThat(story.accepts(happened)).contains(new IrregularityRecorded(broken, text(9)));
        assertThat(story.then(happened).state()).isInstanceOf(Notified.class);
        assertThat(story.then(happened).file().category()).isEqualTo(Category.ABUSE_NEGLECT_DEATH);
    }

    /** N7: it "needs a lateReason", be it that nobody knows it yet; §15.1-1: "field validation still refuse". */
    @Test
    void whatWasSentLateSaysWhyToo() {
        assertThat(considered().refuses(happenedLate(null)).code()).isEqualTo(RefusalCode.LATE_REASON_REQUIRED);
        assertThat(considered().refuses(happenedLate(LateReason.OTHER)).facts())
                .containsEntry("missing", "lateReasonText");
    }

    private static SubmitNotification happenedLate(@Nullable LateReason why) {
        return new SubmitNotification(
                ID, null, LATE, null, Set.of(Recipient.PANEL), Category.ABUSE_NEGLECT_DEATH, why, null, true, text(9));
    }

    /** No decision is recorded that the category was held against, so the submission is. */
    @Test
    void theCategorySentWithoutADecisionIsHeldAgainstTheRecord() {
        assertThat(undecided(considered(AnIncident.of(whoDied().aged(3))), Category.CARE_LEAVER_DEATH))
                .containsExactly(RefusalCode.NOT_DECIDED, RefusalCode.CRITERIA_NOT_MET);
        assertThat(undecided(considered(AnIncident.of(whoDied().aged(25))), Category.CARE_LEAVER_DEATH))
                .containsExactly(RefusalCode.NOT_DECIDED, RefusalCode.OUT_OF_SCOPE_AGE);
        assertThat(undecided(considered(AnIncident.of(whoDied()).in(null)), Category.ABUSE_NEGLECT_DEATH))
                .containsExactly(RefusalCode.NOT_DECIDED, RefusalCode.NO_TERRITORIAL_LINK);
        assertThat(undecided(considered(AnIncident.of(whoDied()).abuse(null)), Category.ABUSE_NEGLECT_DEATH))
                .containsExactly(RefusalCode.NOT_DECIDED);
    }

    @Test
    void whatWasSentBeforeAnybodyWasAwareHadNoDueDay() {
        SubmitNotification happened = new SubmitNotification(
                ID,
                null,
                LATE,
                null,
                Set.of(Recipient.PANEL, Recipient.PARTNERS),
                Category.ABUSE_NEGLECT_DEATH,
                null,
                null,
                true,
                text(9));
        assertThat(submitted(referred().accepts(happened))).satisfies(event -> {
            assertThat(event.dueOn()).isNull();
            assertThat(event.onTime()).isTrue();
        });
    }

    @Test
    void theCategoryIsTheOneDecided() {
        assertThat(toBeNotified()
                        .refuses(categorised(Category.CARE_LEAVER_DEATH))
                        .facts())
                .containsEntry("decided", "ABUSE_NEGLECT_DEATH");
        assertThat(toBeNotified().accepts(categorised(Category.ABUSE_NEGLECT_DEATH)))
                .isNotEmpty();
        assertThat(considered()
                        .refuses(categorised(Category.ABUSE_NEGLECT_DEATH))
                        .code())
                .isEqualTo(RefusalCode.NOT_DECIDED);
    }

    /** §6.2: no rapid review for these; the Secretary of State and Ofsted are told. */
    @ParameterizedTest
    @EnumSource(names = {"LAC_DEATH_NO_ABUSE", "CARE_LEAVER_DEATH"})
    void aDeathWithoutAbuseNeedsNoRapidReview(Category category) {
        AChild child = category == Category.CARE_LEAVER_DEATH
                ? whoDied().aged(22)
                : whoDied().inCare();
        IncidentStory story = considered(AnIncident.of(child).abuse(AbuseOrNeglect.NOT_SUSPECTED))
                .then(decide(category));
        assertThat(story.refuses(submit(SENT)).facts()).containsEntry("missing", List.of("OFSTED", "SOS"));
        assertThat(submitted(story.accepts(submit(SENT, null, Recipient.SOS, Recipient.OFSTED)))
                        .requiresRapidReview())
                .isFalse();
    }

    private static List<RefusalCode> undecided(IncidentStory story, Category category) {
        return submitted(story.accepts(new SubmitNotification(
                        ID, null, SENT, null, Set.of(Recipient.values()), category, null, null, true, text(9))))
                .irregularities();
    }

    private static SubmitNotification late(LateReason reason, @Nullable SealedText text) {
        return new SubmitNotification(
                ID, null, LATE, null, Set.of(Recipient.PANEL, Recipient.PARTNERS), null, reason, text, false, null);
    }

    private static SubmitNotification sent(@Nullable Instant at, @Nullable LocalDate on) {
        return new SubmitNotification(
                ID,
                at,
                on,
                null,
                Set.of(Recipient.PANEL, Recipient.PARTNERS),
                null,
                LateReason.STAFFING,
                null,
                false,
                null);
    }

    private static SubmitNotification categorised(Category category) {
        return new SubmitNotification(
                ID, null, SENT, null, Set.of(Recipient.PANEL, Recipient.PARTNERS), category, null, null, false, null);
    }

    private static NotificationSubmitted submitted(List<?> events) {
        return (NotificationSubmitted) events.getFirst();
    }

    /** N4, whoever decided: what has become known since speaks against the category, and another is to be decided. */
    @Test
    void theCategoryDecidedIsHeldAgainstWhatIsKnownNow() {
        IncidentStory story = toBeNotified()
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.NOT_SUSPECTED, null, null, null));

        assertThat(story.refuses(submit(SENT))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.CRITERIA_NOT_MET);
            assertThat(refusal.facts()).containsEntry("abuseOrNeglect", "NOT_SUSPECTED");
        });
        SubmitNotification happened = new SubmitNotification(
                ID, null, SENT, null, Set.of(Recipient.PANEL, Recipient.PARTNERS), null, null, null, true, text(9));
        assertThat(submitted(story.accepts(happened)).irregularities()).containsExactly(RefusalCode.CRITERIA_NOT_MET);
    }
}
