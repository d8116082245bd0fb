package uk.casereview.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Event;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * §15.1-1: "A gate stops an intention, never a fact." A command that records what has already happened passes every
 * gate; what it would have been refused for is its irregularity, and its reason says why the fact stands.
 *
 * @param broken the refusals, in the order of §15.8
 */
public record Gates(boolean alreadyHappened, @Nullable SealedText reason, List<Refusal> broken) {
    public Gates {
        broken = List.copyOf(broken);
    }

    public static Gates of(MayHaveHappened command) {
        return new Gates(command.alreadyHappened(), command.reason(), List.of());
    }

    /** What can only be meant to happen; every gate stops it. */
    public static Gates ofIntention() {
        return new Gates(false, null, List.of());
    }

    public Gates and(Optional<Refusal> refusal) {
        return and(refusal.stream());
    }

    public Gates require(boolean open, RefusalCode code) {
        return and(Refusals.when(!open, Refusal.of(code)));
    }

    /** What a body was forgiven, because it had already decided. */
    public Gates forgiving(List<RefusalCode> irregularities) {
        return and(irregularities.stream().map(Refusal::of));
    }

    public Gates and(List<Refusal> refusals) {
        return and(refusals.stream());
    }

    private Gates and(Stream<Refusal> more) {
        return new Gates(
                alreadyHappened, reason, Stream.concat(broken.stream(), more).toList());
    }

    /** What to refuse with; once it has happened, only that nobody says why. */
    public Optional<Refusal> refusal() {
        return alreadyHappened
                ? Refusals.when(reason == null, Refusal.of(RefusalCode.REASON_REQUIRED, "missing", "reason"))
                : broken.stream().findFirst();
    }

    public List<RefusalCode> irregularities() {
        return broken.stream().map(Refusal::code).distinct().toList();
    }

    /** The fact, which stands; §15.1-1: where it broke a rule, "the chair and the scrutineer are told". */
    public List<Event> letThrough(Event fact) {
        return reason == null || broken.isEmpty()
                ? List.of(fact)
                : List.of(fact, new IrregularityRecorded(irregularities(), reason));
    }
}
