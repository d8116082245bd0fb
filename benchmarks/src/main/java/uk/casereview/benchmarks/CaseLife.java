package uk.casereview.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.RefusalCode;

/** One client, who takes case after case through its whole life. */
final class CaseLife implements Contestant.Client {
    private final Desk desk;
    private final Work work;
    private final Consumer<CommandResult> afterwards;
    private final Deque<CaseSteps.Step> steps = new ArrayDeque<>();
    private UUID caseId = new UUID(0, 0);
    private @Nullable CommandResult before;

    /** @param afterwards what the client still does before its command counts as done */
    CaseLife(Desk desk, Work work, Consumer<CommandResult> afterwards) {
        this.desk = desk;
        this.work = work;
        this.afterwards = afterwards;
    }

    @Override
    public int next() {
        while (true) {
            if (steps.isEmpty()) {
                CaseSteps life = new CaseSteps(desk);
                steps.addAll(life.all());
                caseId = life.caseId();
            }
            int operations = take(steps.removeFirst());
            if (operations > 0) {
                return operations;
            }
        }
    }

    private int take(CaseSteps.Step step) {
        CommandId commandId = step.commandId();
        Command command = step.command().get();
        CommandResult last = before;
        Long version = last != null && last.id().equals(command.target()) ? last.version() : null;
        try {
            CommandResult result = desk.give(step.user(), commandId, command, caseId, version);
            int operations = operationsIn(command);
            work.done(command, result, operations);
            before = result;
            afterwards.accept(result);
            return operations;
        } catch (CommandRefused refused) {
            // where processes run, one of them opens the review too; whoever is second did nothing, and it does not
            // count
            if (command instanceof OpenRapidReview && refused.refusal().code() == RefusalCode.RR_ALREADY_OPEN) {
                return 0;
            }
            throw refused;
        }
    }

    /** A decision carries the votes of those who took it, each of which is an operation of its voter's. */
    private static int operationsIn(Command command) {
        var decision = command instanceof Deciding deciding ? deciding.decision() : null;
        return 1 + (decision == null ? 0 : decision.votes().size());
    }
}
