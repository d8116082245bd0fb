package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;

/** What is asked about a partnership itself. */
public sealed interface PartnershipQuery {
    /**
     * Who takes part in it, as it stands on a day.
     *
     * @param on null: today
     */
    record FindPartnership(
            Actor reader,
            PartnershipCode partnership,
            @Nullable LocalDate on) implements PartnershipQuery {}

    /** What its themes are called; whoever reads a case may read what it taught. */
    record FindThemeNames(PartnershipCode partnership) implements PartnershipQuery {}

    /** The names by code, of every list there has been: the latest where a code has been in several. */
    record ThemeNamesFound(Map<ThemeCode, String> names) {
        public ThemeNamesFound {
            names = Map.copyOf(names);
        }
    }
}
