package uk.casereview.casefile;

import java.util.List;
import uk.casereview.shared.Role;

/** What a process asks people to do (§11.1). */
public enum TaskKind {
    RECONSIDER_OUTCOME,
    NATIONAL_REVIEW_DECIDED,
    DETERMINATION_WITHDRAWN,
    BEGIN_ALTERNATIVE_REVIEW,
    PROCESS_REFUSED,
    CONFIRM_DECISION,
    LIST_AT_NEXT_MEETING,
    REVIEW_IMPACT,
    SEND_TO_NSPCC_REPOSITORY,
    SEND_TO_WHAT_WORKS,
    HOLD_WEBINAR,
    ISSUE_BRIEFING_NOTE;

    /** The roles that are asked. */
    public List<Role> askedOf() {
        return switch (this) {
            case RECONSIDER_OUTCOME, DETERMINATION_WITHDRAWN ->
                List.of(Role.CHAIR, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER, Role.DSP);
            case NATIONAL_REVIEW_DECIDED, BEGIN_ALTERNATIVE_REVIEW, LIST_AT_NEXT_MEETING, REVIEW_IMPACT ->
                List.of(Role.CHAIR, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
            case PROCESS_REFUSED, SEND_TO_NSPCC_REPOSITORY, SEND_TO_WHAT_WORKS, HOLD_WEBINAR, ISSUE_BRIEFING_NOTE ->
                List.of(Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
            case CONFIRM_DECISION -> List.of(Role.CHAIR);
        };
    }
}
