package uk.casereview.access;

import uk.casereview.query.ReadRefused;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/**
 * How a role reads figures (§2.2). Whoever sees every case of the partnership reads every number and what is behind it;
 * whoever sees only some, or as OBSERVER ("aggregated dashboards only") none, reads totals in which small counts are
 * suppressed (IG9).
 */
public enum FiguresSeen {
    EVERY_CASE,
    TOTALS_ONLY;

    /**
     * How the role reads them.
     *
     * @throws ReadRefused where it reads none
     */
    public static FiguresSeen by(Role role) {
        if (role == Role.OBSERVER) {
            return TOTALS_ONLY;
        }
        return switch (ReadingRights.of(role).cases()) {
            case ALL -> EVERY_CASE;
            case OF_ITS_AGENCY, GRANTED -> TOTALS_ONLY;
            case NONE -> throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        };
    }
}
