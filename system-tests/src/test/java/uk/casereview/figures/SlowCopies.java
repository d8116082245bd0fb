package uk.casereview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What pre-publication copies are copies of (§8.4-L7, L9), looked for in all that went before. */
final class SlowCopies {
    private SlowCopies() {}

    /** Whether copies have been sent, and with this event are no longer of what is to be published. */
    static boolean worthless(String stage, RawEvent event, SlowCase one) {
        if (!stage.equals("PRE_PUBLICATION_SENT")) {
            return false;
        }
        return switch (event.type()) {
            case "practice-review.ReportRatified" ->
                ratified(known(one, event))
                        .noneMatch(known -> known.text("version").equals(event.text("version")));
            case "practice-review.PublicationModeDecided" ->
                !mode(known(one, event)).equals(event.text("mode"))
                        && ratified(known(one, event)).findAny().isPresent();
            default -> false;
        };
    }

    /** §15.5-21: planned, where the Gold Group has met since the board stands by the report. */
    static String before(RawEvent event, SlowCase one) {
        List<RawEvent> known =
                Stream.concat(known(one, event).stream(), Stream.of(event)).toList();
        LocalDate standsSince = ratified(known)
                .reduce((_, later) -> later)
                .map(last -> last.day("reportCompletedOn"))
                .orElseThrow();
        boolean arranged = known.stream()
                .filter(each -> each.is("practice-review.PublicationPlanned"))
                .anyMatch(held -> !held.day("goldGroupOn").isBefore(standsSince));
        return arranged ? "PUBLICATION_PLANNED" : "RATIFIED";
    }

    /** Of the review that is under way. */
    private static List<RawEvent> known(SlowCase one, RawEvent event) {
        List<RawEvent> all = one.events().subList(0, one.placeOf(event));
        return all.subList(all.indexOf(SlowPracticeReview.begun(one, event)), all.size());
    }

    /** Of the last draft: a new one is ratified by nobody yet. */
    private static Stream<RawEvent> ratified(List<RawEvent> known) {
        int draft = known.stream().map(RawEvent::type).toList().lastIndexOf("practice-review.DraftReceived");
        return known.subList(draft + 1, known.size()).stream()
                .filter(event -> event.is("practice-review.ReportRatified"));
    }

    private static String mode(List<RawEvent> known) {
        return known.stream()
                .filter(event -> event.is("practice-review.PublicationModeDecided"))
                .reduce((_, later) -> later)
                .map(event -> event.text("mode"))
                .orElse("FULL");
    }
}
