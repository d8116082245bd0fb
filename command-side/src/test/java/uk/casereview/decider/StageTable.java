package uk.casereview.decider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;

/**
 * Commands down, stages across. A plus is accepted, a minus is refused for the stage itself, and of the other codes
 * those that are frequent are abbreviated, so that a whole table is seen at once.
 */
public record StageTable(String text, Map<String, String> codes, Collection<String> stages) {
    static final String ACCEPTED = "+";
    private static final String NOT_AT_THIS_STAGE = "-";

    /** In the order of the table. */
    public List<String> names() {
        return lines().map(List::getFirst).toList();
    }

    /** Each line with the command it names. */
    public <C extends Command> Stream<StageRow<C>> rows(Map<String, C> commands) {
        return lines().map(line -> {
            String name = line.getFirst();
            return StageRow.of(
                    name,
                    Objects.requireNonNull(commands.get(name), name),
                    stages,
                    line.stream().skip(1).map(this::inFull).toList());
        });
    }

    private Stream<List<String>> lines() {
        return text.lines().map(line -> Arrays.asList(line.strip().split("\\s+", -1)));
    }

    private String inFull(String cell) {
        return cell.equals(NOT_AT_THIS_STAGE) ? RefusalCode.INVALID_STATE.name() : codes.getOrDefault(cell, cell);
    }
}
