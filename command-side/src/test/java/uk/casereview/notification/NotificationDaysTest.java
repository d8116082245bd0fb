package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.AnIncident.HAPPENED;
import static uk.casereview.notification.IncidentStory.CLERK;
import static uk.casereview.notification.IncidentStory.DECIDED;
import static uk.casereview.notification.IncidentStory.ID;
import static uk.casereview.notification.IncidentStory.SENT;
import static uk.casereview.notification.IncidentStory.TODAY;
import static uk.casereview.notification.IncidentStory.considered;
import static uk.casereview.notification.IncidentStory.decide;
import static uk.casereview.notification.IncidentStory.decideOn;
import static uk.casereview.notification.IncidentStory.notified;
import static uk.casereview.notification.IncidentStory.referred;
import static uk.casereview.notification.IncidentStory.submit;
import static uk.casereview.notification.IncidentStory.toBeNotified;
import static uk.casereview.notification.IncidentStory.untold;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.Said;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.IncidentCommand.RecordKnowledge;
import uk.casereview.notification.IncidentCommand.RecordOutcomeChanged;
import uk.casereview.notification.IncidentCommand.RecordParallelProcess;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/** Days of a notification that lie before what they follow from. */
class NotificationDaysTest {
    static final String INCIDENT = "the incident";
    static final String AWARENESS = "the local authority's awareness";
    static final String DECISION = "the local authority's decision";
    static final String SENDING = "the sending of the notification";
    private static final LocalDate BEFORE = HAPPENED.minusDays(1);

    @Test
    void nothingIsSentBeforeItWasDecided() {
        tooEarly(toBeNotified(), submit(DECIDED.minusDays(1)), SENDING, DECISION);
        assertThat(toBeNotified().accepts(submit(DECIDED))).isNotEmpty();
    }

    /** §15.1-1: a gate may have been passed over, a day cannot. */
    @Test
    void norBeforeAnybodyWasAwareEvenIfItHasAlreadyHappened() {
        tooEarly(considered(), happened(HAPPENED), SENDING, AWARENESS);
        tooEarly(referred(), happened(BEFORE), SENDING, INCIDENT);
        assertThat(considered().accepts(happened(AWARE))).isNotEmpty();
        assertThat(referred().accepts(happened(HAPPENED))).isNotEmpty();
    }

    @Test
    void nobodyDecidesOnWhatNobodyIsAwareOf() {
        tooEarly(considered(), decideOn(HAPPENED, Category.ABUSE_NEGLECT_DEATH), DECISION, AWARENESS);
        assertThat(considered().accepts(decideOn(AWARE, Category.ABUSE_NEGLECT_DEATH)))
                .isNotEmpty();
    }

    /** §15.1: "facts out of order"; what is recorded last may have happened first. */
    @Test
    void awarenessThatIsRecordedLastCameFirst() {
        IncidentStory sent = referred().then(happened(SENT));
        tooEarly(sent, new RecordAwareness(ID, SENT.plusDays(1), null), SENDING, AWARENESS);
        assertThat(sent.accepts(new RecordAwareness(ID, SENT, null))).isNotEmpty();
    }

    @Test
    void nobodyIsToldOfWhatNobodyIsAwareOf() {
        tooEarly(considered(), told(Recipient.PARTNERS, HAPPENED), "telling PARTNERS", AWARENESS);
        tooEarly(referred(), told(Recipient.CDOP, BEFORE), "telling CDOP", INCIDENT);
        tooEarly(notified(), told(Recipient.PANEL, SENT.minusDays(1)), "telling PANEL", SENDING);
        assertThat(toBeNotified().accepts(told(Recipient.PARTNERS, AWARE))).isNotEmpty();
        assertThat(notified().accepts(told(Recipient.PANEL, SENT))).isNotEmpty();
    }

    @Test
    void nothingIsKnownOfAnIncidentBeforeIt() {
        tooEarly(considered(), known(BEFORE, null, null), "the knowledge of the incident", INCIDENT);
        tooEarly(considered(), known(null, BEFORE, null), "the confirmation of serious harm", INCIDENT);
        tooEarly(considered(), known(null, null, BEFORE), "the Business Unit's hearing of it", INCIDENT);
        tooEarly(untold(), AnIncident.of(whoDied()).discoveredOn(BEFORE).record(), "the discovery", INCIDENT);
        tooEarly(untold(), AnIncident.of(whoDied()).referredOn(BEFORE).record(), "the referral", INCIDENT);
        assertThat(considered().accepts(known(HAPPENED, HAPPENED, HAPPENED))).isNotEmpty();
    }

    /** Neglect is suspected before it does what is notified, and what is known roughly is compared with nothing. */
    @Test
    void aSuspicionMayPrecedeTheIncidentAndOnlyAnExactDayIsOne() {
        assertThat(untold().accepts(AnIncident.of(whoDied())
                        .abuseSuspectedOn(BEFORE)
                        .record()))
                .isNotEmpty();
        IncidentDates about = new IncidentDates(null, null, HAPPENED, null, DatePrecision.APPROXIMATE);
        assertThat(untold().accepts(AnIncident.of(whoDied())
                        .dated(about)
                        .referredOn(BEFORE)
                        .record()))
                .isNotEmpty();
    }

