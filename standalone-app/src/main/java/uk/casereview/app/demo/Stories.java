package uk.casereview.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is told one by one; a story speaks of no case that is told later. */
final class Stories {
    private static final Set<String> MEETINGS =
            NextMeetings.all().stream().map(Story::name).collect(Collectors.toSet());

    private static final Set<String> REPORTS =
            AnnualReports.all().stream().map(Story::name).collect(Collectors.toSet());

    private Stories() {}

    static List<Story> all() {
        return Stream.of(
                        OldCases.all(),
                        BirminghamOutcomes.all(),
                        BirminghamReviews.all(),
                        BirminghamNotifications.all(),
                        SandwellCases.all(),
                        Votes.all(),
                        NextMeetings.all(),
                        AnnualReports.all(),
                        Inquiries.all(),
                        Plans.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The first of them, up to so many cases. */
    static List<Story> first(int cases) {
        List<Story> first = new ArrayList<>();
        int room = cases;
        for (Story story : all()) {
            room -= isCase(story) ? 1 : 0;
            if (room < 0) {
                break;
            }
            first.add(story);
        }
        return List.copyOf(first);
    }

    /** A meeting is none, and neither is what a partnership reports. */
    static boolean isCase(Story story) {
        return !MEETINGS.contains(story.name()) && !isToldOnce(story);
    }

    /** A partnership is there before all stories, so that what it does cannot be told once more as another story. */
    static boolean isToldOnce(Story story) {
        return REPORTS.contains(story.name());
    }
}
