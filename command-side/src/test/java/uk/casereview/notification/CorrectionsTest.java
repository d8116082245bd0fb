package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.AnIncident.HAPPENED;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateReason;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCorrection.CorrectCategory;
import uk.casereview.notification.NotificationCorrection.CorrectIncidentDates;
import uk.casereview.notification.NotificationCorrection.CorrectRecipients;
import uk.casereview.notification.NotificationCorrection.CorrectReferralReceivedOn;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** §15.1-3: "each with both values and a reason, clocks recalculated". */
class CorrectionsTest {
    private static final Set<Recipient> SENT_TO = Set.of(Recipient.PANEL, Recipient.PARTNERS);

    @Test
    void aCorrectionSaysWhyAndWhatAndChangesSomething() {
        IncidentStory story = considered();
        LocalDate next = AWARE.plusDays(1);
        assertThat(story.refuses(aware(AWARE, next, null)).code()).isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(story.refuses(aware(next, SENT, text(9)))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
            assertThat(refusal.facts()).containsEntry("onRecord", "2026-02-02");
        });
        assertThat(story.refuses(aware(AWARE, AWARE, text(9))).code()).isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        assertThat(story.refuses(aware(AWARE, TODAY.plusDays(1), text(9))).code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.refuses(aware(AWARE, HAPPENED.minusDays(1), text(9))).code())
                .isEqualTo(RefusalCode.AWARE_BEFORE_INCIDENT);
    }

    @Test
    void aCorrectedAwarenessMovesTheClocks() {
        IncidentStory story = notified().then(aware(AWARE, AWARE.plusDays(1), text(9)));
        assertThat(story.clock(ClockKind.C1).startOn()).isEqualTo(AWARE.plusDays(1));
        assertThat(story.clock(ClockKind.C1).dueOn()).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(story.clock(ClockKind.C1).stopOn()).isEqualTo(SENT);
    }

    @Test
    void correctedDatesStillComeBeforeAwareness() {
        assertThat(considered().refuses(dates(null, day(AWARE.plusDays(1)))).code())
                .isEqualTo(RefusalCode.AWARE_BEFORE_INCIDENT);
        assertThat(considered().refuses(dates(null, day(TODAY.plusDays(1)))).code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(considered().refuses(dates(day(AWARE), day(HAPPENED))).code())
                .isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        IncidentStory corrected = considered().then(dates(day(HAPPENED), day(HAPPENED.minusDays(1))));
        assertThat(corrected.file().incident().dates().incidentOn()).isEqualTo(HAPPENED.minusDays(1));
    }

    @Test
    void aReferralsDayIsCorrected() {
        IncidentStory corrected =
                referred().then(new CorrectReferralReceivedOn(ID, TODAY, TODAY.minusDays(1), text(9)));
        assertThat(corrected.file().incident().referralReceivedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(referred()
                        .refuses(new CorrectReferralReceivedOn(ID, TODAY, TODAY.plusDays(1), text(9)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(untold().then(new RecordExternalNotification(
                                ID, AnIncident.SANDWELL, null, SENT, OurRole.LEAD, null, null, List.of()))
                        .refuses(new CorrectReferralReceivedOn(ID, TODAY, TODAY.minusDays(1), text(9)))
                        .code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void aCorrectedDayOfSendingMovesTheStop() {
        IncidentStory late =
                toBeNotified().then(submit(SENT.plusDays(1), LateReason.STAFFING, Recipient.PANEL, Recipient.PARTNERS));
        IncidentStory corrected = late.then(new CorrectSentOn(ID, SENT.plusDays(1), SENT, text(9)));
        assertThat(corrected.clock(ClockKind.C1).stopOn()).isEqualTo(SENT);
        assertThat(corrected.clock(ClockKind.C2).stopOn()).isEqualTo(SENT);
        assertThat(late.accepts(new CorrectSentOn(ID, SENT.plusDays(1), SENT, text(9)))
                        .getFirst())
                .isEqualTo(new SentOnCorrected(SENT.plusDays(1), SENT, true, text(9)));
        assertThat(late.accepts(new CorrectSentOn(ID, SENT.plusDays(1), SENT.plusDays(2), text(9)))
                        .getFirst())
                .isEqualTo(new SentOnCorrected(SENT.plusDays(1), SENT.plusDays(2), false, text(9)));
        assertThat(late.refuses(new CorrectSentOn(ID, SENT.plusDays(1), TODAY.plusDays(1), text(9)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** §15.1-1: "A gate stops an intention, never a fact"; and C2 runs on from where it began. */
    @Test
    void thatThePartnersWereNotToldIsAFactToo() {
        CorrectRecipients panelAlone = recipients(SENT_TO, Set.of(Recipient.PANEL));
        List<Event> events = notified().accepts(panelAlone);

        assertThat(events).contains(new IrregularityRecorded(List.of(RefusalCode.MISSING_RECIPIENT), text(9)));
        IncidentStory untold = notified().then(panelAlone);
        assertThat(untold.clock(ClockKind.C2).running()).isTrue();
        assertThat(untold.clock(ClockKind.C2).startOn()).isEqualTo(AWARE);
        assertThat(untold.clock(ClockKind.C1).stopOn()).isEqualTo(SENT);
        assertThat(untold.then(recipients(Set.of(Recipient.PANEL), SENT_TO))
                        .clock(ClockKind.C2)
                        .stopOn())
                .isEqualTo(SENT);
    }

    @Test
    void correctedRecipientsAreThoseWhoWereTold() {
        assertThat(notified().refuses(recipients(Set.of(Recipient.PANEL), SENT_TO)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
                    assertThat(refusal.facts()).containsEntry("onRecord", List.of("PANEL", "PARTNERS"));
                });
        Set<Recipient> more = Set.of(Recipient.PANEL, Recipient.PARTNERS, Recipient.CQC);
        assertThat(notified().then(recipients(SENT_TO, more)).file().told().recipients())
                .isEqualTo(more);
    }

    @Test
    void withoutACategoryNobodyInParticularMustBeTold() {
        IncidentStory led = untold().then(new RecordExternalNotification(
                ID, AnIncident.SANDWELL, null, SENT, OurRole.LEAD, null, null, List.of()));
        assertThat(led.as(CLERK).accepts(recipients(Set.of(Recipient.PANEL), Set.of(Recipient.OFSTED))))
                .hasSize(1);
    }

    @Test
    void aCategoryThatWasWrongFromTheBeginningIsCorrected() {
        IncidentStory story = considered(whoDied().inCare(), whoWasHarmed()).then(decide(Category.ABUSE_NEGLECT_DEATH));
        assertThat(story.refuses(category(Category.LAC_DEATH_NO_ABUSE)).code()).isEqualTo(RefusalCode.CRITERIA_NOT_MET);
        assertThat(story.accepts(category(Category.ABUSE_NEGLECT_SERIOUS_HARM)).getFirst())
                .isEqualTo(new CategoryCorrected(
                        Category.ABUSE_NEGLECT_DEATH, Category.ABUSE_NEGLECT_SERIOUS_HARM, true, text(9)));
    }

    @Test
    void aCorrectedCategoryMayNeedNoReview() {
        IncidentStory story = considered(
                        AnIncident.of(whoDied().inCare(), whoDied().aged(20)).abuse(AbuseOrNeglect.NOT_SUSPECTED))
                .then(decide(Category.LAC_DEATH_NO_ABUSE));
        CorrectCategory correct =
                new CorrectCategory(ID, Category.LAC_DEATH_NO_ABUSE, Category.CARE_LEAVER_DEATH, text(9));
        assertThat(story.accepts(correct).getFirst())
                .isEqualTo(
                        new CategoryCorrected(Category.LAC_DEATH_NO_ABUSE, Category.CARE_LEAVER_DEATH, false, text(9)));
        IncidentStory corrected = story.then(correct);
        assertThat(corrected.clock(ClockKind.C1B).cancelled()).isTrue();
        assertThat(corrected.clock(ClockKind.C1C).running()).isTrue();
    }

    /** A finding of abuse that was made with the decision is not lost by correcting the category. */
    @Test
    void theFindingStaysWhenTheCategoryIsCorrected() {
        IncidentStory story = considered(
                        AnIncident.of(whoDied(), whoWasHarmed()).abuse(AbuseOrNeglect.UNKNOWN))
                .then(decide(
                        Category.ABUSE_NEGLECT_DEATH,
                        NotificationCriterion.ABUSE_OR_NEGLECT_KNOWN,
                        NotificationCriterion.CHILD_DIED));
        assertThat(story.accepts(category(Category.ABUSE_NEGLECT_SERIOUS_HARM))).isNotEmpty();
    }

    @Test
    void whereAnotherAreaLeadsNoReviewFollows() {
        IncidentStory transferred = considered(whoDied(), whoWasHarmed())
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(new CaseSharingCommand.TransferLead(ID, new PartnershipCode("SCSP"), null));
        assertThat(transferred.accepts(category(Category.ABUSE_NEGLECT_SERIOUS_HARM)))
                .containsExactly(new CategoryCorrected(
                        Category.ABUSE_NEGLECT_DEATH, Category.ABUSE_NEGLECT_SERIOUS_HARM, false, text(9)));
    }

    private static CorrectAwarenessDate aware(LocalDate from, LocalDate to, @Nullable SealedText reason) {
        return new CorrectAwarenessDate(ID, from, to, reason);
    }

    private static CorrectIncidentDates dates(@Nullable IncidentDates from, IncidentDates to) {
        return new CorrectIncidentDates(ID, from, to, text(9));
    }

    private static IncidentDates day(LocalDate day) {
        return new IncidentDates(day, null, null, null, null);
    }

    private static CorrectRecipients recipients(Set<Recipient> from, Set<Recipient> to) {
        return new CorrectRecipients(ID, from, to, text(9));
    }

    private static CorrectCategory category(Category to) {
        return new CorrectCategory(ID, Category.ABUSE_NEGLECT_DEATH, to, text(9));
    }
}
