package uk.casereview.partnership;

import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.GrantRole;
import uk.casereview.partnership.PartnershipCommand.RevokeRole;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
import uk.casereview.register.Capacity;
import uk.casereview.register.Period;
import uk.casereview.register.Register;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** §15.7-27: "A user has a set of (partnership, agency, role, from, to)". */
final class RoleRules {
    private RoleRules() {}

    static Verdict grant(Register register, GrantRole command) {
        AgencyCode agency = command.agency();
        Period period = new Period(command.from(), command.to());
        if (command.role() == Role.SYSTEM) {
            return Verdict.refuse(
                    RefusalCode.FORBIDDEN_ROLE, "role", command.role().toString());
        }
        if (agency != null && !register.on(command.from()).agencies().contains(agency)) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "agency", agency.toString());
        }
        if (period.isEmpty()) {
            return Verdict.refuse(Refusals.backwards("from", command.from(), "to", command.to()));
        }
        return register.grants()
                        .of(command.user(), new Capacity(command.role(), agency))
                        .anyMatch(grant -> grant.period().overlaps(period))
                ? Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD)
                : Verdict.accept(new RoleGranted(command.user(), command.role(), agency, command.from(), command.to()));
    }

    /** Only what holds on the day or later can be taken away; a role that comes with a seat goes with the seat. */
    static Verdict revoke(Register register, RevokeRole command) {
        AgencyCode agency = command.agency();
        return register.grants()
                        .of(command.user(), new Capacity(command.role(), agency))
                        .anyMatch(grant -> grant.period().overlaps(new Period(command.on(), null)))
                ? Verdict.accept(new RoleRevoked(command.user(), command.role(), agency, command.on()))
                : Verdict.refuse(
                        RefusalCode.UNKNOWN_REFERENCE, "role", command.role().toString());
    }
}
