package uk.casereview.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;

/**
 * Something people were asked to look at.
 *
 * @param about null where that was not kept yet
 */
public record Task(TaskKind kind, boolean done, @Nullable String about) {

    Task finished() {
        return new Task(kind, true, about);
    }

    boolean isAbout(Predicate<String> subjects) {
        return about != null && subjects.test(about);
    }

    /** The open ones of these need nobody any more. */
    static List<CaseFileEvent> done(Map<UUID, Task> tasks, Predicate<Task> which) {
        return tasks.entrySet().stream()
                .filter(task -> !task.getValue().done() && which.test(task.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .<CaseFileEvent>map(TaskCompleted::new)
                .toList();
    }
}
