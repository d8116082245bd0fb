package uk.casereview.audit.log;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.access.Looks;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;

/** Who reads proofs: §2.2, the scrutineer reads "everything incl. audit", the DPO and the auditor look after the record. */
final class AuditReaders {
    private static final Set<Role> ROLES = EnumSet.of(Role.INDEPENDENT_SCRUTINEER, Role.DPO, Role.SYSTEM_AUDITOR);

    private AuditReaders() {}

    /**
     * Lets those through who read proofs.
     *
     * @throws ReadRefused whoever else asks
     */
    static void check(Actor reader) {
        if (!ROLES.contains(reader.role())) {
            throw new ReadRefused(Refusal.forbidden(ROLES));
        }
    }

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
                .orElseThrow(() -> new RequestRefused(Refusal.forbidden(ROLES.toArray(Role[]::new))));
    }
}
