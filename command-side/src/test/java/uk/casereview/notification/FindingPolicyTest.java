package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.NotificationCriterion.*;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.shared.RefusalCode;

/** §6.4: CRITERIA_NOT_MET; N4: what a category needs found. */
class FindingPolicyTest {
    @ParameterizedTest
    @EnumSource
    void noCategoryIsDecidedOnNoFinding(Category category) {
        assertThat(missing(category)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachCategoryIsDecidedOnItsOwnFindings(Category category) {
        assertThat(missing(category, IncidentStory.findings(category).toArray(NotificationCriterion[]::new)))
                .isEmpty();
    }

    @Test
    void abuseOrNeglectMayBeKnownOrSuspected() {
        assertThat(missing(Category.OTHER_ABUSE_NEGLECT, ABUSE_OR_NEGLECT_KNOWN))
                .isEmpty();
        assertThat(missing(Category.ABUSE_NEGLECT_DEATH, CHILD_DIED)).containsExactly("ABUSE_OR_NEGLECT_SUSPECTED");
        assertThat(missing(Category.ABUSE_NEGLECT_DEATH, ABUSE_OR_NEGLECT_KNOWN))
                .containsExactly("CHILD_DIED");
        assertThat(missing(Category.ABUSE_NEGLECT_SERIOUS_HARM, ABUSE_OR_NEGLECT_SUSPECTED, CHILD_DIED))
                .containsExactly("CHILD_SERIOUSLY_HARMED");
    }

    @Test
    void aFindingThatNoChildBearsOutIsContradicted() {
        assertThat(contradicted(Category.OTHER_ABUSE_NEGLECT, NotificationCriterion.values()))
                .containsExactly("CARE_LEAVER_DIED", "CHILD_DIED", "CHILD_SERIOUSLY_HARMED", "LOOKED_AFTER_CHILD_DIED");
        assertThat(contradicted(Category.LAC_DEATH_NO_ABUSE, ABUSE_OR_NEGLECT_KNOWN, ABUSE_OR_NEGLECT_SUSPECTED))
                .containsExactly("ABUSE_OR_NEGLECT_KNOWN", "ABUSE_OR_NEGLECT_SUSPECTED");
    }

    @Test
    void theLocalAuthorityIsToldWhatIsMissing() {
        var decision = new NotifiabilityCommand.DecideNotifiable(
                IncidentStory.ID, Category.ABUSE_NEGLECT_DEATH, Set.of(), text(40), null, null, false, null);

        assertThat(IncidentStory.considered().refuses(decision).code()).isEqualTo(RefusalCode.CRITERIA_NOT_MET);
        assertThat(IncidentStory.considered().refuses(decision).facts())
                .containsEntry("missingCriteria", List.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"));
    }

    private static List<String> missing(Category category, NotificationCriterion... found) {
        return fact("missingCriteria", category, found);
    }

    private static List<String> contradicted(Category category, NotificationCriterion... found) {
        return fact("contradictedCriteria", category, found);
    }

    private static List<String> fact(String name, Category category, NotificationCriterion... found) {
        return FindingPolicy.unfounded(category, NotificationFile.EMPTY, Set.copyOf(Arrays.asList(found)))
                .map(refusal -> ((List<?>)
                                Objects.requireNonNull(refusal.facts().get(name)))
                        .stream().map(String::valueOf).toList())
                .orElse(List.of());
    }
}
