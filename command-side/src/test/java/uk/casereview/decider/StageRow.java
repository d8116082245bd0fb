package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.casereview.shared.Command;

/** A command, and to each stage the answer that is expected there. */
public record StageRow<C extends Command>(String name, C command, Map<String, String> expected) {

    /** Each stage has a cell of its own, and none is left over. */
    public static <C extends Command> StageRow<C> of(
            String name, C command, Collection<String> stages, List<String> cells) {
        if (Set.copyOf(stages).size() != cells.size()) {
            throw new IllegalArgumentException(name + " has " + cells.size() + " cells for the stages " + stages);
        }
        Map<String, String> expected = new LinkedHashMap<>();
        Iterator<String> cell = cells.iterator();
        stages.forEach(stage -> expected.put(stage, cell.next()));
        return new StageRow<>(name, command, expected);
    }

    public static <C extends Command> StageRow<C> of(C command, Collection<String> stages, List<String> cells) {
        return of(command.getClass().getSimpleName(), command, stages, cells);
    }

    /** Asks at every stage before it compares, so that a failure shows the whole row and all that is wrong in it. */
    public void isMetBy(Function<String, String> asked) {
        assertThat(answers(asked).entrySet()).as(name).containsExactlyElementsOf(expected.entrySet());
    }

    private Map<String, String> answers(Function<String, String> asked) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String stage : expected.keySet()) {
            try {
                answers.put(stage, asked.apply(stage));
            } catch (RuntimeException e) {
                throw new AssertionError(name + " has no answer at " + stage, e);
            }
        }
        return answers;
    }

    /** A plus, or the code of the refusal. */
    public static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> StageTable.ACCEPTED;
            case Verdict.Refused refused -> refused.refusal().code().name();
        };
    }

    /** The name of its test. */
    @Override
    public String toString() {
        return name;
    }
}
