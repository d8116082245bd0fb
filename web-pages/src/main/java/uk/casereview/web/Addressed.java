package uk.casereview.web;

import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.CaseRef;
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
}
