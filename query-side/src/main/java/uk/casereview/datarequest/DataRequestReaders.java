package uk.casereview.datarequest;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.Redaction;
import uk.casereview.platform.access.Looks;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/**
 * Who reads data requests. §2.2: the DPO and the auditor have the "access log, erasure workflow"; the scrutineer reads
 * "everything incl. audit". Their text is for the DPO; what is no name in it, for the scrutineer too.
 */
final class DataRequestReaders {
    private static final Set<Role> ROLES = EnumSet.of(Role.DPO, Role.SYSTEM_AUDITOR, Role.INDEPENDENT_SCRUTINEER);

    private DataRequestReaders() {}

    /**
     * In which of their capacities somebody reads: one they name, else the first that may.
     *
     * @param named what the header says; null where it is absent
     */
    static Actor choose(SignedIn user, @Nullable String named) {
        return CapacityChoice.offered(user, named).stream()
                .filter(capacity -> ROLES.contains(capacity.role()))
                .findFirst()
                .map(capacity -> Looks.by(capacity.actor(user.userId())))
                .orElseThrow(() -> new RequestRefused(RefusalCode.FORBIDDEN_ROLE));
    }

    /** Whether the role reads any of them. */
    static boolean mayRead(Role role) {
        return ROLES.contains(role);
    }

    static Redaction redaction(Actor reader) {
        return reader.role() == Role.DPO ? Redaction.underRequest(reader) : Redaction.of(reader);
    }
}
