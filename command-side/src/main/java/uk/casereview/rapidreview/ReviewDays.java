package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.PanelExchange.Reply;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.LearningDisseminated;
import uk.casereview.rapidreview.RapidReviewEvent.NonResponseEscalated;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.ReturnChased;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.SuppliedToPanel;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.Revised;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/**
 * What follows what in a rapid review.
 *
 * <p>From meeting to submission each step follows the one before by rule (R3), and a rule may have been broken in fact
 * (§15.1-1): so whoever takes the step compares the days, as a gate, and here only a correction keeps their order. Nothing
 * but an answer cannot be given before what it answers.
 */
record ReviewDays(
        Day start, Day meeting, Day recommendation, Day determination, Day sending, Day reply, boolean revised) {

    static ReviewDays of(Opened state) {
        RapidReviewFile review = state.review();
        return new ReviewDays(
                new Day("the start of the review", review.beginning().startOn()),
                new Day("the meeting of the review", first(review.contents().meetings().stream())),
                recommended(review.outcomes().recommendation()),
                new Day("the determination", decidedOn(review.outcomes().determination())),
                new Day("the sending of the review", review.panel().sentOn()),
                new Day(
                        "the Panel's answer",
                        first(review.panel().replies().stream().map(Reply::receivedOn))),
                state instanceof Revised);
    }

    /** Why the events cannot have happened on their days, given what else has. */
    static Optional<Refusal> objection(Opened before, List<Event> events, boolean correction) {
        Opened after = events.stream().reduce(before, ReviewDays::evolve, (_, later) -> later);
        ReviewDays days = of(after);
        Stream<DayOrder> orders = Stream.concat(
                days.reply.follows(days.sending), events.stream().flatMap(event -> days.claimed(event, after)));
        return DayOrder.objection(
                correction ? Stream.concat(orders, days.steps()) : orders,
                Stream.concat(
                        of(before).reply.follows(of(before).sending), of(before).steps()));
    }

    /** §4.5: the Sub-Group recommends what it has met about. */
    Optional<Refusal> recommendedTooEarly(LocalDate decidedOn) {
        return DayOrder.objection(new Day(recommendation.fact(), decidedOn).follows(meeting));
    }

    /** What is recommended in a determination's place, or beneath it anew, was not recommended before it. */
    Optional<Refusal> recommendedAnewTooEarly(LocalDate decidedOn) {
        return DayOrder.objection(new Day(recommendation.fact(), decidedOn).follows(determination));
    }

    /** R3: "recommendation before determination". */
    Optional<Refusal> determinedTooEarly(LocalDate decidedOn) {
        return DayOrder.objection(new Day(determination.fact(), decidedOn).follows(recommendation));
    }

    /** R3, as far as it was kept; what was revised follows the Panel's answer. */
    private Stream<DayOrder> steps() {
        return revised
                ? Stream.concat(recommendation.follows(meeting), determination.follows(reply))
                : Stream.concat(
                        recommendation.follows(meeting),
                        Stream.concat(determination.follows(recommendation), sending.follows(determination)));
    }

    /** What nobody corrects, and what waits for the start, is held to what is on record when it is stated. */
    private Stream<DayOrder> claimed(Event event, Opened state) {
        return switch (event) {
            case AgencyInformationRequested e ->
                day("the request", e.requestedOn()).follows(start);
            case ReturnChased e -> day("the reminder", e.on()).follows(start);
            case NonResponseEscalated e -> day("the escalation", e.on()).follows(start);
            case AgencyInformationReceived e ->
                day("the return", e.receivedOn()).follows(start);
            case ReceivedOnCorrected e -> received(e);
            case RapidReviewMeetingHeld e -> day(meeting.fact(), e.heldOn()).follows(start);
            case HeldOnCorrected e -> day(meeting.fact(), e.to()).follows(start);
            case LearningDisseminated e ->
                day("passing on the learning", e.on()).follows(meeting);
            case RapidReviewOutcomeRecommended _ -> recommendation.follows(start);
            case DspPositionRecorded e -> day("the position", e.position().on()).follows(start);
            case RapidReviewOutcomeDetermined _ -> determination.follows(start);
            case RapidReviewSubmitted _ -> sending.follows(start);
            case SentOnCorrected _ -> sending.follows(start);
            case SuppliedToPanel e ->
                day("the supply", e.suppliedOn()).follows(day("the Panel's request", asked(state)));
            case RapidReviewOutcomeRevised _ -> determination.follows(reply);
            case DecisionRecordCorrected e ->
                day("the decision", e.to().decidedOn()).follows(start);
            default -> Stream.empty();
        };
    }

    /** An agency may return unasked, but nothing to a review that has not begun; the Panel answers what it was sent. */
    private Stream<DayOrder> received(ReceivedOnCorrected event) {
        return event.agency() == null
                ? day(reply.fact(), event.to()).follows(sending)
                : day("the return", event.to()).follows(start);
    }

    private static Opened evolve(Opened state, Event event) {
        return (Opened) RapidReviewEvolution.evolve(state, event);
    }

    private static LocalDate asked(Opened state) {
        return state.review().panel().latest().orElseThrow().receivedOn();
    }

    private static Day recommended(@Nullable Settled recommendation) {
        return new Day("the recommendation", decidedOn(recommendation));
    }

    private static @Nullable LocalDate decidedOn(@Nullable Settled settled) {
        return settled == null ? null : settled.decidedOn();
    }

    private static @Nullable LocalDate first(Stream<LocalDate> days) {
        return days.min(LocalDate::compareTo).orElse(null);
    }

    private static Day day(String fact, @Nullable LocalDate on) {
        return new Day(fact, on);
    }
}
