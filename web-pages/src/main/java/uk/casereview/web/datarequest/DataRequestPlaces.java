package uk.casereview.web.datarequest;

import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;

/** Where data requests are found. */
public final class DataRequestPlaces {
    /** The commands of one, in the addresses of the interface and of its forms. */
    public static final String COLLECTION = "data-requests";

    /** The command by which one is logged. */
    public static final String OPENING = "open-data-request";

    static final String ALL = "/data-requests";
    static final String NEW = "/data-requests/new";

    private DataRequestPlaces() {}

    static String of(DataRequestId requestId) {
        return ALL + "/" + requestId;
    }

    /** Where one is logged about a case. */
    public static String newAbout(CaseRef caseRef) {
        return NEW + "?case=" + caseRef;
    }
}
