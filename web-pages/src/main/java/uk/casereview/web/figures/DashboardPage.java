package uk.casereview.web.figures;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.web.Days;

/**
 * What every dashboard says of itself.
 *
 * @param intro the key of what it tells
 * @param others the way to all of them
 * @param incidents whether the years are those of the incidents of the cases that are listed
 * @param from the first day counted; null: from the beginning
 * @param to the last day counted; null: to the end
 * @param totalsOnly whether small numbers are hidden
 * @param trueDay what was recorded later of the day of which it is told what was true; null: of none
 */
public record DashboardPage(
        PartnershipCode partnership,
        String address,
        String title,
        String intro,
        List<Link> others,
        DashboardFilter filter,
        boolean years,
        boolean incidents,
        @Nullable String from,
        @Nullable String to,
        boolean totalsOnly,
        @Nullable TrueDayView trueDay,
        String freshAt) {
    /** One of them, with the same year and day. */
    public record Link(String title, String address, boolean here) {}

    static DashboardPage of(Dashboards shown, PartnershipCode partnership, DashboardFilter filter, Basis basis) {
        return new DashboardPage(
                partnership,
                shown.address(),
                shown.title(),
                shown.title() + ".intro",
                Arrays.stream(Dashboards.values())
                        .map(one -> new Link(one.title(), filter.address(one.address()), one == shown))
                        .toList(),
                filter,
                shown.hasYears(),
                shown == Dashboards.TRACKER && !basis.totalsOnly(),
                shown.hasYears() ? Days.dayIfThere(basis.from()) : null,
                shown.hasYears() ? Days.dayIfThere(basis.to()) : null,
                basis.totalsOnly(),
                TrueDayView.of(basis.trueDay(), filter::address),
                Days.seconds(basis.freshAt()));
    }
}
