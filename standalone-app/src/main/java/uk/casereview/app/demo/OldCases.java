package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.NEW;
import static uk.casereview.app.demo.People.BIRMINGHAM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.casereview.notification.Category;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.IncidentCommand.RecordLegacyCase;
import uk.casereview.notification.LegacyReviewType;
import uk.casereview.notification.Sex;

/** Cases from before the service was in use, which are read and not worked on. */
final class OldCases {
    private OldCases() {}

    static List<Story> all() {
        return List.of(Story.of("bscp-of-old", BIRMINGHAM, 60)
                .on(
                        0,
                        entered(
                                "SCR-2016-EXAMPLE",
                                LocalDate.of(2016, 5, 4),
                                "A boy of three died after months in which few had seen him.",
                                Child.of(
                                        "Aster", 3, Sex.MALE, Ethnicity.WHITE, ChildOutcome.DEATH, HarmType.NEGLECT))));
    }

    private static Act entered(String formerReference, LocalDate incidentOn, String outline, Child child) {
        return scene -> Act.one(
                scene.people().manager(),
                RecordLegacyCase.class,
                NEW,
                Map.of(
                        "incidentOn",
                        incidentOn,
                        "category",
                        Category.ABUSE_NEGLECT_DEATH,
                        "formerReference",
                        formerReference,
                        "outline",
                        outline,
                        "children",
                        List.of(child.described()),
                        "reviews",
                        List.of(published(incidentOn))));
    }

    private static Map<String, Object> published(LocalDate incidentOn) {
        return Map.of(
                "type", LegacyReviewType.SERIOUS_CASE_REVIEW,
                "decidedOn", incidentOn.plusMonths(1),
                "completedOn", incidentOn.plusMonths(13),
                "publishedOn", incidentOn.plusMonths(15),
                "themes", List.of("T1"),
                "summary", "Nobody had asked what the child's days were like.");
    }
}
