package uk.casereview.web.tracker;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.web.ReportingYears;

/**
 * What a partnership's cases can be narrowed to beside what is the same everywhere.
 *
 * @param years reporting years, named by their end, the latest first
 */
public record TrackerChoices(List<Named<AgencyCode>> agencies, List<Named<ThemeCode>> themes, List<Integer> years) {
    public static final TrackerChoices NONE = new TrackerChoices(List.of(), List.of(), List.of());

    /** A code and what it stands for. */
    public record Named<T>(T code, String name) {}

    /** What there is in a partnership today. */
    static TrackerChoices of(PartnershipDetails partnership, LocalDate today) {
        return new TrackerChoices(
                partnership.agencies().stream()
                        .map(agency -> new Named<>(agency.code(), agency.name()))
                        .sorted(Comparator.comparing(Named::name))
                        .toList(),
                partnership.themes().stream()
                        .map(theme -> new Named<>(theme.code(), theme.name()))
                        .sorted(Comparator.comparing(Named::name))
                        .toList(),
                ReportingYears.upTo(today));
    }
}
