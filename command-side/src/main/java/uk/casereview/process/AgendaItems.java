package uk.casereview.process;

import java.util.Optional;
import java.util.function.Function;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.shared.Body;

/**
 * What a meeting is to hear of.
 *
 * @param reviewBody the body of the partnership that recommends the outcome of its reviews
 */
record AgendaItems(Function<Happening, Body> reviewBody) {

    Optional<Unheard> in(Happening happening) {
        return happening.event() instanceof PanelResponseRecorded answer && !answer.agreesWithLocal()
                ? Optional.of(Unheard.objection(answer, reviewBody.apply(happening), happening))
                : Unheard.in(happening);
    }

    /** Whether nobody need consider any more what the Panel had said before. */
    static boolean settlesObjection(Happening happening) {
        return happening.event() instanceof RapidReviewOutcomeRevised
                || happening.event() instanceof RapidReviewClosed
                || happening.event() instanceof PanelResponseRecorded;
    }
}
