package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.IncidentStory.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotificationCorrection.CorrectCategory;
import uk.casereview.notification.NotificationCorrection.CorrectRecipients;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** Notifications of another area that concern us (§15.3-16). */
class ExternalNotificationTest {
    /** §15.3-16: "CONTRIBUTING and INFORMED run no C1, C3". */
    @ParameterizedTest
    @CsvSource({
        "LEAD,ABUSE_NEGLECT_DEATH,true",
        "LEAD,CARE_LEAVER_DEATH,false",
        "LEAD,,false",
        "CONTRIBUTING,ABUSE_NEGLECT_DEATH,false",
        "INFORMED,ABUSE_NEGLECT_DEATH,false"
    })
    void anotherAreasNotificationNeedsOurReviewOnlyWhereWeLead(OurRole role, Category category, boolean review) {
        IncidentStory story = untold().as(CLERK).then(external(role, category));
        assertThat(story.state()).isInstanceOf(Notified.class);
        assertThat(story.events()).singleElement().satisfies(event -> {
            ExternalNotificationRecorded recorded = (ExternalNotificationRecorded) event;
            assertThat(recorded.requiresRapidReview()).isEqualTo(review);
            assertThat(recorded.sentOn()).isEqualTo(SENT);
        });
    }

    @Test
    void anotherAreasNotificationIsJudgedLikeAnyRecord() {
        assertThat(untold().refuses(new RecordExternalNotification(
                                ID, AnIncident.SANDWELL, null, TODAY.plusDays(1), OurRole.LEAD, null, null, List.of()))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void whereWeLeadTheClockStopsOnTheDayTheOtherAreaSent() {
        IncidentStory led = untold().then(external(OurRole.LEAD, Category.ABUSE_NEGLECT_DEATH))
                .then(new IncidentCommand.RecordAwareness(ID, AWARE, null));
        assertThat(led.clock(ClockKind.C1).stopOn()).isEqualTo(SENT);
        IncidentStory contributed = untold().then(external(OurRole.CONTRIBUTING, Category.ABUSE_NEGLECT_DEATH))
                .then(new IncidentCommand.RecordAwareness(ID, AWARE, null));
        assertThat(contributed.hasClock(ClockKind.C1)).isFalse();
    }

    /** §15.9: "corrections by whoever may record". */
    @Test
    void whoRecordedWhatAnotherAreaSentCorrectsWhenItDid() {
        CorrectSentOn correct = new CorrectSentOn(ID, SENT, SENT.minusDays(1), text(9));
        IncidentStory story = untold().then(external(OurRole.CONTRIBUTING, Category.ABUSE_NEGLECT_DEATH));

        assertThat(story.as(CLERK).then(correct).file().told().sentOn()).isEqualTo(SENT.minusDays(1));
        assertThat(story.refuses(correct)).isEqualTo(Refusal.forbidden(Role.CLERKS));
        assertThat(notified().as(CLERK).refuses(correct)).isEqualTo(Refusal.forbidden(Role.LA_NOTIFIER));
    }

    @Test
    void andToWhomItDid() {
        CorrectRecipients correct = new CorrectRecipients(
                ID, Set.of(Recipient.PANEL), Set.of(Recipient.PANEL, Recipient.PARTNERS), text(9));
        IncidentStory story = untold().then(external(OurRole.CONTRIBUTING, Category.ABUSE_NEGLECT_DEATH));

        assertThat(story.as(CLERK).then(correct).file().told().recipients()).contains(Recipient.PARTNERS);
        assertThat(story.refuses(correct)).isEqualTo(Refusal.forbidden(Role.CLERKS));
        assertThat(notified().as(CLERK).refuses(correct)).isEqualTo(Refusal.forbidden(Role.LA_NOTIFIER));
    }

    @Test
    void andAsWhat() {
        CorrectCategory correct =
                new CorrectCategory(ID, Category.ABUSE_NEGLECT_DEATH, Category.ABUSE_NEGLECT_SERIOUS_HARM, text(9));
        IncidentStory story = harmedElsewhere(OurRole.CONTRIBUTING);

        assertThat(story.as(CLERK).then(correct).file().category()).isEqualTo(Category.ABUSE_NEGLECT_SERIOUS_HARM);
        assertThat(story.refuses(correct)).isEqualTo(Refusal.forbidden(Role.CLERKS));
        assertThat(notified().as(CLERK).refuses(correct)).isEqualTo(Refusal.forbidden(Role.LA_NOTIFIER));
    }

    @Test
    void anotherCategoryIsForWhoLeadsToDecide() {
        RecategoriseNotification harmed = new RecategoriseNotification(
                ID,
                Category.ABUSE_NEGLECT_SERIOUS_HARM,
                IncidentStory.findings(Category.ABUSE_NEGLECT_SERIOUS_HARM),
                SENT,
                null,
                text(40),
                null);
        NotificationRecategorised led = (NotificationRecategorised)
                harmedElsewhere(OurRole.LEAD).accepts(harmed).getFirst();

        assertThat(led.requiresRapidReview()).isTrue();
        assertThat(harmedElsewhere(OurRole.CONTRIBUTING).refuses(harmed).code()).isEqualTo(RefusalCode.INVALID_STATE);
    }

    private static IncidentStory harmedElsewhere(OurRole role) {
        return untold().then(new RecordExternalNotification(
                        ID,
                        AnIncident.SANDWELL,
                        "CSI-9",
                        SENT,
                        role,
                        Category.ABUSE_NEGLECT_DEATH,
                        null,
                        List.of(whoWasHarmed().details())))
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.SUSPECTED, null, null, null));
    }

    private static RecordExternalNotification external(OurRole role, @Nullable Category category) {
        return new RecordExternalNotification(
                ID,
                AnIncident.SANDWELL,
                "CSI-9",
                SENT,
                role,
                category,
                null,
                List.of(whoDied().details()));
    }

    /** §15.3-16: "Two areas". */
    @Test
    void theOwnAreaIsNoOther() {
        assertThat(untold().refuses(new RecordExternalNotification(
                        ID, AnIncident.BIRMINGHAM, null, SENT, OurRole.INFORMED, null, null, List.of())))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "laCode", AnIncident.BIRMINGHAM.value()));
    }
}
