package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;

class ReasonsTest {

    @Test
    void aReasonHasTwentyCharacters() {
        assertRefused(scsg(present(FOUR).because(text(19))), RefusalCode.RATIONALE_REQUIRED);
        assertRefused(scsg(present(FOUR).because(null)), RefusalCode.RATIONALE_REQUIRED);
        assertThat(decision(scsg(present(FOUR).because(text(20)))).rationale().length())
                .isEqualTo(20);
    }

    @Test
    void aDecisionIsNotOfTomorrow() {
        assertRefused(scsg(present(FOUR).on(TODAY.plusDays(1))), RefusalCode.DATE_IN_FUTURE);
        assertThat(decision(scsg(present(FOUR).on(TODAY.minusDays(1)))).decidedOn())
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void theFirstBrokenRuleOfG9IsTheAnswer() {
        Said allWrong = present(ICB_DOCTOR, ICB_NURSE, BCT, MANAGER)
                .conflicted(BCT)
                .vote(Choice.FOR, ICB_DOCTOR, ICB_NURSE, BCT, MANAGER)
                .because(null);

        Concluded concluded = assertInstanceOf(
                Concluded.class,
                Deliberation.conclude(Body.SCSG, allWrong.because(text(30)).request(), byManager(birmingham()), true));

        assertThat(concluded.irregularities())
                .containsExactly(
                        RefusalCode.NOT_QUORATE,
                        RefusalCode.CONFLICTED_MEMBER_VOTED,
                        RefusalCode.DUPLICATE_AGENCY_VOTE,
                        RefusalCode.NON_VOTER_VOTED);
        assertRefused(scsg(allWrong), RefusalCode.NOT_QUORATE);
    }
}