    @Test
    void aChangeFollowsTheIncidentAndThePanelHearsOfItAfterwards() {
        tooEarly(notified(), changed(BEFORE, null), "the change", INCIDENT);
        tooEarly(notified(), changed(SENT.plusDays(2), SENT.plusDays(1)), "telling the Panel", "the change");
        tooEarly(notified(), changed(HAPPENED, SENT.minusDays(1)), "telling the Panel", SENDING);
        assertThat(notified().accepts(changed(SENT.plusDays(2), SENT.plusDays(2))))
                .isNotEmpty();
    }

    @Test
    void anotherCategoryFollowsTheFirst() {
        IncidentStory notified = considered(whoDied(), whoWasHarmed())
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(submit(SENT));
        tooEarly(notified, recategorised(BEFORE, TODAY, null), "the other category", INCIDENT);
        tooEarly(notified, recategorised(TODAY, DECIDED.minusDays(1), null), "the decision on the category", DECISION);
        tooEarly(notified, recategorised(TODAY, TODAY, DECIDED), "telling the Panel", SENDING);
        assertThat(notified.accepts(recategorised(HAPPENED, DECIDED, SENT))).isNotEmpty();
    }

    @Test
    void nothingIsTakenBackBeforeItWasSent() {
        tooEarly(notified(), withdrawn(DECIDED, SENT, true), "telling the Panel", SENDING);
        tooEarly(notified(), withdrawn(null, DECIDED, true), "the withdrawal", SENDING);
        assertThat(notified().accepts(withdrawn(SENT, SENT, false))).isNotEmpty();
    }

    /** N9: "Panel told first"; that is a rule, and may have been broken. */
    @Test
    void thePanelIsToldBeforeTheDayOfTakingBack() {
        WithdrawNotification before = withdrawn(SENT.plusDays(2), SENT.plusDays(1), false);
        assertThat(notified().refuses(before).code()).isEqualTo(RefusalCode.PANEL_NOT_INFORMED);
        assertThat(notified().accepts(withdrawn(SENT.plusDays(2), SENT.plusDays(1), true)))
                .isNotEmpty();
    }

    @Test
    void whatElseHappensFollowsTheIncident() {
        tooEarly(
                considered(),
                new TransferLead(ID, new PartnershipCode("SCSP"), BEFORE),
                "the transfer of the lead",
                INCIDENT);
        tooEarly(considered(), process(null, BEFORE), "the look at the other process", INCIDENT);
        IncidentStory running = considered().then(process(null, HAPPENED));
        UUID process = running.file().ties().processes().keySet().iterator().next();
        tooEarly(running, process(process, BEFORE), "the look at the other process", INCIDENT);
        assertThat(running.accepts(process(process, TODAY))).isNotEmpty();
    }

    /** Another area's notification does not wait for our awareness. */
    @Test
    void theOtherAreaMayHaveBeenAwareFirst() {
        IncidentStory theirs = untold().as(CLERK).then(external(SENT)).as(IncidentStory.NOTIFIER);
        assertThat(theirs.accepts(new RecordAwareness(ID, SENT.plusDays(1), null)))
                .isNotEmpty();
        tooEarly(referred().as(CLERK), external(BEFORE), SENDING, INCIDENT);
    }

    static void tooEarly(IncidentStory story, NotificationCommand command, String fact, String follows) {
        assertThat(story.refuses(command)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(refusal.facts()).containsEntry("fact", fact).containsEntry("follows", follows);
        });
    }

    private static SubmitNotification happened(LocalDate sentOn) {
        return new SubmitNotification(
                ID,
                null,
                sentOn,
                null,
                Set.of(Recipient.PANEL, Recipient.PARTNERS),
                Category.ABUSE_NEGLECT_DEATH,
                null,
                null,
                true,
                text(9));
    }

    private static RecordRecipientInformed told(Recipient recipient, LocalDate on) {
        return new RecordRecipientInformed(ID, recipient, on);
    }

    private static RecordKnowledge known(
            @Nullable LocalDate incident, @Nullable LocalDate harm, @Nullable LocalDate businessUnit) {
        return new RecordKnowledge(ID, incident, null, harm, businessUnit, null, null, null, null);
    }

    private static RecordOutcomeChanged changed(LocalDate on, @Nullable LocalDate panelInformedOn) {
        return new RecordOutcomeChanged(ID, "Child A", ChildOutcome.SERIOUS_HARM, on, panelInformedOn);
    }

    private static RecategoriseNotification recategorised(
            LocalDate on, LocalDate decidedOn, @Nullable LocalDate panelInformedOn) {
        return new RecategoriseNotification(
                ID,
                Category.ABUSE_NEGLECT_SERIOUS_HARM,
                IncidentStory.findings(Category.ABUSE_NEGLECT_SERIOUS_HARM),
                on,
                panelInformedOn,
                text(40),
                new Said().on(decidedOn).request());
    }

    private static WithdrawNotification withdrawn(@Nullable LocalDate panelInformedOn, LocalDate on, boolean happened) {
        return new WithdrawNotification(ID, text(9), panelInformedOn, on, happened);
    }

    private static RecordParallelProcess process(@Nullable UUID id, LocalDate reviewOn) {
        return new RecordParallelProcess(ID, id, ParallelProcessType.INQUEST, null, null, null, null, reviewOn);
    }

    private static RecordExternalNotification external(LocalDate sentOn) {
        return new RecordExternalNotification(
                ID, AnIncident.SANDWELL, null, sentOn, OurRole.CONTRIBUTING, null, null, List.of());
    }
}
