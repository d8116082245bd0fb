package uk.casereview.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.TaskKind;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/**
 * §15.5-20: reviews that no statute asks for "start by InitiateReview (SCSG)", so that none begins by itself as an LCSPR does
 * (PM3). Where the partners determine one, the Sub-Group is asked to begin it, until a practice review has begun. The rapid
 * review itself knows when it leads to none any more.
 *
 * @param streams what has happened in one stream so far
 */
record WhenAlternativeDeterminedThenAsk(Function<UUID, List<Event>> streams) implements CaseProcess {
    private static final TaskKind KIND = TaskKind.BEGIN_ALTERNATIVE_REVIEW;

    @Override
    public String name() {
        return "begin-alternative-review";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case RapidReviewOutcomeDetermined e ->
                ask(happening, e.outcome(), e.decision().decisionId());
            case RapidReviewOutcomeRevised e ->
                ask(happening, e.to(), e.decision().decisionId());
            case LcsprInitiated e -> begun(happening, e.rapidReviewIds());
            case ReviewInitiated e -> begun(happening, e.rapidReviewIds());
            default -> List.of();
        };
    }

    private List<Instruction> ask(Happening happening, ReviewOutcome outcome, DecisionId decision) {
        UUID review = happening.aggregateId();
        if (outcome.outcome() != Outcome.ALTERNATIVE_LOCAL_REVIEW || underWay(new RapidReviewId(review))) {
            return List.of();
        }
        UUID task = DerivedId.from(happening.eventId(), "task/" + KIND);
        return List.of(new Instruction(
                Instruction.RAPID_REVIEW_FILE, new RaiseTask(review, task, KIND, "decision/" + decision), Set.of()));
    }

    /** What was decided again, with the same outcome, has its review already. */
    private boolean underWay(RapidReviewId rapidReview) {
        boolean underWay = false;
        for (Event event : streams.apply(PracticeReviewId.of(rapidReview).value())) {
            underWay = switch (event) {
                case LcsprInitiated _ -> true;
                case ReviewInitiated _ -> true;
                case LcsprReopened _ -> true;
                case LcsprClosed _ -> false;
                case ReviewDiscontinued _ -> false;
                case MarkedDuplicate _ -> false;
                case MarkedEnteredInError _ -> false;
                default -> underWay;
            };
        }
        return underWay;
    }

    /** One review may carry on several rapid reviews, of other cases too. */
    private List<Instruction> begun(Happening happening, Set<RapidReviewId> named) {
        UUID ofItsCase = RapidReviewId.of(new NotificationId(
                        Objects.requireNonNull(happening.envelope().caseId())))
                .value();
        return Stream.concat(Stream.of(ofItsCase), named.stream().map(RapidReviewId::value))
                .distinct()
                .sorted()
                .flatMap(review -> open(review).map(task -> seenTo(review, task)))
                .toList();
    }

    private Stream<UUID> open(UUID rapidReview) {
        Set<UUID> open = new LinkedHashSet<>();
        for (Event event : streams.apply(rapidReview)) {
            if (event instanceof TaskRaised raised && raised.kind() == KIND) {
                open.add(raised.taskId());
            }
            if (event instanceof TaskCompleted completed) {
                open.remove(completed.taskId());
            }
        }
        return open.stream();
    }

    /** Somebody may have been quicker. */
    private static Instruction seenTo(UUID rapidReview, UUID task) {
        return new Instruction(
                Instruction.RAPID_REVIEW_FILE, new CompleteTask(rapidReview, task), Set.of(RefusalCode.INVALID_STATE));
    }
}
