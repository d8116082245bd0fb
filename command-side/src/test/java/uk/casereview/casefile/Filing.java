package uk.casereview.casefile;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand.AuthoriseDisclosure;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.clock.ClockEvent;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** A file with one decision in it, and commands given to it. */
final class Filing {
    private Filing() {}

    static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-0000000000ee");
    static final Context CLERK = byManager(birmingham());
    static final Context CHAIR = by(BCT, Role.CHAIR, agency("BCT"), birmingham());

    static DecisionRecord decided(Said said) {
        return assertInstanceOf(Concluded.class, Deliberation.conclude(Body.SCSG, said.request(), CLERK))
                .decision();
    }

    /** What was acted upon, whatever was wrong with it. */
    static DecisionRecord irregular(Said said) {
        return assertInstanceOf(Concluded.class, Deliberation.conclude(Body.SCSG, said.request(), CLERK, true))
                .decision();
    }

    static final DecisionRecord DECISION =
            decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC, BCC, ADVISER).chairedBy(BCT));
    static final DecisionId ID = DECISION.decisionId();
    static final CaseFile FILE = CaseFile.EMPTY.withDecision(DECISION);

    static CaseFile after(CaseFile file, CaseFileCommand command, Context context) {
        for (Event event : accepted(file, command, context)) {
            file = switch (event) {
                case CaseFileEvent e -> file.evolve(e);
                case ClockEvent e -> file.evolve(e);
                default -> throw new AssertionError(event);
            };
        }
        return file;
    }

    static List<Event> accepted(CaseFile file, CaseFileCommand command, Context context) {
        return assertInstanceOf(
                        Verdict.Accepted.class, CaseFileDecider.decide(file, command, context), command::toString)
                .events();
    }

    static Refusal refused(CaseFile file, CaseFileCommand command, Context context) {
        return assertInstanceOf(Verdict.Refused.class, CaseFileDecider.decide(file, command, context))
                .refusal();
    }

    static FlagDecision flag(FlagReason reason, @Nullable UserId member) {
        return new FlagDecision(AGGREGATE, ID, reason, member, null);
    }

    static CorrectDecisionRecord correction(Said said, @Nullable SealedText reason, UserId... notThere) {
        return new CorrectDecisionRecord(AGGREGATE, ID, said.request(), reason, List.of(notThere));
    }

    static AuthoriseDisclosure disclosure(DisclosureBasis basis, List<UserId> agreedBy, @Nullable String advice) {
        return new AuthoriseDisclosure(AGGREGATE, text(9), text(9), text(9), basis, agreedBy, advice);
    }
}
