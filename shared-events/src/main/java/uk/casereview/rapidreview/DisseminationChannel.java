package uk.casereview.rapidreview;

/** How learning was passed on (§8.2). */
public enum DisseminationChannel {
    NSPCC_REPOSITORY,
    WHAT_WORKS,
    BRIEFING_NOTE,
    WEBINAR,
    SEVEN_MINUTE_BRIEFING,
    TRAINING
}
