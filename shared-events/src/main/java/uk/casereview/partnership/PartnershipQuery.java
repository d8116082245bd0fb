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

    /**
     * What it has laid down, as it stands on a day, and what is to come.
     *
     * @param on null: today
     */
    record FindPartnershipSettings(
            Actor reader,
            PartnershipCode partnership,
            @Nullable LocalDate on) implements PartnershipQuery {}

    /**
     * Waits, within bounds, until the read of a partnership has come so far.
     *
     * @param position what the answer to the command named
     */
    record AwaitPartnership(String position) implements PartnershipQuery {}

    /**
     * The answer.
     *
     * @param fresh false if it is still behind
     */
    record PartnershipAwaited(boolean fresh) {}

    /** What its themes are called; whoever reads a case may read what it taught. */
    record FindThemeNames(PartnershipCode partnership) implements PartnershipQuery {}

    /** The names by code, of every list there has been: the latest where a code has been in several. */
    record ThemeNamesFound(Map<ThemeCode, String> names) {
        public ThemeNamesFound {
            names = Map.copyOf(names);
        }
    }
}
