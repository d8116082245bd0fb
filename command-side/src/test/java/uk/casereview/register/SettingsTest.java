package uk.casereview.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.register.Laid.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.StaffNamed;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.ThemeCode;

class SettingsTest {
    private static final Theme SUPERVISION = new Theme(new ThemeCode("SUPERVISION"), 3, "Supervision");

    @Test
    void aPolicyGovernsFromItsDateHoweverLateItIsRecorded() {
        Register register = Register.of(
                List.of(new PolicyAdopted(policy("P2", CHANGE, ICB)), new PolicyAdopted(policy("P1", START, ICB))));

        assertThat(register.on(DAY_BEFORE).policy().version()).isEqualTo("P1");
        assertThat(register.on(CHANGE).policy().version()).isEqualTo("P2");
    }

    @Test
    void aPolicyIsFoundByItsName() {
        PartnershipOnDate partnership = Register.of(List.of(
                        new PolicyAdopted(policy("P1", START, ICB)), new PolicyAdopted(policy("P2", CHANGE, ICB))))
                .on(CHANGE);

        assertThat(partnership.policy("P1").orElseThrow().effectiveFrom()).isEqualTo(START);
        assertThat(partnership.policy("P3")).isEmpty();
    }

    @Test
    void aPolicyWhosePlaceAnotherTookIsFoundByItsName() {
        PartnershipOnDate partnership = Register.of(List.of(
                        new PolicyAdopted(policy("P1", START, ICB)), new PolicyAdopted(policy("P2", START, ICB))))
                .on(CHANGE);

        assertThat(partnership.policy().version()).isEqualTo("P2");
        assertThat(partnership.policy("P1").orElseThrow().version()).isEqualTo("P1");
    }

    @Test
    void theFirstPolicyJudgesWhatIsOlderThanAnyPolicy() {
        Register register = Register.of(
                List.of(new PolicyAdopted(policy("P1", START, ICB)), new PolicyAdopted(policy("P2", CHANGE, ICB))));

        assertThat(register.on(START.minusYears(3)).policy().version()).isEqualTo("P1");
    }

    @Test
    void thereIsNoPolicyBeforeOneIsAdopted() {
        assertThat(Register.EMPTY.settings().hasPolicy()).isFalse();
        assertThat(Register.of(List.of(new PolicyAdopted(policy("P1", START, ICB))))
                        .settings()
                        .hasPolicy())
                .isTrue();
        assertThatThrownBy(() -> Register.EMPTY.on(START).policy()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void themesAndRetentionHoldFromTheirDates() {
        var rule = new RetentionRule("REVIEW_RECORD", 35, "CASE_CLOSED", Set.of("A-27"), null);
        Register register = Register.of(List.of(
                new ThemesAdopted("T1", List.of(SUPERVISION), CHANGE),
                new RetentionAdopted("R1", List.of(rule), CHANGE)));

        assertThat(register.on(DAY_BEFORE).themes().knows(SUPERVISION.code())).isFalse();
        assertThat(register.on(DAY_BEFORE).themes().version()).isEqualTo("none");
        assertThat(register.on(CHANGE).themes()).isEqualTo(new Taxonomy("T1", List.of(SUPERVISION)));
        assertThat(register.on(CHANGE).themes().knows(SUPERVISION.code())).isTrue();
        assertThat(register.on(DAY_BEFORE).retention()).isEmpty();
        assertThat(register.on(CHANGE).retention()).containsExactly(rule);
    }

    @Test
    void holidaysAddUpUnderTheLatestVersion() {
        Register register = Register.of(List.of(
                new HolidaysAdded("EW-1", List.of(new Holiday(START, "New Year's Day"))),
                new HolidaysAdded("EW-2", List.of(new Holiday(CHANGE, "A proclaimed day")))));

        assertThat(register.on(START).calendar()).isEqualTo(new WorkingCalendar("EW-2", Set.of(START, CHANGE)));
    }

    @Test
    void theVersionCountsEveryFactFromNought() {
        Register register = Register.EMPTY;

        assertThat(register.version()).isEqualTo(-1);
        register = register.evolve(new PartnershipEstablished(new PartnershipCode("BSCP"), "A partnership", START));
        assertThat(register.version()).isZero();
        register = Register.of(List.of(
                agency(WMP, START),
                new StaffNamed(ANN, new SealedText(ANN.value(), "sealed", 3)),
                new AnnualReportPublished(2026, CHANGE, CHANGE),
                new AnnualReportSent(2026, Recipient.PANEL, CHANGE, true),
                new TermsOfReferenceReviewed(CHANGE, CHANGE)));
        assertThat(register.version()).isEqualTo(4);
    }
}
