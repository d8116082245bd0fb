package uk.casereview.web.casefile;

import java.util.List;
import java.util.Map;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.UserId;
import uk.casereview.web.TextReader;

/**
 * The text of one case, with the true reason where it is kept from its reader (IG8).
 *
 * @param texts what is left readable
 * @param reader who looks
 */
record CaseTexts(TextReader texts, UserId reader) {

    /** Of a decision on which the reader declared a conflict and was not let into the discussion. */
    TextReader of(DecisionRecord decision) {
        return texts.closedByConflict(decision.conflicts().stream()
                .anyMatch(conflict -> conflict.memberId().equals(reader) && !conflict.mayDiscuss()));
    }

    TextReader of(Map<String, Object> facts) {
        return texts.closedByConflict(facts.get("decision") instanceof Map<?, ?> decision
                && decision.get("conflicts") instanceof List<?> conflicts
                && conflicts.stream().anyMatch(this::isOfReader));
    }

    private boolean isOfReader(Object stored) {
        return stored instanceof Map<?, ?> conflict
                && reader.toString().equals(conflict.get("memberId"))
                && !Boolean.TRUE.equals(conflict.get("mayDiscuss"));
    }
}
