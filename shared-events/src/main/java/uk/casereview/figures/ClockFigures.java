package uk.casereview.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;

/**
 * §11.3 for one kind of clock; no benchmark stands beside it, because none is published.
 *
 * @param kind null for all kinds together
 * @param total clocks begun in the period and not cancelled: what the others add up to
 * @param chase the Panel's replies that are past their day, and are never overdue
 * @param cutShort what had to last until its date (C7, C8) and ended before
 * @param onTimePct of those met, late, overdue or cut short; null where there are none
 * @param medianWorkingDays from start to stop of those stopped; null where there are none
 */
public record ClockFigures(
        @Nullable ClockKind kind,
        Figure total,
        Figure met,
        Figure late,
        Figure overdue,
        Figure chase,
        Figure dueSoon,
        Figure running,
        Figure cutShort,
        @Nullable Integer onTimePct,
        @Nullable BigDecimal medianWorkingDays) {}
