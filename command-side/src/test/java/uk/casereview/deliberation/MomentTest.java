package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.RefusalCode;

/** §4.1: "decidedOn LocalDate | legal date; decidedAt Instant". */
class MomentTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 15);

    @Test
    void givesTheDecisionItsLegalDate() {
        Instant lateInLondon = Instant.parse("2025-06-14T23:30:00Z");

        DecisionRecord decision = decision(scsg(Said.present(FOUR).at(lateInLondon)));

        assertThat(decision.decidedOn()).isEqualTo(DAY);
        assertThat(decision.decidedAt()).isEqualTo(lateInLondon);
    }

    @Test
    void liesNotInTheFuture() {
        assertRefused(scsg(Said.present(FOUR).at(NOW.plusSeconds(86_400))), RefusalCode.DATE_IN_FUTURE);
    }

    /** G5, to the moment. */
    @Test
    void liesNotLaterTodayEither() {
        assertRefused(scsg(Said.present(FOUR).at(NOW.plusSeconds(60))), RefusalCode.DATE_IN_FUTURE);
        assertThat(decision(scsg(Said.present(FOUR).at(NOW))).decidedAt()).isEqualTo(NOW);
    }

    @Test
    void staysInACorrectionUnlessItsDayIsCorrected() {
        Instant moment = Instant.parse("2025-06-15T10:00:00Z");
        DecisionRecord from = decision(scsg(Said.present(FOUR).at(moment)));
        var clerk = byManager(birmingham());

        assertThat(decision(Deliberation.corrected(
                                from, Said.present(ICB_DOCTOR, BCT).request(), Set.of(), clerk))
                        .decidedAt())
                .isEqualTo(moment);
        assertThat(decision(Deliberation.corrected(
                                from, Said.present().on(DAY.minusDays(1)).request(), Set.of(), clerk))
                        .decidedAt())
                .isNull();
        DecisionRecord later = decision(Deliberation.corrected(
                from, Said.present().at(moment.minusSeconds(86_400)).request(), Set.of(), clerk));
        assertThat(later.decidedOn()).isEqualTo(DAY.minusDays(1));
        assertThat(later.decidedAt()).isEqualTo(moment.minusSeconds(86_400));
    }
}
