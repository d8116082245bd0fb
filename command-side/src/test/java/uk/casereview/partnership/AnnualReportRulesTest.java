package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.partnership.Deciding.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportPublished;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportSent;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.shared.RefusalCode;

class AnnualReportRulesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 15);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 22);
    private static final PartnershipState READY =
            after(new RegisterAgency(ID, WMP, "Police", START), new AdoptPolicy(ID, policy("P1", START)));
    private static final PartnershipState PUBLISHED = after(READY, new RecordAnnualReportPublished(ID, 2026, TUESDAY));

    @Test
    void isPublishedOnceForAYearWithTheDayItIsToBeSentBy() {
        assertThat(decide(READY, new RecordAnnualReportPublished(ID, 2026, TUESDAY)))
                .isEqualTo(Verdict.accept(new AnnualReportPublished(2026, TUESDAY, DUE)));
        assertThat(decide(PUBLISHED, new RecordAnnualReportPublished(ID, 2026, TUESDAY)))
                .isEqualTo(refused(RefusalCode.ANNUAL_REPORT_EXISTS, "yearEnding", 2026));
        assertThat(decide(PUBLISHED, new RecordAnnualReportPublished(ID, 2025, TUESDAY)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void isNotPublishedInTheFutureNorWithoutAPolicy() {
        assertThat(decide(READY, new RecordAnnualReportPublished(ID, 2026, LATER)))
                .isEqualTo(refused(RefusalCode.DATE_IN_FUTURE, "on", LATER.toString()));
        assertThat(decide(after(), new RecordAnnualReportPublished(ID, 2026, TUESDAY)))
                .isEqualTo(refused(RefusalCode.INVALID_STATE, "missing", "policy"));
    }

    /** Scenario 69, by the rule: calendar days, to the end of the seventh. */
    @ParameterizedTest
    @CsvSource({"2026-09-15, true", "2026-09-22, true", "2026-09-23, false"})
    void isSentOnTimeWithinSevenDays(LocalDate on, boolean onTime) {
        assertThat(decide(PUBLISHED, new RecordAnnualReportSent(ID, 2026, Recipient.PANEL, on)))
                .isEqualTo(Verdict.accept(new AnnualReportSent(2026, Recipient.PANEL, on, onTime)));
    }

    @Test
    void isSentToEachRecipientOnce() {
        PartnershipState sent = after(PUBLISHED, new RecordAnnualReportSent(ID, 2026, Recipient.PANEL, DUE));

        assertThat(decide(sent, new RecordAnnualReportSent(ID, 2026, Recipient.PANEL, DUE)))
                .isEqualTo(refused(RefusalCode.ANNUAL_REPORT_EXISTS, "recipient", "PANEL"));
        assertThat(decide(sent, new RecordAnnualReportSent(ID, 2026, Recipient.WHAT_WORKS_CENTRE, DUE)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void isNotSentBeforeItIsPublishedNorInTheFuture() {
        assertThat(decide(READY, new RecordAnnualReportSent(ID, 2026, Recipient.PANEL, DUE)))
                .isEqualTo(refused(RefusalCode.ANNUAL_REPORT_NOT_PUBLISHED, "yearEnding", 2026));
        assertThat(decide(PUBLISHED, new RecordAnnualReportSent(ID, 2026, Recipient.PANEL, TUESDAY.minusDays(1))))
                .isEqualTo(refused(RefusalCode.SENT_BEFORE_PUBLISHED, "publishedOn", TUESDAY.toString()));
        assertThat(decide(PUBLISHED, new RecordAnnualReportSent(ID, 2026, Recipient.PANEL, LATER)))
                .isEqualTo(refused(RefusalCode.DATE_IN_FUTURE, "on", LATER.toString()));
    }

    @Test
    void cannotHaveBeenSentInARecordThatNeverPublishedIt() {
        assertThatThrownBy(() -> PartnershipState.evolve(READY, new AnnualReportSent(2026, Recipient.PANEL, DUE, true)))
                .isInstanceOf(IllegalStateException.class);
    }
}
