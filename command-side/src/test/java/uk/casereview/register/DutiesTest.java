package uk.casereview.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.PartnershipClocks;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.register.Duties.Duty;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;

/** C9 and C12 (§3.3): in nobody's case, and running all the same. */
class DutiesTest {
    private static final PartnershipId BIRMINGHAM = PartnershipId.of(new PartnershipCode("BSCP"));
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 9, 15);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 22);
    private static final ClockId REPORT = PartnershipClocks.annualReport(BIRMINGHAM, 2026);

    private static Duties after(PartnershipEvent... events) {
        return Register.of(List.of(events)).settings().duties();
    }

    private static TermsOfReferenceReviewed reviewed(int year) {
        return new TermsOfReferenceReviewed(LocalDate.of(year, 12, 30), LocalDate.of(year + 1, 12, 31));
    }

    private static Duty review(int year, boolean running) {
        return new Duty(
                PartnershipClocks.termsOfReference(BIRMINGHAM, LocalDate.of(year, 12, 30)),
                ClockKind.C12,
                LocalDate.of(year + 1, 12, 31),
                running);
    }

    @Test
    void areNoneUntilSomethingIsRecorded() {
        assertThat(Duties.NONE.of(BIRMINGHAM)).isEmpty();
        assertThat(Duties.NONE.find(BIRMINGHAM, REPORT)).isEmpty();
    }

    /** "Send to Panel and What Works Centre": it runs until the last of them has the report. */
    @Test
    void anAnnualReportIsOwedUntilTheLastRecipientHasIt() {
        var published = new AnnualReportPublished(2026, PUBLISHED, DUE);
        var panel = new AnnualReportSent(2026, Recipient.PANEL, PUBLISHED, true);
        var centre = new AnnualReportSent(2026, Recipient.WHAT_WORKS_CENTRE, DUE, true);
        Duty owed = new Duty(REPORT, ClockKind.C9, DUE, true);

        assertThat(after(published).of(BIRMINGHAM)).containsExactly(owed);
        assertThat(after(published, panel).find(BIRMINGHAM, REPORT)).contains(owed);
        assertThat(after(published, panel, centre).of(BIRMINGHAM))
                .containsExactly(new Duty(REPORT, ClockKind.C9, DUE, false));
    }

    @Test
    void noReportIsSentThatWasNeverPublished() {
        assertThatThrownBy(() -> after(new AnnualReportSent(2026, Recipient.PANEL, DUE, true)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** "Terms-of-reference annual review": each runs to the next, also where that was recorded before it. */
    @Test
    void onlyTheLastReviewRuns() {
        assertThat(after(reviewed(2024)).of(BIRMINGHAM)).containsExactly(review(2024, true));
        assertThat(after(reviewed(2025), reviewed(2024)).of(BIRMINGHAM))
                .containsExactly(review(2024, false), review(2025, true));
    }

    @Test
    void anotherPartnershipHasClocksOfItsOwn() {
        PartnershipId sandwell = PartnershipId.of(new PartnershipCode("SCSP"));

        assertThat(after(new AnnualReportPublished(2026, PUBLISHED, DUE)).find(sandwell, REPORT))
                .isEmpty();
    }
}
