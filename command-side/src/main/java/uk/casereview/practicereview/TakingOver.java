package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Determinations;
import uk.casereview.facts.Determinations.Determination;
import uk.casereview.practicereview.CommissioningCommand.InitiateLcspr;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.InitiationDecidedAgain;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Closed;
import uk.casereview.practicereview.PracticeReviewState.Discontinued;
import uk.casereview.practicereview.PracticeReviewState.Published;
import uk.casereview.practicereview.PracticeReviewState.StruckOut;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * PM3: "RapidReviewOutcomeDetermined/Revised = LCSPR or JOINT → InitiateLcspr with same decisionId and decidedOn", where
 * the case has had a practice review before: either the determination begins another, or the one there is goes on with it.
 */
final class TakingOver {
    private TakingOver() {}

    /** What is to be held and no review has been held by yet; what ended with its review leads to no other. */
    static @Nullable Determination unheeded(PracticeReviewState state, Determinations determinations) {
        Determination standing = determinations.standing();
        return standing != null && standing.outcome().outcome() == Outcome.LCSPR && !heeded(state, standing)
                ? standing
                : null;
    }

    /**
     * what stands decides again whether the review is held, where its own decision does not; what an earlier review was
     * held by has done so already.
     */
    private static boolean heeded(PracticeReviewState state, Determination standing) {
        if (!(state instanceof Begun begun)) {
            return false;
        }
        DecisionId decision = standing.decision().decisionId();
        Beginning beginning = begun.review().beginning();
        return beginning.former().contains(decision)
                || (beginning.heeded().contains(decision) && !Retaking.BEGINNING.due(begun));
    }

    /**
     * Whether the review there is is the one that is meant. Until it is public it can take in what has become known. After
     * that it is meant only by the rapid review that it came from: a second rapid review, or the first taken up again on
     * new evidence, asks for another. What was decided before the review began, and put on record after it, is what that
     * review was held for, also where it was given up since; only one that never should have been is no review (L1).
     */
    static boolean goesOn(Begun state, Determination asked, Set<DecisionId> own) {
        Beginning beginning = state.review().beginning();
        boolean decidedAgain = beginning.isHeldBy(own);
        return beginning.statutory()
                && switch (state) {
                    case BeforePublication _ -> true;
                    case Published _ -> decidedAgain || notAfter(beginning, asked);
                    case Closed _ -> decidedAgain || notAfter(beginning, asked);
                    case Discontinued _ -> before(beginning, asked);
                    case StruckOut _ -> false;
                };
    }

    /** Of the same day as well: there was no report by then that a second review could follow. */
    private static boolean notAfter(Beginning beginning, Determination determination) {
        return !determination.decision().decidedOn().isAfter(beginning.decidedOn());
    }

    private static boolean before(Beginning beginning, Determination determination) {
        return determination.decision().decidedOn().isBefore(beginning.decidedOn());
    }

    /**
     * The review goes on, and its record says by which decision, and with whom from now on. Where that one was the earlier,
     * it counts from its day, as PM3 says of a review that begins by it.
     */
    static Verdict takenOver(Begun state, InitiateLcspr command, Determination determination, Context context) {
        LocalDate decidedOn = determination.decision().decidedOn();
        LocalDate said = command.decidedOn();
        if (said != null && !said.equals(decidedOn)) {
            // of an earlier determination, which is in no need of a review any more
            return Verdict.refuse(Refusal.of(RefusalCode.LCSPR_EXISTS, "stage", state.stage()));
        }
        Set<JointProcess> jointWith = jointWith(command, determination);
        DecisionId decision = determination.decision().decisionId();
        List<Event> events = new ArrayList<>();
        if (Retaking.BEGINNING.due(state)) {
            events.add(new InitiationDecidedAgain(determination.decision(), false));
        }
        Beginning beginning = state.review().beginning();
        boolean earlier = before(beginning, determination);
        ReviewType type = earlier ? beginning.type() : type(jointWith);
        events.add(new DeterminationTakenOver(command.rapidReviewId(), type, jointWith, decision, decidedOn));
        if (earlier) {
            events.addAll(Redating.since(state, decidedOn, context));
        }
        // what becomes of a review whose determination has fallen is said by another
        events.addAll(state.file().done(TaskKind.DETERMINATION_WITHDRAWN));
        return Verdict.accept(events);
    }

    static Set<JointProcess> jointWith(InitiateLcspr command, Determination determination) {
        Set<JointProcess> jointWith = new HashSet<>(command.jointWith());
        jointWith.addAll(determination.outcome().jointWith());
        return jointWith;
    }

    static ReviewType type(Set<JointProcess> jointWith) {
        return jointWith.isEmpty() ? ReviewType.LCSPR : ReviewType.JOINT;
    }
}
