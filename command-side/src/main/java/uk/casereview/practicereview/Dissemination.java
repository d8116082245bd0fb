package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Closed;
import uk.casereview.practicereview.PracticeReviewState.Published;
import uk.casereview.practicereview.PublicationCommand.RecordDissemination;
import uk.casereview.practicereview.PublicationCommand.WaiveDissemination;
import uk.casereview.practicereview.PublicationEvent.DisseminationWaived;
import uk.casereview.practicereview.PublicationEvent.LearningDisseminated;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** What the review teaches is passed on, in its course and at its end. */
final class Dissemination {
    /** Who takes in the published report itself (PM8). */
    private static final Set<DisseminationChannel> DEPOSITS =
            EnumSet.of(DisseminationChannel.NSPCC_REPOSITORY, DisseminationChannel.WHAT_WORKS);
    /** §15.5-22: what the partnership does not publish itself may be kept in a repository all the same. */
    private static final Set<PublicationMode> OTHERWISE =
            EnumSet.of(PublicationMode.ANONYMOUS_REPOSITORY, PublicationMode.NOT_PUBLISHED);

    private Dissemination() {}

    /** R6: "not held to the end", nor over with it: what a finished review has taught is passed on as long as it helps. */
    static Verdict record(Begun state, RecordDissemination command, Context context) {
        if (!(state instanceof Active || state instanceof Closed)) {
            return Refusals.invalid(state);
        }
        boolean deposit = isOfPublishedReport(state, command.channel());
        if (deposit && !(state instanceof Published || state instanceof Closed)) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        return Taken.unless(
                Refusals.future("on", on, context).or(() -> deposit ? tooEarly(state, on) : Optional.empty()),
                () -> passedOn(
                        state, command.channel(), new LearningDisseminated(command.channel(), on, command.audience())));
    }

    /**
     * PM8: the published report is passed on once it is published; before there is none, and no gate is in the way of a
     * fact (§15.1-1). What it teaches may go out at any time. Reviews that no statute asks for have no gate (§15.5-20).
     */
    private static boolean isOfPublishedReport(Begun state, DisseminationChannel channel) {
        PracticeReviewFile review = state.review();
        return DEPOSITS.contains(channel)
                && review.beginning().statutory()
                && !OTHERWISE.contains(review.publication().mode());
    }

    private static Optional<Refusal> tooEarly(Begun state, LocalDate on) {
        Day publication = PracticeReviewDays.of(state).publication();
        return DayOrder.objection(new Day("the passing on of the published report", on).follows(publication));
    }

    /** §15.5-22: "Dissemination items may be waived with a reason". */
    static Verdict waive(Begun state, WaiveDissemination command) {
        var reason = command.reason();
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : passedOn(state, command.channel(), new DisseminationWaived(command.channel(), reason));
    }

    private static Verdict passedOn(Begun state, DisseminationChannel channel, Event event) {
        List<Event> events = new ArrayList<>(List.of(event));
        events.addAll(Asking.seenTo(state.file(), channel));
        return Verdict.accept(events);
    }

    static Optional<Refusal> incomplete(PracticeReviewFile review) {
        List<DisseminationChannel> missing = missing(review);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.DISSEMINATION_INCOMPLETE, "missing", Refusals.words(missing)));
    }

    /**
     * PM8 (S0): "NSPCC repository, What Works Centre, Briefing Note, webinar"; of what is not statutory S0 asks for the
     * briefing note, "issued for every review".
     */
    static List<DisseminationChannel> missing(PracticeReviewFile review) {
        List<DisseminationChannel> asked = review.beginning().statutory()
                ? List.of(
                        DisseminationChannel.NSPCC_REPOSITORY,
                        DisseminationChannel.WHAT_WORKS,
                        DisseminationChannel.BRIEFING_NOTE,
                        DisseminationChannel.WEBINAR)
                : List.of(DisseminationChannel.BRIEFING_NOTE);
        return asked.stream()
                .filter(channel -> !review.publication().passedOn().contains(channel))
                .toList();
    }
}
