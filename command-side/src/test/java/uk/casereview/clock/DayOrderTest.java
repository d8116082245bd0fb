package uk.casereview.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class DayOrderTest {
    private static final LocalDate THIRD = LocalDate.of(2026, 3, 3);
    private static final Day UNKNOWN = new Day("a fact not on record", null);

    @Test
    void whatFollowsMayHappenOnTheSameDay() {
        assertThat(DayOrder.objection(answer(THIRD).follows(question(THIRD)))).isEmpty();
        assertThat(DayOrder.objection(answer(THIRD.plusDays(1)).follows(question(THIRD))))
                .isEmpty();
    }

    @Test
    void butNotBefore() {
        assertThat(DayOrder.objection(answer(THIRD).follows(question(THIRD.plusDays(2)))))
                .contains(new Refusal(
                        RefusalCode.DATE_OUT_OF_ORDER,
                        Map.of(
                                "fact", "the answer",
                                "date", "2026-03-03",
                                "follows", "the question",
                                "earliest", "2026-03-05")));
    }

    @Test
    void whatIsNotOnRecordIsComparedWithNothing() {
        assertThat(DayOrder.objection(answer(THIRD).follows(UNKNOWN))).isEmpty();
        assertThat(DayOrder.objection(UNKNOWN.follows(question(THIRD)))).isEmpty();
    }

    @Test
    void theLatestOfWhatCameFirstIsNamed() {
        assertThat(DayOrder.objection(
                        answer(THIRD).follows(question(THIRD.plusDays(1)), new Day("the hearing", THIRD.plusDays(4)))))
                .hasValueSatisfying(refusal -> assertThat(refusal.facts())
                        .containsEntry("follows", "the hearing")
                        .containsEntry("earliest", "2026-03-07"));
    }

    /** Nobody is kept from putting one thing right because another still is wrong. */
    @Test
    void whatWasOutOfOrderBeforeIsNotHeldAgainstAnybody() {
        Stream<DayOrder> before = answer(THIRD).follows(question(THIRD.plusDays(9)), new Day("the hearing", THIRD));
        Stream<DayOrder> after =
                answer(THIRD.plusDays(1)).follows(question(THIRD.plusDays(9)), new Day("the hearing", THIRD));

        assertThat(DayOrder.objection(after, before)).isEmpty();
        assertThat(DayOrder.objection(
                        answer(THIRD.minusDays(1)).follows(new Day("the hearing", THIRD)),
                        answer(THIRD).follows(new Day("the hearing", THIRD))))
                .isPresent();
    }

    private static Day question(LocalDate on) {
        return new Day("the question", on);
    }

    private static Day answer(LocalDate on) {
        return new Day("the answer", on);
    }
}
