package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.AGGREGATE;
import static uk.casereview.deliberation.Bodies.BCT;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.MANAGER;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateReason;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Facts;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;

/** One notification, command by command; each acts on what the one before led to. */
record IncidentStory(
        NotificationState state,
        List<Event> events,
        LocalDate today,
        Actor actor,
        @Nullable RapidReviewFacts review,
        int commands) {
    static final NotificationId ID = new NotificationId(AGGREGATE);
    static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    static final LocalDate TODAY = LocalDate.of(2026, 2, 19);
    static final LocalDate DECIDED = LocalDate.of(2026, 2, 5);
    static final LocalDate SENT = LocalDate.of(2026, 2, 9);
    static final Register BIRMINGHAM = Registers.birmingham();
    static final Actor NOTIFIER = actor(Role.LA_NOTIFIER, agency("BCT"));
    static final Actor CLERK = new Actor(MANAGER, Role.BUSINESS_MANAGER, BSCP, null, null);

    static Actor actor(Role role, @Nullable AgencyCode agency) {
        return new Actor(BCT, role, BSCP, agency, null);
    }

    static IncidentStory untold() {
        return new IncidentStory(new NotificationState.NotRecorded(), List.of(), TODAY, NOTIFIER, null, 0);
    }

    static IncidentStory referred() {
        return untold().then(AnIncident.of(AChild.whoDied()).record());
    }

    static IncidentStory considered(AChild... children) {
        return considered(AnIncident.of(children));
    }

    static IncidentStory considered(AnIncident incident) {
        return untold().then(incident.awareOn(AnIncident.AWARE).record());
    }

    static IncidentStory considered() {
        return considered(AChild.whoDied());
    }

    static IncidentStory toBeNotified() {
        return considered().then(decide(Category.ABUSE_NEGLECT_DEATH));
    }

    static IncidentStory notNotified() {
        return considered().then(decideNot());
    }

    static IncidentStory notified() {
        return toBeNotified().then(submit(SENT));
    }

    /** On the findings named, or on those the category needs. */
    static DecideNotifiable decide(Category category, NotificationCriterion... criteria) {
        return decideOn(DECIDED, category, criteria);
    }

    static DecideNotifiable decideOn(LocalDate day, Category category, NotificationCriterion... criteria) {
        Set<NotificationCriterion> found =
                criteria.length == 0 ? findings(category) : Set.copyOf(Arrays.asList(criteria));
        return new DecideNotifiable(ID, category, found, text(40), day, null, false, null);
    }

    /** What each category needs found. */
    static Set<NotificationCriterion> findings(Category category) {
        return switch (category) {
            case ABUSE_NEGLECT_DEATH ->
                Set.of(NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED, NotificationCriterion.CHILD_DIED);
            case ABUSE_NEGLECT_SERIOUS_HARM ->
                Set.of(NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED, NotificationCriterion.CHILD_SERIOUSLY_HARMED);
            case OTHER_ABUSE_NEGLECT -> Set.of(NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED);
            case LAC_DEATH_NO_ABUSE -> Set.of(NotificationCriterion.LOOKED_AFTER_CHILD_DIED);
            case CARE_LEAVER_DEATH -> Set.of(NotificationCriterion.CARE_LEAVER_DIED);
        };
    }

    static DecideNotNotifiable decideNot() {
        return new DecideNotNotifiable(ID, text(40), AlternativeRoute.CHILD_DEATH_REVIEW, DECIDED, null, false, null);
    }

    static SubmitNotification submit(LocalDate sentOn) {
        return submit(sentOn, null, Recipient.PANEL, Recipient.PARTNERS);
    }

    static SubmitNotification submit(LocalDate sentOn, @Nullable LateReason late, Recipient... recipients) {
        return new SubmitNotification(
                ID,
                sentOn.atTime(LocalTime.of(11, 40)).toInstant(ZoneOffset.UTC),
                null,
                "CSI-1",
                Set.of(recipients),
                null,
                late,
                null,
                false,
                null);
    }

    IncidentStory as(Actor next) {
        return new IncidentStory(state, events, today, next, review, commands);
    }

    IncidentStory on(LocalDate day) {
        return new IncidentStory(state, events, day, actor, review, commands);
    }

    IncidentStory knowing(@Nullable RapidReviewFacts facts) {
        return new IncidentStory(state, events, today, actor, facts, commands);
    }

    Context context() {
        return context(null);
    }

    Context context(@Nullable Register elsewhere) {
        return new Context(
                today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                today,
                actor,
                new CommandId(new UUID(1, commands)),
                AGGREGATE,
                CASE,
                BIRMINGHAM,
                new Facts(null, review, null, null, null, null, elsewhere, null, null, Map.of(), Map.of()));
    }

    Verdict verdict(NotificationCommand command) {
        IncidentStory giver = isTheClerks(command) ? as(CLERK) : this;
        return SeriousIncidentNotificationDecider.decide(state, command, giver.context(Registers.namedBy(command)));
    }

    /** §6.4: that others than the Panel were told is the Business Unit's to record, whoever else the story is of. */
    private boolean isTheClerks(NotificationCommand command) {
        return actor.equals(NOTIFIER)
                && command instanceof RecordRecipientInformed informed
                && informed.recipient() != Recipient.PANEL;
    }

    /** What the command led to; it must stand. */
    List<Event> accepts(NotificationCommand command) {
        return accepted(verdict(command));
    }

    /** Why the command does not stand. */
    Refusal refuses(NotificationCommand command) {
        return switch (verdict(command)) {
            case Verdict.Refused refused -> refused.refusal();
            case Verdict.Accepted accepted -> throw new AssertionError("accepted: " + accepted.events());
        };
    }

    IncidentStory then(NotificationCommand command) {
        return folding(accepts(command));
    }

    IncidentStory then(CaseFileCommand command) {
        return folding(accepted(SeriousIncidentNotificationDecider.decide(state, command, context())));
    }

    private static List<Event> accepted(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> accepted.events();
            case Verdict.Refused refused -> throw new AssertionError("refused: " + refused.refusal());
        };
    }

    private IncidentStory folding(List<Event> more) {
        NotificationState next = state;
        List<Event> all = new ArrayList<>(events);
        for (Event event : more) {
            next = NotificationEvolution.evolve(next, event);
            all.add(event);
        }
        return new IncidentStory(next, all, today, actor, review, commands + 1);
    }

    NotificationFile file() {
        return ((NotificationState.Recorded) state).notification();
    }

    /** The latest clock of the kind. */
    Clock clock(ClockKind kind) {
        return state.file().clocks().latest(AGGREGATE, kind).orElseThrow();
    }

    boolean hasClock(ClockKind kind) {
        return state.file().clocks().latest(AGGREGATE, kind).isPresent();
    }
}
