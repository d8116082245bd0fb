package uk.casereview.partnership;

import java.util.List;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.NameDelegate;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipCommand.SucceedAgency;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.register.Agency;
import uk.casereview.register.Period;
import uk.casereview.register.Register;
import uk.casereview.shared.RefusalCode;

/** §15.7-28: "agencies with successors"; codes are unique per partnership. */
final class AgencyRules {
    private AgencyRules() {}

    static Verdict register(Register register, RegisterAgency command) {
        return register.agencies().byCode().containsKey(command.agency())
                ? Verdict.refuse(
                        RefusalCode.AGENCY_EXISTS, "agency", command.agency().toString())
                : Verdict.accept(new AgencyRegistered(command.agency(), command.name(), command.from()));
    }

    /** An agency is succeeded once, and never by one that is succeeded itself, so that successions end somewhere. */
    static Verdict succeed(Register register, SucceedAgency command) {
        Agency from = register.agencies().byCode().get(command.from());
        Agency to = register.agencies().byCode().get(command.to());
        if (from == null) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE, "agency", command.from().toString());
        }
        if (to == null || command.to().equals(command.from()) || to.from().isAfter(command.on())) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE, "agency", command.to().toString());
        }
        if (from.succession() != null) {
            return Verdict.refuse(
                    RefusalCode.AGENCY_SUCCEEDED, "agency", command.from().toString());
        }
        if (to.succession() != null) {
            return Verdict.refuse(
                    RefusalCode.AGENCY_SUCCEEDED, "agency", command.to().toString());
        }
        return Verdict.accept(new AgencySucceeded(command.from(), command.to(), command.on()));
    }

    static Verdict nameDelegate(Register register, NameDelegate command) {
        Period period = new Period(command.from(), command.to());
        if (!register.on(command.from()).agencies().contains(command.agency())) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE, "agency", command.agency().toString());
        }
        if (period.isEmpty()) {
            return Verdict.refuse(Refusals.backwards("from", command.from(), "to", command.to()));
        }
        return register.agencies().delegates().getOrDefault(command.agency(), List.of()).stream()
                        .anyMatch(named -> named.user().equals(command.delegate())
                                && named.period().overlaps(period))
                ? Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD)
                : Verdict.accept(new DelegateNamed(command.agency(), command.delegate(), command.from(), command.to()));
    }
}
