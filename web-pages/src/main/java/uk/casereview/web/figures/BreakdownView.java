package uk.casereview.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Breakdown;
import uk.casereview.figures.Figure;
import uk.casereview.figures.FigureCode;
import uk.casereview.shared.ThemeCode;

/**
 * One measure by its values: bars, and the same numbers in a table.
 *
 * @param id of its section on the page
 * @param title the key of its words
 * @param total null where the parts add up to nothing
 * @param nothing whether there is nothing to count
 * @param audience whether people reached are told too
 * @param abridged whether there are so many values that those of which there are none are told together
 */
public record BreakdownView(
        String id,
        String title,
        List<Row> rows,
        @Nullable ShownNumber total,
        boolean nothing,
        boolean audience,
        boolean abridged) {
    /** How long the longest bar is, in per cent. */
    private static final int LONGEST = 100;

    private static final int MANY = 6;

    private static final String QUARTERS = "_BY_QUARTER";

    /**
     * One value.
     *
     * @param width of its bar, in per cent
     * @param reached how many people, where that is told
     */
    public record Row(
            Word word,
            ShownNumber number,
            int width,
            @Nullable Integer reached) {
        /** Whether there is anything to tell of it. */
        public boolean isTold() {
            return width > 0 || number.isHidden();
        }
    }

    static BreakdownView of(Breakdown breakdown, Map<ThemeCode, String> themes) {
        List<Figure> parts = breakdown.parts();
        int most = parts.stream()
                .map(ShownNumber::of)
                .mapToInt(ShownNumber::orNone)
                .max()
                .orElse(0);
        List<Row> rows = new ArrayList<>();
        for (Figure part : parts) {
            Word word = breakdown.name().endsWith(QUARTERS)
                    ? Word.of("figure.quarter." + (rows.size() + 1))
                    : FigureWords.of(FigureCode.parse(part.code()), themes);
            rows.add(row(word, part, most));
        }
        Figure total = breakdown.total();
        return new BreakdownView(
                breakdown.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "figure." + breakdown.name(),
                List.copyOf(rows),
                total == null ? null : ShownNumber.of(total),
                most == 0 && rows.stream().noneMatch(row -> row.number().isHidden()),
                rows.stream().anyMatch(row -> row.reached() != null),
                rows.size() > MANY && !rows.stream().allMatch(Row::isTold));
    }

    private static Row row(Word word, Figure figure, int most) {
        ShownNumber number = ShownNumber.of(figure);
        int width = most == 0 ? 0 : Math.ceilDiv(number.orNone() * LONGEST, most);
        return new Row(word, number, width, figure.audience());
    }
}
