package uk.casereview.datarequest;

import java.util.Collections;
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

/**
 * Who reads one of the registers of information governance.
 *
 * @param roles those that do, and nobody else
 */
record RegisterReaders(Set<Role> roles) {
    /** §2.2: the DPO and the system auditor have the "access log, erasure workflow"; the scrutineer reads "everything". */
    static final RegisterReaders OF_DISPOSALS =
            new RegisterReaders(EnumSet.of(Role.DPO, Role.SYSTEM_AUDITOR, Role.INDEPENDENT_SCRUTINEER));

    /**
     * §2.2: information goes out by "agreement of the SCSG Chairs (SCSG) or the Independent Scrutineer (EB)", who see what
     * became of it; beside those who answer for the register.
     */
    static final RegisterReaders OF_DISCLOSURES = new RegisterReaders(
            EnumSet.of(Role.DPO, Role.SYSTEM_AUDITOR, Role.INDEPENDENT_SCRUTINEER, Role.CHAIR, Role.EB_CHAIR));

    /** IG6: who answers a person is the data-protection officer. */
    static final RegisterReaders OF_EXPORTS = new RegisterReaders(EnumSet.of(Role.DPO));

    RegisterReaders {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /**
     * In which of their capacities somebody reads: one they name, else the first that may.
     *
     * @param named what the header says; null where it is absent
     */
    Actor choose(SignedIn user, @Nullable String named) {
        return CapacityChoice.offered(user, named).stream()
                .filter(capacity -> roles.contains(capacity.role()))
                .findFirst()
                .map(capacity -> Looks.by(capacity.actor(user.userId())))
                .orElseThrow(() -> new RequestRefused(Refusal.forbidden(roles)));
    }

    /** Refuses whoever is none of them. */
    void admit(Actor reader) {
        if (!roles.contains(reader.role())) {
            throw new ReadRefused(Refusal.forbidden(roles));
        }
    }
}
