package uk.casereview.decider;

import java.util.function.BiFunction;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;

/** Who decides where an aggregate takes commands of two kinds: of each what decides its kind. */
public final class EitherKind {
    private EitherKind() {}

    /** A command of neither kind is asked of the wrong aggregate: NOT_FOUND. */
    public static <A extends Command, B extends Command, C> BiFunction<Command, C, Verdict> decider(
            Class<A> one, BiFunction<A, C, Verdict> ofOne, Class<B> other, BiFunction<B, C, Verdict> ofOther) {
        return (command, context) -> {
            if (one.isInstance(command)) {
                return ofOne.apply(one.cast(command), context);
            }
            return other.isInstance(command)
                    ? ofOther.apply(other.cast(command), context)
                    : Verdict.refuse(RefusalCode.NOT_FOUND);
        };
    }
}
