package uk.casereview.practicereview;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.Redeciding;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.Report.Ratification;
import uk.casereview.practicereview.Report.Settled;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/**
 * The decisions a review rests on, each resting on those before it. A-14: "if quorum or majority fails without the
 * conflicted vote the item must be re-decided", before the review goes on with what it decided.
 */
enum Retaking {
    BEGINNING,
    TERMS,
    ASSURANCE,
    DETERMINATION,
    RATIFICATION,
    MODE,
    SETTLEMENT;

    /** Whether the body has to decide this again, and still can. */
    boolean due(Begun state) {
        return state instanceof Active && failed(state).isPresent();
    }

    /** What has to be decided again. */
    static Set<DecisionId> allDue(PracticeReviewState state) {
        Set<DecisionId> due = new LinkedHashSet<>();
        if (state instanceof Active active) {
            Stream.of(values())
                    .flatMap(each -> each.failed(active).stream())
                    .forEach(failed -> due.add(failed.record().decisionId()));
        }
        return due;
    }

    /** With what nobody need list for the next meeting any more. */
    static Verdict listed(Begun state, Verdict verdict) {
        return Redeciding.listed(state.file(), allDue(state), verdict, events -> {
            PracticeReviewState after = state;
            for (Event event : events) {
                after = PracticeReviewEvolution.evolve(after, event);
            }
            return allDue(after);
        });
    }

    /** Why what rests on this has to wait: for this, or for what this rests on itself. */
    Optional<Refusal> holdsUp(Begun state) {
        return Stream.of(values())
                .filter(each -> each.compareTo(this) <= 0)
                .flatMap(each -> each
                        .failed(state)
                        .map(decision -> Redeciding.refusal(
                                state.file(),
                                decision.record().decisionId(),
                                Map.of("by", each.command(state.review().beginning()))))
                        .stream())
                .findFirst();
    }

    private Optional<CaseFile.Decision> failed(Begun state) {
        return decision(state.review())
                .flatMap(id -> Optional.ofNullable(state.file().decisions().get(id)))
                .filter(CaseFile.Decision::mustBeRedecided);
    }

    private Optional<DecisionId> decision(PracticeReviewFile review) {
        Report report = review.report();
        return switch (this) {
            case BEGINNING -> Optional.of(review.beginning().decisionId());
            case TERMS -> Optional.ofNullable(review.commission().terms());
            case ASSURANCE -> Optional.ofNullable(report.assured()).map(Settled::by);
            case DETERMINATION -> Optional.ofNullable(report.determined()).map(Settled::by);
            case RATIFICATION ->
                Optional.ofNullable(report.ratification())
                        .map(Ratification::settled)
                        .map(Settled::by);
            case MODE -> Optional.ofNullable(review.publication().modeBy());
            case SETTLEMENT -> Optional.ofNullable(review.commission().beside()).map(Commission.Beside::by);
        };
    }

    /** By which command the body decides again. */
    private String command(Beginning beginning) {
        return switch (this) {
            case BEGINNING -> beginning.statutory() ? "InitiateLcspr" : "InitiateReview";
            case TERMS -> "ReviseTermsOfReference";
            case ASSURANCE -> "AcceptDraft";
            case DETERMINATION -> "DetermineReport";
            case RATIFICATION -> "RatifyReport";
            case MODE -> "DecidePublicationMode";
            case SETTLEMENT -> "SettleNationalReview";
        };
    }
}
