package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.notification.AnIncident.HAPPENED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.casefile.Gates;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.3-14: "precision EXACT | APPROXIMATE | RANGE | UNKNOWN". */
class IncidentDatePolicyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-02-01, -, -, EXACT", "-, 2026-01-01, -, RANGE", "-, -, 2026-01-01, RANGE", "-, -, -, UNKNOWN"
            })
    void precisionFollowsFromWhatIsGiven(
            @Nullable LocalDate on, @Nullable LocalDate from, @Nullable LocalDate to, DatePrecision expected) {
        assertThat(IncidentDatePolicy.complete(new IncidentDates(on, null, from, to, null))
                        .precision())
                .isEqualTo(expected);
    }

    @Test
    void onlyAnExactDayIsTheDay() {
        assertThat(complete(HAPPENED, null, DatePrecision.EXACT).incidentOn()).isEqualTo(HAPPENED);
        assertThat(complete(HAPPENED, null, DatePrecision.APPROXIMATE).incidentOn())
                .isNull();
        assertThat(complete(HAPPENED, null, DatePrecision.APPROXIMATE).incidentFrom())
                .isEqualTo(HAPPENED);
        assertThat(complete(HAPPENED, HAPPENED.minusDays(9), DatePrecision.UNKNOWN)
                        .incidentFrom())
                .isEqualTo(HAPPENED.minusDays(9));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, -, EXACT", "-, -, -, APPROXIMATE", "-, 2026-01-01, -, RANGE", "-, -, 2026-01-01, RANGE"})
    void aPrecisionNeedsItsDates(
            @Nullable LocalDate on, @Nullable LocalDate from, @Nullable LocalDate to, DatePrecision precision) {
        assertThat(fault(new IncidentDates(on, null, from, to, precision)))
                .isEqualTo(RefusalCode.INCIDENT_DATES_INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-01, -, -, EXACT",
                "-, 2026-01-01, -, APPROXIMATE",
                "-, 2026-01-01, 2026-01-01, RANGE",
                "-, -, -, UNKNOWN"
            })
    void withItsDatesItStands(
            @Nullable LocalDate on, @Nullable LocalDate from, @Nullable LocalDate to, DatePrecision precision) {
        assertThat(fault(new IncidentDates(on, null, from, to, precision))).isNull();
    }

    @Test
    void aRefusalNamesTheDatesThatAreMissingOrRunBackwards() {
        assertThat(refusal(new IncidentDates(null, null, null, HAPPENED, DatePrecision.RANGE)))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.facts()).containsEntry("missing", List.of("incidentFrom")));
        assertThat(refusal(new IncidentDates(null, null, HAPPENED, HAPPENED.minusDays(1), DatePrecision.RANGE)))
                .hasValueSatisfying(refusal -> assertThat(refusal.facts()).containsKeys("incidentFrom", "incidentTo"));
    }

    @Test
    void aPeriodRunsForward() {
        assertThat(fault(new IncidentDates(null, null, HAPPENED, HAPPENED.minusDays(1), DatePrecision.RANGE)))
                .isEqualTo(RefusalCode.PERIOD_ENDS_BEFORE_START);
    }

    private static IncidentDates complete(LocalDate on, @Nullable LocalDate from, DatePrecision precision) {
        return IncidentDatePolicy.complete(new IncidentDates(on, null, from, null, precision));
    }

    private static @Nullable RefusalCode fault(IncidentDates dates) {
        return refusal(dates).map(Refusal::code).orElse(null);
    }

    private static Optional<Refusal> refusal(IncidentDates dates) {
        return IncidentDatePolicy.muddled(
                        IncidentDatePolicy.ahead(
                                Gates.ofIntention(),
                                dates,
                                IncidentStory.untold().context()),
                        dates)
                .refusal();
    }
}
