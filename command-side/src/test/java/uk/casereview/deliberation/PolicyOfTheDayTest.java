package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.partnership.Adopted;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.Thresholds;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;

/** §15.7-28: policies are "effective-dated; past decisions keep the policy of their day", also where one is back-dated. */
class PolicyOfTheDayTest {
    private static final DecisionRecord FROM = decision(scsg(Said.present(FOUR)));

    /** The other takes the place of the first one, or follows it before the decision. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2026-01-01"})
    void aWordPutRightIsJudgedAsItWas(LocalDate from) {
        Conclusion corrected = Deliberation.corrected(
                FROM, Said.present().because(text(44)).request(), Set.of(), byManager(fiveFrom(from)));

        assertThat(decision(corrected).policyVersion()).isEqualTo("BSCP-1");
        assertThat(decision(corrected).quorum()).isEqualTo(FROM.quorum());
        assertThat(corrected)
                .isInstanceOfSatisfying(
                        Conclusion.Concluded.class,
                        concluded -> assertThat(concluded.irregularities()).isEmpty());
    }

    @Test
    void onAnotherDayItWasDecidedUnderThePolicyOfThatDay() {
        LocalDate day = LocalDate.of(2026, 1, 20);

        DecisionRecord moved = decision(Deliberation.corrected(
                FROM, Said.present().on(day).request(), Set.of(), byManager(fiveFrom(LocalDate.of(2026, 1, 1)))));

        assertThat(moved.policyVersion()).isEqualTo("BSCP-2");
        assertThat(Objects.requireNonNull(moved.quorum()).met()).isFalse();
    }

    /** A-9, by the policy of the day of the decision. */
    @Test
    void aReasonIsAsLongAsThePolicyOfTheDayAsks() {
        Register thirty =
                birmingham().evolve(Adopted.anew(birmingham().on(TODAY).policy(), TODAY, new Thresholds(30, 5, 6)));
        Said short20 = Said.present(FOUR).because(text(20));

        assertThat(refusal(Deliberation.conclude(Body.SCSG, short20.request(), byManager(thirty)))
                        .facts())
                .containsEntry("minimumLength", 30);
        assertThat(decision(Deliberation.conclude(
                                Body.SCSG, short20.on(TODAY.minusDays(1)).request(), byManager(thirty)))
                        .rationale()
                        .length())
                .isEqualTo(20);
    }

    private static Register fiveFrom(LocalDate from) {
        PartnershipPolicy four = birmingham().on(TODAY).policy();
        return birmingham()
                .evolve(new PolicyAdopted(new PartnershipPolicy(
                        "BSCP-2",
                        from,
                        four.source(),
                        four.reviewBody(),
                        four.notifyingAgencies(),
                        four.determiningAgencies(),
                        four.localAuthorityCodes(),
                        Map.of(Body.SCSG, new QuorumRule(5, Set.of())),
                        four.voting(),
                        four.clocks(),
                        four.warnWorkingDays(),
                        four.rapidReviewStartRule(),
                        four.goldGroupRequired(),
                        four.reportAvailableYears(),
                        four.rapidReviewTimetable(),
                        null)));
    }
}
