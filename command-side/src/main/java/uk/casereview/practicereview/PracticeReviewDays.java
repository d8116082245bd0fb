package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.Report.Ratification;
import uk.casereview.practicereview.Report.Settled;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/**
 * What follows what in a practice review.
 *
 * <p>From draft to publication each step follows the one before by rule (OQ-22, L8), and a rule may have been broken in
 * fact (§15.1-1): so whoever takes the step compares the days, as a gate, and here only a correction keeps their order.
 * Nothing happens in a review that has not begun.
 *
 * @param drafts each version, in their order
 * @param report when what is public became so: this review's report, or that of the one before
 */
record PracticeReviewDays(
        Day start,
        List<Day> drafts,
        Day assurance,
        Day determination,
        Day ratification,
        Day copies,
        Day publication,
        Day report) {
    PracticeReviewDays {
        drafts = List.copyOf(drafts);
    }

    static PracticeReviewDays of(Begun state) {
        return of(state.review());
    }

    private static PracticeReviewDays of(PracticeReviewFile review) {
        Report report = review.report();
        Ratification ratification = report.ratification();
        return new PracticeReviewDays(
                new Day("the decision to hold the review", review.beginning().decidedOn()),
                report.drafts().entrySet().stream()
                        .map(draft -> new Day("draft " + draft.getKey(), draft.getValue()))
                        .toList(),
                new Day("the acceptance of the draft", on(report.assured())),
                new Day("the determination of the report", on(report.determined())),
                new Day("the ratification of the report", ratification == null ? null : ratification.on()),
                new Day(
                        "the sending of the copies",
                        first(review.publication().copies().values())),
                new Day("the publication", review.publication().publishedOn()),
                new Day("the publication", publicSince(review)));
    }

    private static @Nullable LocalDate publicSince(PracticeReviewFile review) {
        Publication published = review.lastPublished();
        return published == null ? null : published.publishedOn();
    }

    /** Why the events cannot have happened on their days, given what else has. */
    static Optional<Refusal> objection(Begun before, List<Event> events, boolean correction) {
        Begun after = events.stream().reduce(before, PracticeReviewDays::evolve, (_, later) -> later);
        Stream<DayOrder> claimed = events.stream()
                .flatMap(event -> ClaimedDays.of(
                        event,
                        of(concerned(event, after.review())),
                        before.review().commission()));
        return DayOrder.objection(
                correction ? Stream.concat(claimed, allSteps(after.review())) : claimed, allSteps(before.review()));
    }

    /** The review held now, or the earlier one of which a day is put right. */
    private static PracticeReviewFile concerned(Event event, PracticeReviewFile review) {
        DecisionId named = event instanceof ReviewDayCorrected corrected ? corrected.review() : null;
        return named == null ? review : review.heldBy(named).orElseThrow();
    }

    /** Those of the earlier reviews as well, whose days may be put right too. */
    private static Stream<DayOrder> allSteps(PracticeReviewFile review) {
        Stream<DayOrder> earlier = review.earlier().stream()
                .map(PracticeReviewDays::of)
                .flatMap(days -> Stream.concat(days.steps(), days.publication.follows(days.start)));
        return Stream.concat(earlier, of(review).steps());
    }

    /** §4.5: the partners determine what the Sub-Group has quality-assured. */
    Optional<Refusal> determinedTooEarly(LocalDate decidedOn) {
        return DayOrder.objection(new Day(determination.fact(), decidedOn).follows(assurance));
    }

    /** OQ-22: "DSP determines, then EB ratifies". */
    Optional<Refusal> ratifiedTooEarly(LocalDate decidedOn) {
        return DayOrder.objection(new Day(ratification.fact(), decidedOn).follows(determination));
    }

    Day draft() {
        return drafts.isEmpty() ? new Day("the draft", null) : drafts.getLast();
    }

    /** OQ-22 and L8, as far as they were kept. */
    private Stream<DayOrder> steps() {
        List<DayOrder> steps = new ArrayList<>();
        for (int i = 1; i < drafts.size(); i++) {
            drafts.get(i).follows(drafts.get(i - 1)).forEach(steps::add);
        }
        assurance.follows(draft()).forEach(steps::add);
        determination.follows(assurance).forEach(steps::add);
        ratification.follows(determination).forEach(steps::add);
        copies.follows(ratification).forEach(steps::add);
        publication.follows(ratification, copies).forEach(steps::add);
        return steps.stream();
    }

    static @Nullable LocalDate first(Collection<LocalDate> days) {
        return days.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable LocalDate on(@Nullable Settled settled) {
        return settled == null ? null : settled.on();
    }

    private static Begun evolve(Begun state, Event event) {
        return (Begun) PracticeReviewEvolution.evolve(state, event);
    }
}
