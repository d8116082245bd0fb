package uk.casereview.datarequest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import uk.casereview.actionplan.PlanEvent;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.NotifiabilityEvent;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.practicereview.CommissioningEvent;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.shared.Event;
import uk.casereview.shared.InOrder;

/**
 * What the retention of a case is counted from: which of its records are over and since when, and how old its
 * children are at least.
 *
 * @param goingOn its notification, reviews and plans that are not over
 * @param ended the others, with the day
 * @param bornBy the last day on which each child may have been born, by its pseudonym
 */
public record RetainedCase(Set<UUID> goingOn, Map<UUID, LocalDate> ended, Map<String, LocalDate> bornBy) {
    /** Before its first event. */
    public static final RetainedCase NONE = new RetainedCase(Set.of(), Map.of(), Map.of());

    private static final Set<Class<? extends Event>> BEGINNINGS = Set.of(
            IncidentRecorded.class,
            ExternalNotificationRecorded.class,
            NotifiabilityEvent.ConsiderationReopened.class,
            NotifiabilityEvent.NotificationReopened.class,
            RapidReviewEvent.RapidReviewOpened.class,
            RapidReviewEvent.RapidReviewReopened.class,
            CommissioningEvent.LcsprInitiated.class,
            CommissioningEvent.ReviewInitiated.class,
            CommissioningEvent.LcsprReopened.class,
            PlanEvent.PlanCreated.class,
            PlanEvent.PlanReopened.class);
    private static final Set<Class<? extends Event>> ENDS = Set.of(
            NotifiabilityEvent.NotificationClosed.class,
            NotifiabilityEvent.NotificationWithdrawn.class,
            RapidReviewEvent.RapidReviewClosed.class,
            RapidReviewEvent.RapidReviewDiscontinued.class,
            CommissioningEvent.LcsprClosed.class,
            CommissioningEvent.ReviewDiscontinued.class,
            PlanEvent.PlansMerged.class,
            PlanEvent.PlanClosed.class,
            CaseFileEvent.MarkedDuplicate.class,
            CaseFileEvent.MarkedEnteredInError.class);
    private static final Set<Class<? extends Event>> OTHERS =
            Set.of(LegacyCaseRecorded.class, ChildAdded.class, ChildCorrected.class);

    /** In an order of their own, so that every process writes the same. */
    public RetainedCase {
        goingOn = InOrder.copyOf(new TreeSet<>(goingOn));
        ended = Collections.unmodifiableMap(new TreeMap<>(ended));
        bornBy = Collections.unmodifiableMap(new TreeMap<>(bornBy));
    }

    /** Whether such events change it. */
    public static boolean follows(Class<?> event) {
        return BEGINNINGS.contains(event) || ENDS.contains(event) || OTHERS.contains(event);
    }

    /**
     * As it stands after one more event. A case of old is over when it is put on record: it is there "to be read and not
     * to be worked on".
     *
     * @param part whose event it is
     * @param on the day from which it is true
     * @param recordedOn the day on which it was recorded
     */
    public RetainedCase after(UUID part, Event event, LocalDate on, LocalDate recordedOn) {
        RetainedCase known = with(childrenIn(event), recordedOn);
        if (BEGINNINGS.contains(event.getClass())) {
            return known.begun(part);
        }
        if (event instanceof LegacyCaseRecorded) {
            return known.over(part, recordedOn);
        }
        return ENDS.contains(event.getClass()) ? known.over(part, on) : known;
    }

    /** The day on which the last of it was over; empty while any of it goes on. */
    public Optional<LocalDate> closedOn() {
        return goingOn.isEmpty() ? latest(ended.values()) : Optional.empty();
    }

    /** The last day on which its youngest child may have been born; empty where it has none. */
    public Optional<LocalDate> youngestBornBy() {
        return latest(bornBy.values());
    }

    /** When it may be disposed of by the rules; empty while it goes on, and where no rule ends it. */
    public Optional<Disposal> disposal(List<RetentionRule> rules) {
        return closedOn().flatMap(on -> Disposal.of(rules, on, youngestBornBy().orElse(null)));
    }

    /** Whether it may be disposed of on that day, by the rules of that day. */
    public boolean isDue(List<RetentionRule> rules, LocalDate on) {
        return disposal(rules).filter(disposal -> !disposal.dueOn().isAfter(on)).isPresent();
    }

    private static Optional<LocalDate> latest(Collection<LocalDate> days) {
        return days.stream().max(LocalDate::compareTo);
    }

    private RetainedCase begun(UUID part) {
        Map<UUID, LocalDate> others = new HashMap<>(ended);
        others.remove(part);
        return new RetainedCase(union(goingOn, part), others, bornBy);
    }

    private RetainedCase over(UUID part, LocalDate on) {
        Set<UUID> others = new HashSet<>(goingOn);
        others.remove(part);
        Map<UUID, LocalDate> more = new HashMap<>(ended);
        more.put(part, on);
        return new RetainedCase(others, more, bornBy);
    }

    private RetainedCase with(List<ChildSnapshot> children, LocalDate recordedOn) {
        Map<String, LocalDate> more = new HashMap<>(bornBy);
        children.forEach(child -> more.put(child.childRef(), bornBy(child, recordedOn)));
        return new RetainedCase(goingOn, ended, more);
    }

    /**
     * Birth dates are sealed (IG4), so the age that figures show has to do: whoever is said to be six to ten years old was
     * born six years ago at the latest. The age is that of the incident, which is no later than its recording; of whom no
     * age is known, and of the unborn, nothing is certain but that they are born within ten months.
     */
    private static LocalDate bornBy(ChildSnapshot child, LocalDate recordedOn) {
        return switch (child.characteristics().ageBand()) {
            case UNBORN, UNKNOWN -> recordedOn.plusMonths(10);
            case UNDER_1 -> recordedOn;
            case FROM_1_TO_5 -> recordedOn.minusYears(1);
            case FROM_6_TO_10 -> recordedOn.minusYears(6);
            case FROM_11_TO_15 -> recordedOn.minusYears(11);
            case FROM_16_TO_17 -> recordedOn.minusYears(16);
            case FROM_18_TO_24 -> recordedOn.minusYears(18);
            case FROM_25 -> recordedOn.minusYears(25);
        };
    }

    private static List<ChildSnapshot> childrenIn(Event event) {
        return switch (event) {
            case IncidentRecorded e -> e.children();
            case ExternalNotificationRecorded e -> e.children();
            case LegacyCaseRecorded e -> e.children();
            case ChildAdded e -> List.of(e.child());
            case ChildCorrected e -> List.of(e.to());
            default -> List.of();
        };
    }

    private static Set<UUID> union(Set<UUID> some, UUID one) {
        return new HashSet<>(Stream.concat(some.stream(), Stream.of(one)).toList());
    }
}
