package uk.casereview.partnership;

import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.AddHoliday;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.AdoptRetention;
import uk.casereview.partnership.PartnershipCommand.AdoptThemes;
import uk.casereview.partnership.PartnershipCommand.EstablishPartnership;
import uk.casereview.partnership.PartnershipCommand.EstablishSeat;
import uk.casereview.partnership.PartnershipCommand.FillSeat;
import uk.casereview.partnership.PartnershipCommand.GrantRole;
import uk.casereview.partnership.PartnershipCommand.NameDelegate;
import uk.casereview.partnership.PartnershipCommand.NameDeputy;
import uk.casereview.partnership.PartnershipCommand.NameStaff;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportPublished;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportSent;
import uk.casereview.partnership.PartnershipCommand.RecordTermsOfReferenceReviewed;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipCommand.ReplaceMember;
import uk.casereview.partnership.PartnershipCommand.RevokeRole;
import uk.casereview.partnership.PartnershipCommand.SetCoChairPeriod;
import uk.casereview.partnership.PartnershipCommand.SucceedAgency;
import uk.casereview.partnership.PartnershipCommand.VacateSeat;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.StaffNamed;
import uk.casereview.partnership.PartnershipState.Established;
import uk.casereview.partnership.PartnershipState.NotEstablished;
import uk.casereview.register.Register;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What a partnership takes; a setting holds from its own date, which may lie ahead. */
final class PartnershipDecider {
    private PartnershipDecider() {}

    static Verdict decide(PartnershipState state, PartnershipCommand command, Context context) {
        return switch (state) {
            case NotEstablished _ ->
                command instanceof EstablishPartnership c
                        ? establish(c, context)
                        : Verdict.refuse(RefusalCode.NOT_FOUND);
            case Established established -> decide(established, command, context);
        };
    }

    private static Verdict decide(Established state, PartnershipCommand command, Context context) {
        Register register = state.register();
        return switch (command) {
            case EstablishPartnership _ -> Verdict.refuse(RefusalCode.PARTNERSHIP_EXISTS);
            case RegisterAgency c -> AgencyRules.register(register, c);
            case SucceedAgency c -> AgencyRules.succeed(register, c);
            case NameDelegate c -> AgencyRules.nameDelegate(register, c);
            case EstablishSeat c -> SeatRules.establish(register, c);
            case FillSeat c -> SeatRules.fill(register, c);
            case VacateSeat c -> SeatRules.vacate(register, c);
            case ReplaceMember c -> SeatRules.replace(register, c);
            case NameDeputy c -> SeatRules.nameDeputy(register, c);
            case SetCoChairPeriod c -> SeatRules.setCoChairPeriod(register, c);
            case AdoptPolicy c -> SettingRules.adoptPolicy(register, c);
            case AdoptThemes c -> SettingRules.adoptThemes(register, c);
            case AdoptRetention c -> SettingRules.adoptRetention(register, c);
            case AddHoliday c -> SettingRules.addHoliday(state, c);
            case GrantRole c -> RoleRules.grant(register, c);
            case RevokeRole c -> RoleRules.revoke(register, c);
            case NameStaff c -> Verdict.accept(new StaffNamed(c.user(), c.displayName()));
            case RecordAnnualReportPublished c -> AnnualReportRules.publish(state, c, context);
            case RecordAnnualReportSent c -> AnnualReportRules.send(state, c, context);
            case RecordTermsOfReferenceReviewed c -> TermsRules.reviewed(state, c, context);
        };
    }

    /** Whoever establishes a partnership administers it: nobody else could grant the first role. */
    private static Verdict establish(EstablishPartnership command, Context context) {
        if (!command.partnershipId().equals(PartnershipId.of(command.partnership()))) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE,
                    "partnership",
                    command.partnership().toString());
        }
        if (!command.partnership().equals(context.actor().partnership())) {
            return Verdict.refuse(RefusalCode.OUT_OF_PARTNERSHIP);
        }
        if (command.on().isAfter(context.today())) {
            return Verdict.refuse(RefusalCode.DATE_IN_FUTURE, "on", command.on().toString());
        }
        return Verdict.accept(
                new PartnershipEstablished(command.partnership(), command.name(), command.on()),
                new RoleGranted(context.actor().userId(), Role.ADMINISTRATOR, null, command.on(), null));
    }
}
