package uk.casereview.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure by its values.
 *
 * @param name the measure, or a period it is cut into
 * @param total what the parts add up to; null where a case may be in several of them
 */
public record Breakdown(String name, @Nullable Figure total, List<Figure> parts) {}
