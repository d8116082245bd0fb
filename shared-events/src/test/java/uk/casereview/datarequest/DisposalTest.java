package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.Disposal.Ending;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.RecordClass;

/** "review record 35 y from case closure (at least until youngest child in case is 25), decision audit same". */
class DisposalTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 2, 9);
    private static final List<RetentionRule> RULES = List.of(
            rule(RecordClass.REVIEW_RECORD, 35, 25),
            rule(RecordClass.DECISION_AUDIT, 35, 25),
            rule(RecordClass.ACCESS_LOG, 6, null),
            rule(RecordClass.PUBLISHED_REPORT, null, null));

    private static RetentionRule rule(RecordClass kept, @Nullable Integer years, @Nullable Integer age) {
        return new RetentionRule(kept.name(), years, kept.startsAt(), Set.of("A-27"), age);
    }

    @Test
    void aRecordIsKeptForItsYears() {
        LocalDate due = LocalDate.of(2061, 2, 9);

        assertThat(Disposal.of(RULES, CLOSED, null))
                .contains(new Disposal(
                        due,
                        List.of(
                                new Ending(RecordClass.REVIEW_RECORD, 35, due, 25, null, due),
                                new Ending(RecordClass.DECISION_AUDIT, 35, due, 25, null, due))));
    }

    @Test
    void atLeastUntilTheYoungestIsOldEnough() {
        List<RetentionRule> brief =
                List.of(rule(RecordClass.REVIEW_RECORD, 10, 25), rule(RecordClass.DECISION_AUDIT, 12, null));

        Disposal disposal =
                Disposal.of(brief, CLOSED, LocalDate.of(2025, 6, 30)).orElseThrow();

        assertThat(disposal.dueOn()).isEqualTo("2050-06-30");
        assertThat(disposal.endings())
                .containsExactly(
                        new Ending(
                                RecordClass.REVIEW_RECORD,
                                10,
                                LocalDate.of(2036, 2, 9),
                                25,
                                LocalDate.of(2050, 6, 30),
                                LocalDate.of(2050, 6, 30)),
                        new Ending(
                                RecordClass.DECISION_AUDIT,
                                12,
                                LocalDate.of(2038, 2, 9),
                                null,
                                null,
                                LocalDate.of(2038, 2, 9)));
        assertThat(Disposal.of(brief, CLOSED, LocalDate.of(2001, 6, 30))
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2038-02-09");
    }

    @Test
    void theLastOfItsClassesCounts() {
        List<RetentionRule> longer =
                List.of(rule(RecordClass.DECISION_AUDIT, 50, null), rule(RecordClass.REVIEW_RECORD, 35, null));

        assertThat(Disposal.of(longer, CLOSED, null).orElseThrow().dueOn()).isEqualTo("2076-02-09");
    }

    /** What nobody allows to be disposed of is kept. */
    @Test
    void withoutARuleOrWithoutYearsItIsKept() {
        assertThat(Disposal.of(List.of(), CLOSED, null)).isEmpty();
        assertThat(Disposal.of(List.of(rule(RecordClass.REVIEW_RECORD, 35, null)), CLOSED, null))
                .isEmpty();
        assertThat(Disposal.of(
                        List.of(rule(RecordClass.REVIEW_RECORD, null, 25), rule(RecordClass.DECISION_AUDIT, 35, null)),
                        CLOSED,
                        null))
                .isEmpty();
    }

    @Test
    void aClassIsFoundByItsName() {
        assertThat(RecordClass.named("ACCESS_LOG")).contains(RecordClass.ACCESS_LOG);
        assertThat(RecordClass.named("MEMOIRS")).isEmpty();
        assertThat(RecordClass.countedFromClosing())
                .containsExactly(RecordClass.REVIEW_RECORD, RecordClass.DECISION_AUDIT);
    }

    @Test
    void whatErasesAndWhatOpensText() {
        assertThat(Set.of(DataRequestKind.values()).stream().filter(DataRequestKind::erases))
                .containsExactlyInAnyOrder(DataRequestKind.ERASURE, DataRequestKind.RETENTION_ENDED);
        assertThat(Set.of(DataRequestKind.values()).stream().filter(kind -> !kind.opensText()))
                .containsExactlyInAnyOrder(DataRequestKind.LEGAL_HOLD, DataRequestKind.RETENTION_ENDED);
    }

    /** Decision 43: the words of a request have a class of their own, counted from the day on which it was over. */
    @Test
    void theWordsOfARequestEndByTheirOwnClass() {
        RetentionRule six = new RetentionRule(RecordClass.DATA_REQUEST.name(), 6, "REQUEST_CLOSED", Set.of(), null);
        RetentionRule never =
                new RetentionRule(RecordClass.DATA_REQUEST.name(), null, "REQUEST_CLOSED", Set.of(), null);
        LocalDate leapDay = LocalDate.of(2028, 2, 29);

        assertThat(Disposal.ofRequest(List.of(rule(RecordClass.REVIEW_RECORD, 35, 25), six), CLOSED))
                .contains(CLOSED.plusYears(6));
        assertThat(Disposal.ofRequest(List.of(six), leapDay)).contains(LocalDate.of(2034, 2, 28));
        assertThat(Disposal.ofRequest(List.of(never), CLOSED)).isEmpty();
        assertThat(Disposal.ofRequest(List.of(rule(RecordClass.REVIEW_RECORD, 35, 25)), CLOSED))
                .isEmpty();
        assertThat(Disposal.yearsOfRequest(List.of(six))).contains(6);
    }
}
