package uk.casereview.rapidreview;

import java.util.Locale;

/** The sections a complete record has (RR_SECTIONS, §7.2; headings A-17); each is known by its lower-case words. */
public enum ReviewSection {
    FAMILY_COMPOSITION,
    INCIDENT,
    AGENCY_INVOLVEMENT,
    CHILD_VOICE,
    EQUALITY,
    IMMEDIATE_ACTIONS,
    SIBLING_SAFETY,
    PRACTICE_ANALYSIS,
    GOOD_PRACTICE,
    LEARNING_POINTS,
    PARALLEL_PROCESSES,
    FAMILY_CONTACT,
    RECOMMENDATION,
    NATIONAL_ISSUES,
    ACTION_PLAN_SEED,
    SIGN_OFF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
