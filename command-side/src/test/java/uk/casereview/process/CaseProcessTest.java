package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.casereview.process.Happenings.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.TaskKind;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.Category;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.notification.OurRole;
import uk.casereview.notification.TerritorialLink;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecalculateStart;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/** §11.1, each row as the function it is. */
class CaseProcessTest {
    private static final CaseProcess PM1 = new WhenNotifiedThenOpenRapidReview();
    private static final CaseProcess PM2 = new WhenReviewNoLongerRequiredThenDiscontinue();
    private static final CaseProcess PM5 = new WhenPanelDisagreesThenReconsider();
    private static final CaseProcess PM11 = new WhenRecategorisedThenOpenRapidReview();
    private static final CaseProcess REFERRAL_DAY = new WhenReferralDayKnownThenRecalculateStart();
    private static final CaseProcess PM12 = new WhenSentOnCorrectedThenRecalculateStart();

    private static List<Command> asked(CaseProcess process, Event event) {
        return process.on(inNotification(event)).stream()
                .map(Instruction::command)
                .toList();
    }

    private static OpenRapidReview open(@Nullable LocalDate startOn) {
        return new OpenRapidReview(REVIEW, NOTIFICATION, startOn, false);
    }

    private static DiscontinueRapidReview discontinue(DiscontinuationCause cause) {
        return new DiscontinueRapidReview(REVIEW, cause, null);
    }

    private static NotificationRecategorised recategorised(boolean required) {
        return new NotificationRecategorised(
                Category.CARE_LEAVER_DEATH, Category.OTHER_ABUSE_NEGLECT, Set.of(), DAY, null, required, DECISION);
    }

    private static CategoryCorrected corrected(boolean required) {
        return new CategoryCorrected(Category.CARE_LEAVER_DEATH, Category.OTHER_ABUSE_NEGLECT, required, REASON);
    }

    private static ExternalNotificationRecorded external(boolean required) {
        return new ExternalNotificationRecorded(
                new LaCode("E08000028"), null, DAY, OurRole.LEAD, null, required, null, List.of());
    }

    @Test
    void whatIsNotifiedAndNeedsItGetsAReview() {
        assertThat(asked(PM1, submitted(true))).containsExactly(open(null));
        assertThat(asked(PM1, submitted(false))).isEmpty();
        assertThat(asked(PM1, external(true))).containsExactly(open(null));
        assertThat(asked(PM1, external(false))).isEmpty();
        assertThat(asked(PM1, new NotificationClosed())).isEmpty();
    }

    @Test
    void aReviewNobodyRequiresAnyMoreIsDiscontinued() {
        assertThat(asked(PM2, new NotificationWithdrawn(REASON, DAY, List.of(), null)))
                .containsExactly(discontinue(DiscontinuationCause.NOTIFICATION_WITHDRAWN));
        assertThat(asked(PM2, new MarkedDuplicate(new CaseRef("BSCP-2026-001"), REASON)))
                .containsExactly(discontinue(DiscontinuationCause.NOTIFICATION_DUPLICATE));
        assertThat(asked(PM2, new MarkedEnteredInError(REASON)))
                .containsExactly(discontinue(DiscontinuationCause.NOTIFICATION_ENTERED_IN_ERROR));
        assertThat(asked(PM2, recategorised(false))).containsExactly(discontinue(DiscontinuationCause.RECATEGORISED));
        assertThat(asked(PM2, transferred())).containsExactly(discontinue(DiscontinuationCause.LED_ELSEWHERE));
        assertThat(asked(PM2, corrected(false))).containsExactly(discontinue(DiscontinuationCause.RECATEGORISED));
    }

    /** A review that has been sent stays sent when the lead goes; withdrawn after it, somebody has to look. */
    @Test
    void whatHasBeenSentIsNothingToDoForTheLeadAlone() {
        assertThat(PM2.on(inNotification(transferred())).getFirst().nothingToDo())
                .contains(RefusalCode.RR_ALREADY_SUBMITTED);
        assertThat(PM2.on(inNotification(new NotificationWithdrawn(REASON, DAY, List.of(), null)))
                        .getFirst()
                        .nothingToDo())
                .doesNotContain(RefusalCode.RR_ALREADY_SUBMITTED);
    }

    private static LeadTransferred transferred() {
        return new LeadTransferred(new PartnershipCode("BSCP"), new PartnershipCode("SCSP"), DAY);
    }

