package uk.casereview.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;

/**
 * Which figure is meant: a measure or a clock, and one of its values where it is not the whole.
 *
 * @param of the measure or the clock by its code, or {@link #CLOCKS}
 */
public record FigureCode(String of, @Nullable String value) {
    /** All kinds of clocks together. */
    public static final String CLOCKS = "CLOCKS";

    public static FigureCode of(Measure measure) {
        return new FigureCode(measure.name(), null);
    }

    public static FigureCode of(@Nullable ClockKind kind) {
        return new FigureCode(kind == null ? CLOCKS : kind.toString(), null);
    }

    public FigureCode with(Object part) {
        return new FigureCode(of, part.toString());
    }

    /** Refuses what is no figure. */
    public static FigureCode parse(String text) {
        int dot = text.indexOf('.');
        FigureCode code =
                dot < 0 ? new FigureCode(text, null) : new FigureCode(text.substring(0, dot), text.substring(dot + 1));
        if (code.isOfClocks()) {
            code.status();
        } else {
            code.checkValue();
        }
        return code;
    }

    public boolean isOfClocks() {
        return of.equals(CLOCKS) || kind() != null;
    }

    /** Null for all kinds, and where no clock is meant. */
    public @Nullable ClockKind kind() {
        return Arrays.stream(ClockKind.values())
                .filter(kind -> kind.toString().equals(of))
                .findFirst()
                .orElse(null);
    }

    public @Nullable ClockStatus status() {
        return value == null ? null : ClockStatus.valueOf(value);
    }

    public Measure measure() {
        return Measure.valueOf(of);
    }

    private void checkValue() {
        Measure measure = measure();
        if (value != null && !measure.codes().isEmpty() && !measure.codes().contains(value)) {
            throw new IllegalArgumentException(value + " is no value of " + measure);
        }
    }

    @Override
    public String toString() {
        return value == null ? of : of + "." + value;
    }
}
