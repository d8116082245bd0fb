package uk.casereview.web;

import java.util.UUID;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/** What the address of a page names. */
public final class Addressed {
    private Addressed() {}

    /** What cannot be a reference is the address of nothing. */
    public static CaseRef caseRef(String given) {
        try {
            return new CaseRef(given);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }

    /** Nor is what cannot be the code of a partnership. */
    public static PartnershipCode partnership(String given) {
        try {
            return new PartnershipCode(given);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }

    /** Nor is what cannot be an id. */
    public static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
