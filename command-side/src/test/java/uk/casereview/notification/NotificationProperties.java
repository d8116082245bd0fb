package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.ID;
import static uk.casereview.notification.IncidentStory.decide;
import static uk.casereview.notification.IncidentStory.decideNot;
import static uk.casereview.notification.IncidentStory.submit;
import static uk.casereview.notification.IncidentStory.untold;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateReason;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.IncidentCommand.AddChild;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.IncidentCommand.RecordOutcomeChanged;
import uk.casereview.notification.IncidentCommand.RecordPartnerView;
import uk.casereview.notification.NotifiabilityCommand.CloseNotification;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityCommand.Reopen;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;
import uk.casereview.notification.NotificationState.Ended;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.NotRecorded;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;

/** What holds whatever happens, in whatever order. */
class NotificationProperties {

    @Provide
    Arbitrary<List<NotificationCommand>> histories() {
        return Combinators.combine(
                        days().map(day -> AnIncident.of(whoDied().inCare(), whoWasHarmed())
                                .on(null)
                                .awareOn(day.isAfter(LocalDate.of(2026, 2, 10)) ? null : day)
                                .record()),
                        commands().list().ofMaxSize(12))
                .as((first, more) -> {
                    List<NotificationCommand> all = new java.util.ArrayList<>(more);
                    all.addFirst(first);
                    return all;
                });
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 18).map(LocalDate.of(2026, 2, 1)::plusDays);
    }

    private static Arbitrary<Category> categories() {
        return Arbitraries.of(Category.class);
    }

    private static Arbitrary<NotificationCommand> commands() {
        return Arbitraries.oneOf(
                days().map(day -> new RecordAwareness(ID, day, null)),
                categories().map(category -> decide(category)),
                Arbitraries.of(
                        decideNot(),
                        new CloseNotification(ID),
                        new AddChild(ID, whoWasHarmed().details()),
                        new RecordPartnerView(ID, agency("WMP"), PartnerView.DO_NOT, null),
                        new Reopen(ID, text(9), text(9), null),
                        new TransferLead(ID, new PartnershipCode("SCSP"), null)),
                days().map(NotificationProperties::sent),
                Combinators.combine(days(), categories()).as(NotificationProperties::happened),
                Combinators.combine(days(), Arbitraries.of(Recipient.class))
                        .as((day, recipient) -> new RecordRecipientInformed(ID, recipient, day)),
                Combinators.combine(days(), categories())
                        .as((day, category) -> new RecategoriseNotification(
                                ID, category, IncidentStory.findings(category), day, null, text(40), null)),
                Combinators.combine(days(), Arbitraries.of(ChildOutcome.class))
                        .as((day, outcome) -> new RecordOutcomeChanged(ID, "Child B", outcome, day, null)),
                days().map(day -> new WithdrawNotification(ID, text(9), day, null, false)),
                days().map(day -> new ReopenConsideration(ID, text(9), null, day)),
                Combinators.combine(days(), days()).as((from, to) -> new CorrectAwarenessDate(ID, from, to, text(9))),
                Combinators.combine(days(), days()).as((from, to) -> new CorrectSentOn(ID, from, to, text(9))),
                Arbitraries.of(OurRole.class)
                        .map(role -> new RecordExternalNotification(
                                ID, AnIncident.SANDWELL, null, null, role, null, null, List.of())));
    }

    private static SubmitNotification sent(LocalDate day) {
        return submit(day, LateReason.STAFFING, Recipient.PANEL, Recipient.PARTNERS, Recipient.SOS, Recipient.OFSTED);
    }

    private static SubmitNotification happened(LocalDate day, Category category) {
        return new SubmitNotification(
                ID, null, day, null, Set.of(Recipient.PANEL), category, null, null, true, text(9));
    }

    private static IncidentStory told(List<NotificationCommand> history) {
        IncidentStory story = untold().knowing(new RapidReviewFacts(false, null));
        for (NotificationCommand command : history) {
            story = story.verdict(command) instanceof Verdict.Accepted ? story.then(command) : story;
        }
        return story;
    }

    @Property
    void theStreamAloneGivesTheStateTheDeciderAssumed(@ForAll("histories") List<NotificationCommand> history) {
        IncidentStory story = told(history);
        NotificationState folded = new NotRecorded();
        for (Event event : story.events()) {
            folded = NotificationEvolution.evolve(folded, event);
        }
        assertThat(folded).isEqualTo(story.state());
    }

    @Property
    void noClockIsDueBeforeItStarts(@ForAll("histories") List<NotificationCommand> history) {
        assertThat(told(history).state().file().clocks().clocks().values())
                .allSatisfy(clock -> assertThat(clock.dueOn()).isAfter(clock.startOn()));
    }

    @Property
    void atMostOneClockOfAKindRunsAndOnlyOnceSomebodyIsAware(@ForAll("histories") List<NotificationCommand> history) {
        IncidentStory story = told(history);
        List<ClockKind> running = story.state().file().clocks().clocks().values().stream()
                .filter(Clock::running)
                .map(Clock::kind)
                .toList();
        assertThat(running).doesNotHaveDuplicates();
        boolean aware = story.file().incident().awareOn() != null;
        assertThat(running.isEmpty() || aware).isTrue();
    }

    /** §15.1-4: what the category does not ask for does not run. */
    @Property
    void onlyTheClocksOfTheCategoryRun(@ForAll("histories") List<NotificationCommand> history) {
        IncidentStory story = told(history);
        Set<ClockKind> allowed = story.state() instanceof Live live
                        && live.notification().leads()
                        && !(live instanceof NotificationState.NotNotified)
                ? ClocksPolicy.running(live.notification())
                : Set.of();
        assertThat(story.state().file().clocks().clocks().values().stream()
                        .filter(Clock::running)
                        .map(Clock::kind))
                .isSubsetOf(allowed);
    }

    @Property
    void whatIsOverStaysOverUnlessItIsTakenUpAgain(
            @ForAll("histories") List<NotificationCommand> history,
            @ForAll("histories") List<NotificationCommand> more) {
        IncidentStory story = told(history);
        if (story.state() instanceof Ended) {
            assertThat(more)
                    .filteredOn(command -> !(command instanceof Reopen)
                            && !(command instanceof ReopenConsideration)
                            && !(command instanceof GrantCaseAccess))
                    .allSatisfy(command -> assertThat(story.verdict(command)).isInstanceOf(Verdict.Refused.class));
        }
    }

    @Property
    void aRefusalExplainsItselfByItsStageOrItsFacts(@ForAll("histories") List<NotificationCommand> history) {
        IncidentStory story = told(history);
        for (NotificationCommand command : history) {
            if (story.verdict(command) instanceof Verdict.Refused refused && story.state() instanceof Recorded) {
                assertThat(refused.refusal().facts()).isNotEmpty();
            }
        }
    }
}
