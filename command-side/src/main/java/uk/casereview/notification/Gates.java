package uk.casereview.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * §15.1-1: "A gate stops an intention, never a fact." A command that records what has already happened passes every
 * gate; what it would have been refused for is its irregularity, and its reason says why the fact stands.
 *
 * @param broken the refusals, in the order of §15.8
 */
record Gates(boolean alreadyHappened, @Nullable SealedText reason, List<Refusal> broken) {
    static Gates of(boolean alreadyHappened, @Nullable SealedText reason) {
        return new Gates(alreadyHappened, reason, List.of());
    }

    Gates and(Optional<Refusal> refusal) {
        if (refusal.isEmpty()) {
            return this;
        }
        List<Refusal> all = new ArrayList<>(broken);
        all.add(refusal.get());
        return new Gates(alreadyHappened, reason, List.copyOf(all));
    }

    /** What to refuse with; once it has happened, only that nobody says why. */
    Optional<Refusal> refusal() {
        if (alreadyHappened) {
            return Refusals.when(reason == null, Refusal.of(RefusalCode.REASON_REQUIRED, "missing", "reason"));
        }
        return broken.stream().findFirst();
    }

    List<RefusalCode> irregularities() {
        return broken.stream().map(Refusal::code).distinct().toList();
    }

    /** §15.1-1: "the chair and the scrutineer are told". */
    List<Event> told() {
        return reason == null || broken.isEmpty()
                ? List.of()
                : List.of(new IrregularityRecorded(irregularities(), reason));
    }
}
