package uk.casereview.web.figures;

import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Figure;

/**
 * One number as it is shown.
 *
 * @param count null where it is hidden, for it is small or would tell what is (IG9)
 * @param cases the page of the cases behind it; null where there are none, or the reader sees totals only
 */
public record ShownNumber(
        String shown, @Nullable Integer count, @Nullable String cases) {
    private static final String OVER_HTTP = "/api";

    static ShownNumber of(Figure figure) {
        String link = figure.cases();
        Integer count = figure.count();
        return new ShownNumber(
                figure.shown(),
                count,
                link == null || count == null || count == 0 ? null : link.substring(OVER_HTTP.length()));
    }

    public boolean isHidden() {
        return count == null;
    }

    int orNone() {
        Integer known = count;
        return known == null ? 0 : known;
    }
}
