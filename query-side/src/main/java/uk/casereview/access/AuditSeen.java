package uk.casereview.access;

import java.util.List;
import java.util.stream.Stream;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;

/**
 * How much of the audit trail of its partnership a role reads (§2.2): INDEPENDENT_SCRUTINEER may "read everything incl. audit
 * and as-of"; DPO and SYSTEM_AUDITOR have "access log, erasure workflow", and so the lines about requests on personal data.
 * Nobody else is given any.
 */
public enum AuditSeen {
    EVERYTHING,
    DATA_REQUESTS,
    NOTHING;

    private static final List<Role> READERS =
            Stream.of(Role.values()).filter(role -> of(role) != NOTHING).toList();

    /**
     * How much the role reads.
     *
     * @throws ReadRefused where it reads none
     */
    public static AuditSeen by(Role role) {
        AuditSeen seen = of(role);
        if (seen == NOTHING) {
            throw new ReadRefused(Refusal.forbidden(READERS));
        }
        return seen;
    }

    private static AuditSeen of(Role role) {
        return switch (role) {
            case INDEPENDENT_SCRUTINEER -> EVERYTHING;
            case DPO, SYSTEM_AUDITOR -> DATA_REQUESTS;
            default -> NOTHING;
        };
    }
}
