package uk.casereview.figures;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A share in whole per cent, as §11.3 writes it: {@code roundHalfUp(100*part/whole)}. */
final class Share {
    private Share() {}

    /** Null where the whole is 0. */
    static @Nullable Integer percent(int part, int whole) {
        return whole == 0 ? null : Integer.valueOf((int) ((200L * part + whole) / (2L * whole)));
    }

    /** One value's part of the whole, in per cent; of what is suppressed no share is told either. */
    static @Nullable Integer of(List<Breakdown> breakdowns, Measure measure, String value) {
        int part = 0;
        int whole = 0;
        for (Breakdown breakdown : breakdowns) {
            for (Figure figure : breakdown.name().equals(measure.name()) ? breakdown.parts() : List.<Figure>of()) {
                Integer count = figure.count();
                if (count == null) {
                    return null;
                }
                String of = Objects.requireNonNullElse(
                        FigureCode.parse(figure.code()).value(), "");
                part += value.equals(of) ? count : 0;
                whole += measure.codes().contains(of) ? count : 0;
            }
        }
        return percent(part, whole);
    }
}
