package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import uk.casereview.deliberation.Bodies;
import uk.casereview.platform.http.BlankCommand;
import uk.casereview.shared.Command;

/**
 * Blank commands are put to deciders to ask what is possible. Rules see in them what no request could say; whatever it is,
 * each has an answer, or nobody could open the page of the case.
 */
public final class Blanks {
    /** Begins a record, of which nothing is asked before it is there. */
    private static final Set<String> SAYS_SOMETHING = Set.of("CreatePlan");

    private Blanks() {}

    /** Every command of the kind, blank, has a verdict at every stage. */
    public static void haveAnAnswer(
            Class<? extends Command> kind,
            UUID target,
            Collection<String> stages,
            BiFunction<String, Command, Verdict> asked) {
        SoftAssertions.assertSoftly(all -> leaves(kind)
                .filter(type -> !SAYS_SOMETHING.contains(type.getSimpleName()))
                .forEach(type -> {
                    Command blank = BlankCommand.of(type, target, Bodies.TODAY)
                            .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no blank"));
                    stages.forEach(stage -> all.assertThatCode(
                                    () -> assertThat(asked.apply(stage, blank)).isNotNull())
                            .as("%s at %s", type.getSimpleName(), stage)
                            .doesNotThrowAnyException());
                }));
    }

    private static Stream<Class<? extends Command>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Blanks::leaves)
                : Stream.of(type.asSubclass(Command.class));
    }
}
