package uk.casereview.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;

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
}
