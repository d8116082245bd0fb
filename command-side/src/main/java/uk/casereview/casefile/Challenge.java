package uk.casereview.casefile;

import uk.casereview.shared.AgencyCode;

/** A question of the scrutineer's to an agency. */
public record Challenge(AgencyCode toAgency, boolean answered, boolean closed) {
    Challenge answer() {
        return new Challenge(toAgency, true, closed);
    }

    Challenge close() {
        return new Challenge(toAgency, answered, true);
    }
}
