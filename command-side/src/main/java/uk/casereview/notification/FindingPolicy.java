package uk.casereview.notification;

import static uk.casereview.notification.NotificationCriterion.ABUSE_OR_NEGLECT_KNOWN;
import static uk.casereview.notification.NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED;
import static uk.casereview.notification.NotificationCriterion.CARE_LEAVER_DIED;
import static uk.casereview.notification.NotificationCriterion.CHILD_DIED;
import static uk.casereview.notification.NotificationCriterion.CHILD_SERIOUSLY_HARMED;
import static uk.casereview.notification.NotificationCriterion.LOOKED_AFTER_CHILD_DIED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * What the local authority must have found for a category (§6.4: "category, criteria[], rationale"; N4). A finding that
 * contradicts what is on record of the children, or the category itself, is none.
 */
final class FindingPolicy {
    private FindingPolicy() {}

    static Optional<Refusal> unfounded(Category category, NotificationFile file, Set<NotificationCriterion> found) {
        List<String> missing =
                missing(category, found).map(Object::toString).sorted().toList();
        List<String> contradicted = contradicted(category, file, found)
                .map(Object::toString)
                .sorted()
                .toList();
        return Refusals.when(
                !missing.isEmpty() || !contradicted.isEmpty(),
                new Refusal(
                        RefusalCode.CRITERIA_NOT_MET,
                        Map.of(
                                "category", category.toString(),
                                "missingCriteria", missing,
                                "contradictedCriteria", contradicted)));
    }

    private static Stream<NotificationCriterion> missing(Category category, Set<NotificationCriterion> found) {
        Stream<NotificationCriterion> abuse = abuse(found) ? Stream.empty() : Stream.of(ABUSE_OR_NEGLECT_SUSPECTED);
        return switch (category) {
            case ABUSE_NEGLECT_DEATH -> Stream.concat(abuse, lacking(CHILD_DIED, found));
            case ABUSE_NEGLECT_SERIOUS_HARM -> Stream.concat(abuse, lacking(CHILD_SERIOUSLY_HARMED, found));
            case OTHER_ABUSE_NEGLECT -> abuse;
            case LAC_DEATH_NO_ABUSE -> lacking(LOOKED_AFTER_CHILD_DIED, found);
            case CARE_LEAVER_DEATH -> lacking(CARE_LEAVER_DIED, found);
        };
    }

    private static Stream<NotificationCriterion> lacking(
            NotificationCriterion needed, Set<NotificationCriterion> found) {
        return Stream.of(needed).filter(criterion -> !found.contains(criterion));
    }

    private static Stream<NotificationCriterion> contradicted(
            Category category, NotificationFile file, Set<NotificationCriterion> found) {
        return found.stream().filter(criterion -> switch (criterion) {
            case ABUSE_OR_NEGLECT_KNOWN -> category == Category.LAC_DEATH_NO_ABUSE;
            case ABUSE_OR_NEGLECT_SUSPECTED -> category == Category.LAC_DEATH_NO_ABUSE;
            case CHILD_DIED -> nobody(file, ChildOutcome.DEATH);
            case CHILD_SERIOUSLY_HARMED -> nobody(file, ChildOutcome.SERIOUS_HARM);
            case LOOKED_AFTER_CHILD_DIED -> !CategoryPolicy.lookedAfterDeath(file);
            case CARE_LEAVER_DIED -> nobody(file, ChildOutcome.DEATH);
            case OTHER_CONSEQUENCE -> false;
        });
    }

    private static boolean abuse(Set<NotificationCriterion> found) {
        return found.contains(ABUSE_OR_NEGLECT_KNOWN) || found.contains(ABUSE_OR_NEGLECT_SUSPECTED);
    }

    private static boolean nobody(NotificationFile file, ChildOutcome outcome) {
        return file.children().stream()
                .noneMatch(child -> child.characteristics().outcome() == outcome);
    }
}