    @Test
    void otherChangesDiscontinueNothing() {
        assertThat(asked(PM2, recategorised(true))).isEmpty();
        assertThat(asked(PM2, corrected(true))).isEmpty();
        assertThat(asked(PM2, new NotificationClosed())).isEmpty();
        assertThat(PM2.on(in(REVIEW.value(), new MarkedDuplicate(new CaseRef("BSCP-2026-001"), REASON))))
                .isEmpty();
        assertThat(PM2.on(in(REVIEW.value(), new MarkedEnteredInError(REASON)))).isEmpty();
    }

    @Test
    void thePanelsDisagreementIsLookedAt() {
        PanelResponseRecorded disagrees =
                new PanelResponseRecorded(2, DAY, PanelResponse.SUGGESTS_LCSPR, null, false, List.of());
        PanelResponseRecorded agrees = new PanelResponseRecorded(2, DAY, PanelResponse.AGREES, null, true, List.of());

        assertThat(PM5.on(in(REVIEW.value(), disagrees)))
                .extracting(instruction -> (RaiseTask) instruction.command())
                .extracting(RaiseTask::target, RaiseTask::kind, RaiseTask::about)
                .containsExactly(tuple(REVIEW.value(), TaskKind.RECONSIDER_OUTCOME, "panel-response/2"));
        assertThat(PM5.on(in(REVIEW.value(), agrees))).isEmpty();
        assertThat(asked(PM5, new NotificationClosed())).isEmpty();
    }

    @Test
    void aReviewThatIsNowRequiredCountsFromThen() {
        assertThat(asked(PM11, recategorised(true))).containsExactly(open(DAY));
        assertThat(asked(PM11, recategorised(false))).isEmpty();
        assertThat(asked(PM11, corrected(true))).containsExactly(open(null));
        assertThat(asked(PM11, corrected(false))).isEmpty();
        assertThat(asked(PM11, new NotificationClosed())).isEmpty();
    }

    /** R1: it may have been "found to not meet criteria" since, and nothing asks for it anew. */
    @Test
    void aReviewThatWasRequiredBeforeIsNotAskedForAgain() {
        Category died = Category.ABUSE_NEGLECT_DEATH;
        Category harmed = Category.ABUSE_NEGLECT_SERIOUS_HARM;

        assertThat(asked(PM11, new NotificationRecategorised(died, harmed, Set.of(), DAY, null, true, DECISION)))
                .isEmpty();
        assertThat(asked(PM11, new CategoryCorrected(died, harmed, true, REASON)))
                .isEmpty();
    }

    @Test
    void aCorrectedDayOfSendingMovesTheReview() {
        assertThat(asked(PM12, new SentOnCorrected(DAY, DAY.plusDays(1), true, REASON)))
                .containsExactly(new RecalculateStart(REVIEW, DAY.plusDays(1), StartRule.NOTIFICATION_SENT));
        assertThat(asked(PM12, new NotificationClosed())).isEmpty();
    }

    @Test
    void aReferralWhoseDayBecomesKnownMovesTheReview() {
        assertThat(asked(REFERRAL_DAY, knowledge(DAY)))
                .containsExactly(new RecalculateStart(REVIEW, DAY, StartRule.BUSINESS_UNIT_RECEIVED));
        assertThat(asked(REFERRAL_DAY, knowledge(null))).isEmpty();
        assertThat(asked(REFERRAL_DAY, new NotificationClosed())).isEmpty();
        assertThat(REFERRAL_DAY.name()).isEqualTo("recalculate-rapid-review-start-referral");
    }

    private static KnowledgeRecorded knowledge(@Nullable LocalDate businessUnitReceivedOn) {
        return new KnowledgeRecorded(
                null,
                null,
                null,
                businessUnitReceivedOn,
                AbuseOrNeglect.SUSPECTED,
                null,
                null,
                null,
                TerritorialLink.IN_AREA);
    }

    @Test
    void itsNamesAreForEver() {
        assertThat(List.of(PM1.name(), PM2.name(), PM5.name(), PM11.name(), PM12.name()))
                .containsExactly(
                        "open-rapid-review",
                        "discontinue-rapid-review",
                        "reconsider-outcome",
                        "open-rapid-review-recategorised",
                        "recalculate-rapid-review-start");
    }
}
