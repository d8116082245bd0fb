package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;

/** A command goes to what decides its kind, with what it is decided in, and to nothing else. */
class EitherKindTest {
    private static final UUID TARGET = new UUID(0, 1);

    private record First(UUID target) implements Command {}

    private record Second(UUID target) implements Command {}

    private record Third(UUID target) implements Command {}

    private final BiFunction<Command, RefusalCode, Verdict> decider = EitherKind.decider(
            First.class,
            (_, code) -> Verdict.refuse(code),
            Second.class,
            (_, _) -> Verdict.refuse(RefusalCode.OUT_OF_PARTNERSHIP));

    @Test
    void eachKindIsDecidedByItsOwn() {
        assertThat(decider.apply(new First(TARGET), RefusalCode.FORBIDDEN_ROLE))
                .isEqualTo(Verdict.refuse(RefusalCode.FORBIDDEN_ROLE));
        assertThat(decider.apply(new Second(TARGET), RefusalCode.FORBIDDEN_ROLE))
                .isEqualTo(Verdict.refuse(RefusalCode.OUT_OF_PARTNERSHIP));
        assertThat(decider.apply(new Third(TARGET), RefusalCode.FORBIDDEN_ROLE))
                .isEqualTo(Verdict.refuse(RefusalCode.NOT_FOUND));
    }
}
