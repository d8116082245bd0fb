package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.notification.AChild.who;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.Category.*;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** §6.2 and N4: which categories fit what is on record. */
class CategoryPolicyTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                fit(whoDied(), AbuseOrNeglect.KNOWN, ABUSE_NEGLECT_DEATH),
                fit(whoDied(), AbuseOrNeglect.SUSPECTED, ABUSE_NEGLECT_DEATH),
                fit(whoDied(), AbuseOrNeglect.NOT_SUSPECTED),
                fit(whoDied(), AbuseOrNeglect.UNKNOWN),
                fit(whoWasHarmed(), AbuseOrNeglect.KNOWN, ABUSE_NEGLECT_SERIOUS_HARM),
                fit(who(ChildOutcome.OTHER), AbuseOrNeglect.KNOWN, OTHER_ABUSE_NEGLECT),
                fit(who(ChildOutcome.OTHER), AbuseOrNeglect.NOT_SUSPECTED),
                fit(whoWasHarmed(), AbuseOrNeglect.NOT_SUSPECTED),
                fit(whoDied().inCare(), AbuseOrNeglect.NOT_SUSPECTED, LAC_DEATH_NO_ABUSE),
                fit(whoDied().inCare(), AbuseOrNeglect.UNKNOWN, LAC_DEATH_NO_ABUSE),
                fit(whoDied().inCare(), AbuseOrNeglect.KNOWN, ABUSE_NEGLECT_DEATH),
                fit(whoWasHarmed().inCare(), AbuseOrNeglect.NOT_SUSPECTED),
                fit(whoDied().inCare().aged(18), AbuseOrNeglect.NOT_SUSPECTED, CARE_LEAVER_DEATH),
                fit(whoDied().aged(22), AbuseOrNeglect.NOT_SUSPECTED, CARE_LEAVER_DEATH),
                fit(whoDied().aged(22), AbuseOrNeglect.KNOWN, CARE_LEAVER_DEATH),
                fit(whoDied().aged(22).careLeaver(true), AbuseOrNeglect.KNOWN, CARE_LEAVER_DEATH),
                fit(whoDied().aged(22).careLeaver(false), AbuseOrNeglect.NOT_SUSPECTED),
                fit(whoWasHarmed().aged(22), AbuseOrNeglect.KNOWN),
                fit(whoWasHarmed().aged(25), AbuseOrNeglect.KNOWN),
                fit(whoDied().inCare().aged(25), AbuseOrNeglect.NOT_SUSPECTED, CARE_LEAVER_DEATH),
                fit(whoDied().aged(17).careLeaver(true), AbuseOrNeglect.NOT_SUSPECTED, CARE_LEAVER_DEATH),
                fit(whoDied().aged(17).careLeaver(true), AbuseOrNeglect.SUSPECTED, ABUSE_NEGLECT_DEATH),
                fit(whoDied().aged(17), AbuseOrNeglect.NOT_SUSPECTED),
                fit(whoDied().aged(15).careLeaver(true), AbuseOrNeglect.NOT_SUSPECTED),
                fit(whoDied().aged(null), AbuseOrNeglect.KNOWN, ABUSE_NEGLECT_DEATH));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fits(AChild child, AbuseOrNeglect abuse, Set<Category> expected) {
        assertThat(fitting(child, abuse)).isEqualTo(expected);
    }

    /** What nobody knew at the referral, the local authority finds when it decides. */
    @ParameterizedTest
    @EnumSource(
            value = NotificationCriterion.class,
            names = {"ABUSE_OR_NEGLECT_KNOWN", "ABUSE_OR_NEGLECT_SUSPECTED"})
    void theLocalAuthorityMayFindAbuse(NotificationCriterion finding) {
        assertThat(fitting(whoDied(), AbuseOrNeglect.UNKNOWN, finding)).containsExactly(ABUSE_NEGLECT_DEATH);
        assertThat(fitting(whoDied(), AbuseOrNeglect.NOT_SUSPECTED, finding)).isEmpty();
    }

    @Test
    void anotherFindingIsNone() {
        assertThat(fitting(whoDied(), AbuseOrNeglect.UNKNOWN, NotificationCriterion.CHILD_DIED))
                .isEmpty();
    }

    /** §1: in scope "up to 25th birthday"; who is older decides nothing beside who is younger. */
    @Test
    void whoeverIs25DecidesNoCategoryBesideSomebodyYounger() {
        NotificationFile file = IncidentStory.considered(AnIncident.of(whoDied().aged(25), who(ChildOutcome.OTHER))
                        .abuse(AbuseOrNeglect.KNOWN))
                .file();

        assertThat(Arrays.stream(Category.values())
                        .filter(category -> CategoryPolicy.disagreement(category, file, Set.of())
                                .isEmpty()))
                .containsExactly(OTHER_ABUSE_NEGLECT);
        assertThat(CategoryPolicy.outOfScope(file)).isEmpty();
    }

    /** §6.2: "Who is told" and "Rapid review". */
    @ParameterizedTest
    @EnumSource
    void whoIsToldFollowsFromTheCategory(Category category) {
        boolean abuse = Set.of(ABUSE_NEGLECT_DEATH, ABUSE_NEGLECT_SERIOUS_HARM, OTHER_ABUSE_NEGLECT)
                .contains(category);
        assertThat(category.requiresRapidReview()).isEqualTo(abuse);
        assertThat(CategoryPolicy.requiredRecipients(category))
                .isEqualTo(
                        abuse ? Set.of(Recipient.PANEL, Recipient.PARTNERS) : Set.of(Recipient.SOS, Recipient.OFSTED));
    }

    private static Arguments fit(AChild child, AbuseOrNeglect abuse, Category... expected) {
        return Arguments.of(child, abuse, Set.of(expected));
    }

    private static Set<Category> fitting(
            AChild child, AbuseOrNeglect abuse, @Nullable NotificationCriterion... criteria) {
        NotificationFile file =
                IncidentStory.considered(AnIncident.of(child).abuse(abuse)).file();
        Set<NotificationCriterion> found = Set.copyOf(Arrays.asList(criteria));
        return Arrays.stream(Category.values())
                .filter(category ->
                        CategoryPolicy.disagreement(category, file, found).isEmpty())
                .collect(Collectors.toSet());
    }
}
