package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.OutcomeChanged;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessUpdated;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotifiabilityEvent.RecipientInformed;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/**
 * What follows what in a notification. That awareness follows the incident is {@link IncidentDatePolicy}'s, which has a
 * code of its own.
 */
record NotificationDays(Day incident, Day awareness, Day decision, Day sending, NotificationFile file) {

    static final String DECISION = "the local authority's decision";

    static NotificationDays of(Recorded state) {
        NotificationFile file = state.notification();
        LocalDate awareOn = file.told().byAnother() ? null : file.incident().awareOn();
        return new NotificationDays(
                new Day("the incident", file.incident().dates().incidentOn()),
                new Day("the local authority's awareness", awareOn),
                new Day(DECISION, decidedOn(state)),
                sending(file),
                file);
    }

    /** Why the events cannot have happened on their days, given what else has. */
    static Optional<Refusal> objection(NotificationState before, List<Event> events, NotificationState after) {
        NotificationDays days = of(NotificationEvolution.recorded(after));
        boolean decided = events.stream().anyMatch(NotifiabilityDecided.class::isInstance);
        return DayOrder.objection(
                Stream.concat(
                        decided ? days.facts() : days.standing(),
                        events.stream().flatMap(days::claimed)),
                before instanceof Recorded known ? of(known).standing() : Stream.empty());
    }

    static Day sending(NotificationFile file) {
        return new Day("the sending of the notification", file.told().sentOn());
    }

    /** N3 is a rule and may have been broken in fact (§15.1-1): whoever decides compares the days, as a gate. */
    private Stream<DayOrder> standing() {
        return Stream.concat(facts(), sending.follows(decision));
    }

    /** Days that can be corrected keep their order with one another, whichever of them is new. */
    private Stream<DayOrder> facts() {
        Incident known = file.incident();
        return Stream.of(
                        day("the referral", known.referralReceivedOn()).follows(incident),
                        day("the Business Unit's hearing of it", known.businessUnitReceivedOn())
                                .follows(incident),
                        day("the knowledge of the incident", known.incidentKnownOn())
                                .follows(incident),
                        day("the confirmation of serious harm", known.seriousHarmConfirmedOn())
                                .follows(incident),
                        decision.follows(incident, awareness),
                        sending.follows(incident, awareness))
                .flatMap(orders -> orders);
    }

    /** Days that nobody can correct are held to what is on record when they are stated, and hold up no correction. */
    private Stream<DayOrder> claimed(Event event) {
        return switch (event) {
            case IncidentRecorded e -> day("the discovery", e.discoveredOn()).follows(incident);
            case RecipientInformed e -> told(e.recipient(), e.informedOn());
            case OutcomeChanged e -> {
                Day change = day("the change", e.on());
                yield Stream.concat(
                        change.follows(incident),
                        day("telling the Panel", e.panelInformedOn()).follows(change, sending));
            }
            case NotificationRecategorised e ->
                Stream.of(
                                day("the other category", e.on()).follows(incident),
                                day("the decision on the category", e.decision().decidedOn())
                                        .follows(incident, awareness, decision),
                                day("telling the Panel", e.panelInformedOn()).follows(awareness, sending))
                        .flatMap(orders -> orders);
            case NotificationWithdrawn e ->
                Stream.concat(
                        day("the withdrawal", e.withdrawnOn()).follows(sending),
                        day("telling the Panel", e.panelInformedOn()).follows(sending));
            case LeadTransferred e -> day("the transfer of the lead", e.on()).follows(incident);
            case ParallelProcessRecorded e -> reviewed(e.process());
            case ParallelProcessUpdated e -> reviewed(e.process());
            case DecisionRecordCorrected e ->
                day("the decision", e.to().decidedOn()).follows(incident, awareness);
            default -> Stream.empty();
        };
    }

    /** The Panel is told of what has changed after the notification; the others may be told before it. */
    private Stream<DayOrder> told(Recipient recipient, LocalDate informedOn) {
        Day telling = day("telling " + recipient, informedOn);
        return recipient == Recipient.PANEL
                ? telling.follows(incident, awareness, sending)
                : telling.follows(incident, awareness);
    }

    private Stream<DayOrder> reviewed(ParallelProcess process) {
        return day("the look at the other process", process.reviewOn()).follows(incident);
    }

    private static Day day(String fact, @Nullable LocalDate on) {
        return new Day(fact, on);
    }

    private static @Nullable LocalDate decidedOn(Recorded state) {
        return Optional.ofNullable(state.notification().decision())
                .flatMap(state.file()::decision)
                .map(DecisionRecord::decidedOn)
                .orElse(null);
    }
}
