package uk.casereview.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.FlagReason;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.process.Remembered.OfCase;
import uk.casereview.process.Remembered.Taken;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * §4.4: "After-the-fact declaration: decision is not erased; DecisionFlaggedForReview". The declaration stands in the
 * meeting, the decision in whichever aggregates of the case took it over, before or after. Of somebody who had no part
 * in the decision nothing follows, nor for a record that is out of all figures.
 *
 * @param taken where a decision took effect
 * @param conflictedLate whose conflicts on it have come out late
 */
record WhenConflictComesOutLateThenFlagDecision(
        Function<OfCase, List<Taken>> taken, Function<OfCase, List<UserId>> conflictedLate) implements CaseProcess {
    @Override
    public String name() {
        return "flag-late-conflict";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        if (happening.event() instanceof LateConflictDeclared late) {
            return taken.apply(new OfCase(late.caseRef(), late.decisionId())).stream()
                    .map(decision ->
                            flag(decision.fileCommands(), decision.streamId(), decision.decisionId(), late.memberId()))
                    .toList();
        }
        return DecisionMemory.takenIn(happening).stream()
                .flatMap(decision ->
                        conflictedLate
                                .apply(new OfCase(DecisionMemory.caseOf(happening), decision.decisionId()))
                                .stream()
                                .map(member -> flag(
                                        happening.fileCommands(),
                                        happening.aggregateId(),
                                        decision.decisionId(),
                                        member)))
                .toList();
    }

    private static Instruction flag(String fileCommands, UUID stream, DecisionId decision, UserId member) {
        return new Instruction(
                fileCommands,
                new FlagDecision(stream, decision, FlagReason.LATE_CONFLICT, member, null),
                Set.of(RefusalCode.UNKNOWN_REFERENCE, RefusalCode.INVALID_STATE));
    }
}
