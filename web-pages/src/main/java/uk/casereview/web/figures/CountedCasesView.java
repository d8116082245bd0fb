package uk.casereview.web.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Dashboard.Cases;
import uk.casereview.figures.Dashboard.Counted;
import uk.casereview.figures.FigureCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.web.Days;

/**
 * What one number counts, one by one.
 *
 * @param title the key of what is counted
 * @param value which value of it; the whole where there is none
 * @param from the first day counted; null: from the beginning
 * @param to the last day counted; null: to the end
 * @param asAt the moment as known at which it is told; null: now
 * @param trueOn the day of which it is told what was true; null: of none
 */
public record CountedCasesView(
        PartnershipCode partnership,
        String title,
        Word value,
        @Nullable String from,
        @Nullable String to,
        @Nullable String asAt,
        @Nullable String trueOn,
        List<Row> rows,
        Pages pages,
        String freshAt) {
    /**
     * One thing counted.
     *
     * @param caseRef null where it belongs to the partnership and not to a case
     */
    public record Row(@Nullable String caseRef, Word value, String on) {}

    static CountedCasesView of(
            PartnershipCode partnership,
            FigureCode figure,
            Cases found,
            Map<ThemeCode, String> themes,
            String address) {
        var basis = found.basis();
        var asOf = basis.asOf();
        var trueDay = basis.trueDay();
        return new CountedCasesView(
                partnership,
                FigureWords.title(figure.of()),
                FigureWords.of(figure, themes),
                Days.dayIfThere(basis.from()),
                Days.dayIfThere(basis.to()),
                asOf == null ? null : Days.moment(asOf),
                trueDay == null ? null : Days.day(trueDay.effectiveOn()),
                found.rows().stream().map(row -> row(figure, row, themes)).toList(),
                Pages.of(address, found.page(), found.size(), found.total()),
                Days.seconds(basis.freshAt()));
    }

    /** Of a clock it is told which, of anything else what it counts under. */
    private static Row row(FigureCode figure, Counted row, Map<ThemeCode, String> themes) {
        var caseRef = row.caseRef();
        return new Row(
                caseRef == null ? null : caseRef.value(),
                figure.isOfClocks()
                        ? Word.of("clock." + row.value())
                        : FigureWords.of(figure.measure(), row.value(), themes),
                Days.day(row.on()));
    }
}
