package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.LinkCase;
import uk.casereview.notification.CaseSharingCommand.RevokeCaseAccess;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseAccessRevoked;
import uk.casereview.notification.CaseSharingEvent.CaseLinked;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** What ties a case to other areas and other cases (§15.3-16). */
final class CaseSharing {
    private CaseSharing() {}

    static Verdict grant(GrantCaseAccess command, Context context) {
        Grantee grantee = new Grantee(command.partnership(), command.agency(), command.person());
        LocalDate until = command.until();
        if (!namesOne(grantee)) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE, "exactlyOneOf", List.of("partnership", "agency", "person"));
        }
        Optional<Refusal> unknown = context.facts()
                .noSuchPartnership("partnership")
                .or(() -> noSuchAgency(grantee, context))
                .or(() -> noSuchPerson(grantee.person(), context));
        if (unknown.isPresent()) {
            return Verdict.refuse(unknown.get());
        }
        return until != null && until.isBefore(context.today())
                ? Verdict.refuse(RefusalCode.PERIOD_ENDS_BEFORE_START, "until", until.toString())
                : Verdict.accept(new CaseAccessGranted(
                        DerivedId.from(context.commandId().value(), "grant"), grantee, command.scope(), until));
    }

    private static boolean namesOne(Grantee grantee) {
        PartnershipCode partnership = grantee.partnership();
        return grantee.person() == null
                ? grantee.agency() != null || partnership != null
                : grantee.agency() == null && partnership == null;
    }

    private static Optional<Refusal> noSuchAgency(Grantee grantee, Context context) {
        AgencyCode agency = grantee.agency();
        Register elsewhere = context.facts().elsewhere();
        PartnershipOnDate its = (elsewhere == null ? context.register() : elsewhere).on(context.today());
        return agency == null || its.agencies().contains(agency)
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "agency", agency.toString()));
    }

    /** §15.3-16: a person of this partnership or of another. */
    private static Optional<Refusal> noSuchPerson(@Nullable UserId person, Context context) {
        Register elsewhere = context.facts().elsewhere();
        return person == null
                        || context.partnership().knows(person)
                        || (elsewhere != null && elsewhere.on(context.today()).knows(person))
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "person", person.toString()));
    }

    /** An access can be ended at every stage, for a case that is over is still confidential. */
    static Verdict revoke(Recorded state, RevokeCaseAccess command) {
        return state.notification().ties().grants().contains(command.grantId())
                ? Verdict.accept(new CaseAccessRevoked(command.grantId(), command.reason()))
                : Refusals.unknown("grantId", command.grantId());
    }

    static Verdict transferLead(Live state, TransferLead command, Context context) {
        PartnershipCode own = context.actor().partnership();
        LocalDate on = Refusals.orToday(command.on(), context);
        Optional<Refusal> future = Refusals.future("on", on, context);
        Optional<Refusal> refusal =
                ledElsewhere(state).or(() -> future).or(() -> context.facts().noSuchPartnership("toPartnership"));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return command.toPartnership().equals(own)
                ? Refusals.unknown("toPartnership", own)
                : Verdict.accept(new LeadTransferred(own, command.toPartnership(), on));
    }

    /** Whoever leads decides and notifies; whoever led keeps its record, and corrects and ends it. */
    static Optional<Refusal> ledElsewhere(Live state) {
        OurRole ourRole = state.notification().ourRole();
        return Refusals.when(
                ourRole != OurRole.LEAD, Refusal.of(RefusalCode.INVALID_STATE, "ourRole", ourRole.toString()));
    }

    static Verdict link(Recorded state, LinkCase command, Context context) {
        if (command.caseRef().equals(context.caseRef())) {
            return Refusals.unknown("caseRef", command.caseRef());
        }
        Optional<Refusal> unknown = context.facts().noSuchCase("caseRef");
        if (unknown.isPresent()) {
            return Verdict.refuse(unknown.get());
        }
        CaseLinked link = new CaseLinked(command.caseRef(), command.relation());
        return state.notification().ties().links().contains(link) ? Verdict.accept() : Verdict.accept(link);
    }
}
