package uk.casereview.datarequest;

import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;

/**
 * Who asks, who need not be who it is about.
 *
 * @param personRef the random reference whose key seals the name
 */
public record Requester(PersonRef personRef, PersonalText name) {}
