package uk.casereview.web.figures;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Dashboard.TrueDay;
import uk.casereview.shared.CaseRef;
import uk.casereview.web.Days;

/**
 * What of figures that tell what was true on a day nobody had recorded by its end.
 *
 * @param year the reporting year of the incidents of which alone it is told; null: of all of them
 * @param facts how many
 * @param inCases of how many cases they are
 * @param cases the latest of these
 * @param more how many further ones are not listed
 */
public record TrueDayView(@Nullable String year, int facts, int inCases, List<Line> cases, int more) {
    private static final int MOST = 20;

    /** One of these cases. */
    public record Line(String caseRef, String address, int facts, String lastAt) {}

    /** Null where it is not asked what was true. */
    static @Nullable TrueDayView of(@Nullable TrueDay told, Function<CaseRef, String> address) {
        if (told == null) {
            return null;
        }
        var year = told.year();
        List<Line> lines = told.recordedLater().stream()
                .limit(MOST)
                .map(one -> new Line(
                        one.caseRef().value(), address.apply(one.caseRef()), one.events(), Days.moment(one.lastAt())))
                .toList();
        return new TrueDayView(
                year == null ? null : year.toString(), told.events(), told.cases(), lines, told.cases() - lines.size());
    }

    public boolean isNothingLater() {
        return facts == 0;
    }
}
