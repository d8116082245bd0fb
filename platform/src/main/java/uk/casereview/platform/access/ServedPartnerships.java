package uk.casereview.platform.access;

import java.util.List;
import uk.casereview.shared.PartnershipCode;

/** The partnerships there are, where a process knows them: it does where it keeps views. */
@FunctionalInterface
public interface ServedPartnerships {
    /** Their codes; none where nothing was set up yet. */
    List<PartnershipCode> codes();
}
