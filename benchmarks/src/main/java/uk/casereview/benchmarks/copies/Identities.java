package uk.casereview.benchmarks.copies;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;

/**
 * Which id each thing has in each copy: always the same one. What the service works out from another id, it must be able to
 * work out in a copy too, so such an id follows from the copied other one: that of a review from its notification's, of a
 * plan from its review's, of a clock from its stream's. Every other id follows from the original and the number of the copy.
 *
 * <p>Commands and tasks that have been are looked for by nobody again, so the ids of processes' commands are not among them.
 */
final class Identities {
    private static final String NOTIFICATION = "SeriousIncidentNotification";
    private static final String PLAN = "ActionPlan";

    private final Set<UUID> kept;
    private final Map<UUID, Derivation> derived = new HashMap<>();

    /** @param kept those of people, partnerships and their policies, which are the same for all copies */
    Identities(Set<UUID> kept) {
        this.kept = Set.copyOf(kept);
    }

    /** How an id follows from another one. */
    private interface Derivation {
        UUID in(int copy);
    }

    /** A stream whose copies will be there; known before anything that mentions what follows from it. */
    void stream(String type, UUID stream) {
        if (type.equals(NOTIFICATION)) {
            follows(stream, id -> DataRequestId.ofHold(new NotificationId(id)).value());
            UUID rapidReview = follows(
                    stream, id -> RapidReviewId.of(new NotificationId(id)).value());
            UUID practiceReview = follows(
                    rapidReview,
                    id -> PracticeReviewId.of(new RapidReviewId(id)).value());
            Set.of(stream, rapidReview, practiceReview)
                    .forEach(source -> follows(source, id -> ActionPlanId.of(id).value()));
        }
        for (ClockKind kind : ClockKind.values()) {
            clock(stream, kind, 1);
        }
    }

    /** That the stream mentions it: an action has its own clock, whose id follows from both. */
    void mentioned(String type, UUID stream, UUID thing) {
        if (type.equals(PLAN) && !isKept(thing)) {
            UUID both = DerivedId.from(stream, thing.toString());
            if (derived.putIfAbsent(
                            both,
                            copy -> DerivedId.from(
                                    copyOf(stream, copy), copyOf(thing, copy).toString()))
                    == null) {
                clock(both, ClockKind.C10, 1);
            }
        }
        if (derived.get(thing) instanceof Clock known) {
            // the next of its kind cannot have been mentioned before
            clock(known.source(), known.kind(), known.number() + 1);
        }
    }

    /** Whether it is the same in every copy. */
    boolean isKept(UUID id) {
        return kept.contains(id);
    }

    /** @param copy 1 for the first */
    UUID copyOf(UUID id, int copy) {
        if (isKept(id)) {
            return id;
        }
        Derivation derivation = derived.get(id);
        return derivation == null ? DerivedId.from(id, "copy/" + copy) : derivation.in(copy);
    }

    private UUID follows(UUID source, UnaryOperator<UUID> rule) {
        UUID id = rule.apply(source);
        derived.putIfAbsent(id, copy -> rule.apply(copyOf(source, copy)));
        return id;
    }

    private void clock(UUID source, ClockKind kind, int number) {
        Clock clock = new Clock(this, source, kind, number);
        derived.putIfAbsent(clock.of(source), clock);
    }

    private record Clock(Identities identities, UUID source, ClockKind kind, int number) implements Derivation {
        UUID of(UUID stream) {
            return ClockId.of(stream, kind.toString(), number).value();
        }

        @Override
        public UUID in(int copy) {
            return of(identities.copyOf(source, copy));
        }
    }
}
