package uk.casereview.process;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;

/**
 * What a process asks of an aggregate.
 *
 * @param commandName under which the aggregate takes it
 * @param nothingToDo refusals that say that it is so already, or that nobody is concerned
 * @param caseId whose people see another refusal; null: those of the case in which it happened
 */
record Instruction(
        String commandName,
        Command command,
        Set<RefusalCode> nothingToDo,
        @Nullable UUID caseId) {
    static final String MEETING = "meeting";
    static final String DATA_REQUEST = "data-request";
    static final String RAPID_REVIEW = "rapid-review";
    static final String RAPID_REVIEW_FILE = "rapid-review/case-file";
    static final String ACTION_PLAN = "action-plan";
    static final String ACTION_PLAN_FILE = "action-plan/case-file";
    static final String PRACTICE_REVIEW = "practice-review";
    static final String PRACTICE_REVIEW_FILE = "practice-review/case-file";
    static final String NOTIFICATION_FILE = "notification/case-file";

    Instruction(String commandName, Command command, Set<RefusalCode> nothingToDo) {
        this(commandName, command, nothingToDo, null);
    }
}
