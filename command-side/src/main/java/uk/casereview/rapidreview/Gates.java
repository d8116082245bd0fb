package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Event;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/**
 * §15.1-1: "A gate stops an intention, never a fact." A command that records what has already happened passes every
 * gate, and what it would have been refused for is its irregularity.
 *
 * @param broken the refusals, in the order of §15.8
 */
record Gates(boolean alreadyHappened, List<Refusal> broken) {
    static Gates of(boolean alreadyHappened) {
        return new Gates(alreadyHappened, List.of());
    }

    /** §15.1-1: only the Business Unit says that something has already happened. */
    static Optional<Refusal> forbidden(RapidReviewCommand command, Actor actor) {
        return command instanceof MayHaveHappened fact && fact.alreadyHappened() && !isClerk(actor)
                ? Optional.of(Refusal.of(
                        RefusalCode.FORBIDDEN_ROLE, "role", actor.role().toString()))
                : Optional.empty();
    }

    /** What has already happened stands for a reason. */
    static Optional<Refusal> claim(boolean alreadyHappened, @Nullable SealedText reason) {
        return alreadyHappened && reason == null
                ? Optional.of(Refusal.of(RefusalCode.REASON_REQUIRED))
                : Optional.empty();
    }

    static boolean isClerk(Actor actor) {
        Role role = actor.role();
        return role == Role.BUSINESS_MANAGER || role == Role.PROGRAMME_MANAGER;
    }

    Gates and(Optional<Refusal> refusal) {
        return refusal.map(this::with).orElse(this);
    }

    Gates require(boolean open, RefusalCode code) {
        return open ? this : with(Refusal.of(code));
    }

    /** What to refuse with; empty once it has happened. */
    Optional<Refusal> refusal() {
        return alreadyHappened ? Optional.empty() : broken.stream().findFirst();
    }

    List<RefusalCode> irregularities(List<RefusalCode> more) {
        List<RefusalCode> all =
                new ArrayList<>(broken.stream().map(Refusal::code).toList());
        all.addAll(more);
        return all.stream().distinct().toList();
    }

    /** §15.1-1: "the chair and the scrutineer are told". */
    static List<Event> told(List<RefusalCode> irregularities, @Nullable SealedText reason) {
        return irregularities.isEmpty()
                ? List.of()
                : List.of(new IrregularityRecorded(irregularities, Objects.requireNonNull(reason)));
    }

    private Gates with(Refusal refusal) {
        List<Refusal> all = new ArrayList<>(broken);
        all.add(refusal);
        return new Gates(alreadyHappened, List.copyOf(all));
    }
}
