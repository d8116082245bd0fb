package uk.casereview.app.demo;

import java.util.List;
import java.util.stream.Stream;

/** Everything there is to tell. */
final class Stories {
    private Stories() {}

    static List<Story> all() {
        return Stream.of(
                        OldCases.all(),
                        BirminghamNotifications.all(),
                        BirminghamReviews.all(),
                        BirminghamOutcomes.all(),
                        SandwellCases.all(),
                        NextMeetings.all())
                .flatMap(List::stream)
                .toList();
    }
}
