package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.Map;
import uk.casereview.actionplan.Rag;

/**
 * What a case is looked up by in its narrow row, {@code query_side.figure_case_view}: each facet it has stands there as its
 * name and a value.
 */
public enum CaseFacet {
    OF("of"),
    NOTIFICATION("notification"),
    RAPID_REVIEW("rapidReview"),
    PRACTICE_REVIEW("practiceReview"),
    CATEGORY("category"),
    AGENCY("agency"),
    THEME("theme"),
    /** How a clock read when it stopped. */
    CLOCK("clock"),
    /** The colour of a plan that no day will change (§10.3). */
    RAG("rag");

    private final String name;

    CaseFacet(String name) {
        this.name = name;
    }

    /** The facet as it is kept. */
    public String of(Object value) {
        return name + ":" + value;
    }

    /**
     * §10.3: that a case has a plan of the colour on the day. A plan that is on schedule turns red once the first of its
     * days is past, which no event tells.
     *
     * @param row the alias of the narrow row
     */
    public static String coloured(String row, Rag colour, LocalDate day, Map<String, Object> parameters) {
        parameters.put("rag", RAG.of(colour));
        String kept = row + ".facets @> array[:rag]::text[]";
        return switch (colour) {
            case GREEN, NOT_STARTED -> kept;
            case RED -> or(kept, row + ".red_after < :day", day, parameters);
            case AMBER -> or(kept, row + ".amber_up_to >= :day", day, parameters);
        };
    }

    private static String or(String kept, String dated, LocalDate day, Map<String, Object> parameters) {
        parameters.put("day", day);
        return "(" + kept + " or " + dated + ")";
    }
}
