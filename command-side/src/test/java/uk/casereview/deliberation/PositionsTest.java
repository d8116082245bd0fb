package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

class PositionsTest {

    private static final LocalDate EARLIER = TODAY.minusDays(3);

    private Position position(String agency, UserId by, LocalDate on, Choice choice) {
        return new Position(
                agency(agency), by, on, choice, text(10), by.equals(BCT) ? VoteSource.MEMBER : VoteSource.MINUTES);
    }

    private DecisionRequest because(SealedText rationale) {
        return present().because(rationale).request();
    }

    private Conclusion of(Choice last) {
        return Deliberation.ofPositions(
                List.of(
                        position("BCC", BCC, EARLIER, Choice.FOR),
                        position("ICB", ICB_NURSE, EARLIER, Choice.FOR),
                        position("WMP", WMP, TODAY, Choice.FOR),
                        position("BCT", BCT, EARLIER, last)),
                because(text(20)),
                by(BCT, Role.DSP, agency("BCT"), birmingham()),
                false);
    }

    @Test
    void agreementOfAllIsADecisionOfTheLastDay() {
        DecisionRecord decision = decision(of(Choice.FOR));

        assertThat(decision.decidedOn()).isEqualTo(TODAY);
        assertThat(decision.result()).isEqualTo(DecisionResult.CARRIED);
        assertThat(decision.body()).isEqualTo(Body.DSP);
        assertThat(decision.votes())
                .extracting(DecisionRecord.Vote::source)
                .containsExactly(VoteSource.MINUTES, VoteSource.MINUTES, VoteSource.MINUTES, VoteSource.MEMBER);
    }

    @Test
    void disagreementGoesUp() {
        assertThat(decision(of(Choice.AGAINST)).dissent())
                .containsExactly(new DecisionRecord.Dissent(agency("BCT"), text(10)));
        assertThat(decision(of(Choice.FOR)).dissent()).isEmpty();
        assertThat(decision(of(Choice.AGAINST)))
                .extracting(DecisionRecord::mode, DecisionRecord::result)
                .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
    }

    @Test
    void aPartnerNeedNotSayWhyItDiffers() {
        List<Position> all = List.of(
                position("BCC", BCC, TODAY, Choice.FOR),
                position("ICB", ICB_NURSE, TODAY, Choice.FOR),
                position("WMP", WMP, TODAY, Choice.FOR),
                new Position(agency("BCT"), BCT, TODAY, Choice.AGAINST, null, VoteSource.MINUTES));

        assertThat(decision(Deliberation.ofPositions(all, because(text(20)), byManager(birmingham()), false))
                        .dissent())
                .isEmpty();
    }

    @Test
    void everyPartnerHasToAnswer() {
        Refusal refusal = refusal(Deliberation.ofPositions(
                List.of(position("BCC", BCC, TODAY, Choice.FOR)), because(text(20)), byManager(birmingham()), false));

        assertThat(refusal.code()).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(refusal.facts()).containsEntry("missing", List.of("BCT", "ICB", "WMP"));
        assertRefused(
                Deliberation.ofPositions(List.of(), because(text(20)), byManager(birmingham()), false),
                RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    @Test
    void anAnswerThatNeverCameIsAnIrregularityOfWhatHasHappened() {
        Conclusion conclusion = Deliberation.ofPositions(
                List.of(position("BCC", BCC, EARLIER, Choice.FOR)), because(text(20)), byManager(birmingham()), true);

        assertThat(((Conclusion.Concluded) conclusion).irregularities())
                .containsExactly(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(decision(conclusion).decidedOn()).isEqualTo(EARLIER);
    }

    @Test
    void nobodyAnswersTomorrow() {
        assertRefused(
                Deliberation.ofPositions(
                        List.of(position("BCC", BCC, TODAY.plusDays(1), Choice.FOR)),
                        because(text(20)),
                        byManager(birmingham()),
                        true),
                RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void aReasonIsNeeded() {
        List<Position> all = List.of(
                position("SMBC", SMBC, TODAY, Choice.FOR),
                position("SCT", SCT, TODAY, Choice.FOR),
                position("WMP", SANDWELL_WMP, TODAY, Choice.FOR),
                position("CCG", SANDWELL_ICB, TODAY, Choice.FOR));

        assertRefused(
                Deliberation.ofPositions(all, null, byManager(Bodies.sandwell()), false),
                RefusalCode.RATIONALE_REQUIRED);
        assertRefused(
                Deliberation.ofPositions(all, because(text(1)), byManager(Bodies.sandwell()), false),
                RefusalCode.RATIONALE_REQUIRED);
    }

    @Test
    void theDayStatedCountsWhereTheAnswersDoNotSettleIt() {
        DecisionRequest stated = present().on(EARLIER.minusDays(1)).request();

        assertThat(dayOf(Choice.FOR, stated, false)).isEqualTo(TODAY);
        assertThat(dayOf(Choice.FOR, stated, true)).isEqualTo(EARLIER.minusDays(1));
        assertThat(dayOf(Choice.AGAINST, stated, false)).isEqualTo(EARLIER.minusDays(1));
    }

    private LocalDate dayOf(Choice last, DecisionRequest request, boolean alreadyHappened) {
        List<Position> all = List.of(
                position("BCC", BCC, EARLIER, Choice.FOR),
                position("ICB", ICB_NURSE, EARLIER, Choice.FOR),
                position("WMP", WMP, TODAY, Choice.FOR),
                position("BCT", BCT, EARLIER, last));
        return decision(Deliberation.ofPositions(all, request, byManager(birmingham()), alreadyHappened))
                .decidedOn();
    }
}
