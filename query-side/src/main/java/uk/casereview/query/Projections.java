package uk.casereview.query;

import java.util.List;
import java.util.stream.Stream;

/** The processing groups of the query side, one for each read model, and the audit log's. */
public final class Projections {
    public static final String CASE_TIMELINE = "case-timeline";
    public static final String CASE_SUMMARY = "case-summary";
    public static final String CASE_ACCESS = "case-access";
    public static final String ITEM_CONFLICTS = "item-conflicts";
    public static final String DECISIONS = "decisions";
    public static final String MEETING_CALENDAR = "meeting-calendar";
    public static final String DATA_REQUESTS = "data-requests";
    public static final String MEETINGS = "meetings";
    public static final String PARTNERSHIP_REFERENCE = "partnership-reference";
    public static final String PARTNERSHIP_DIRECTORY = "partnership-directory";
    public static final String FIGURES = "figures";
    public static final String AUDIT_TRAIL = "audit-trail";
    public static final String ACCESS_LOG = "access-log";
    public static final String GOVERNANCE = "governance";

    /** No read model, and nothing rebuilds it: what it has written is proof, and stays. */
    public static final String AUDIT_LOG = "audit-log";

    static final List<String> ALL = List.of(
            CASE_TIMELINE,
            CASE_SUMMARY,
            CASE_ACCESS,
            ITEM_CONFLICTS,
            DECISIONS,
            MEETING_CALENDAR,
            DATA_REQUESTS,
            MEETINGS,
            PARTNERSHIP_REFERENCE,
            PARTNERSHIP_DIRECTORY,
            FIGURES,
            AUDIT_TRAIL,
            ACCESS_LOG,
            GOVERNANCE);

    /** Whoever follows the log on the query side. */
    static final List<String> FOLLOWERS =
            Stream.concat(ALL.stream(), Stream.of(AUDIT_LOG)).toList();

    private Projections() {}
}
