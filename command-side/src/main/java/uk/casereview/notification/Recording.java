package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.notification.IncidentCommand.RecordMigration;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.NotRecorded;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.notification.NotificationState.Undecided;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** How a case begins: an incident of the partnership's own, or another area's notification (§15.3-16). */
final class Recording {
    private Recording() {}

    static Verdict incident(NotificationState state, RecordIncident command, Context context) {
        if (!(state instanceof NotRecorded)) {
            return Refusals.invalid(state);
        }
        IncidentDates dates = IncidentDatePolicy.complete(new IncidentDates(
                command.incidentOn(),
                command.incidentTime(),
                command.incidentFrom(),
                command.incidentTo(),
                command.precision()));
        Optional<Refusal> fault = fault(command, dates, context);
        return fault.isPresent() ? Verdict.refuse(fault.get()) : Verdict.accept(recorded(command, dates, context));
    }

    private static Optional<Refusal> fault(RecordIncident command, IncidentDates dates, Context context) {
        Gates gates = IncidentDatePolicy.ahead(Gates.ofIntention(), dates, context)
                .and(Refusals.future("discoveredOn", command.discoveredOn(), context))
                .and(Refusals.future("awareOn", command.awareOn(), context))
                .and(Refusals.future("referralReceivedOn", command.referralReceivedOn(), context))
                .and(Refusals.future("businessUnitReceivedOn", command.businessUnitReceivedOn(), context))
                .and(Refusals.future("incidentKnownOn", command.incidentKnownOn(), context))
                .and(Refusals.future("abuseSuspectedOn", command.abuseSuspectedOn(), context))
                .and(Refusals.future("seriousHarmConfirmedOn", command.seriousHarmConfirmedOn(), context))
                .and(IncidentDatePolicy.awareTooEarly(command.awareOn(), dates))
                .and(Refusals.when(
                        command.children().isEmpty(),
                        Refusal.of(RefusalCode.AT_LEAST_ONE_CHILD, "missing", "children")))
                .and(Enrolment.tooMany(List.of(), command.children()))
                .and(Enrolment.badReference(List.of(), command.children()))
                .and(Enrolment.unknownAgency(command.children(), context))
                .and(referredForAnother(command, context))
                .and(referredByNobody(command.referringAgency(), context));
        return IncidentDatePolicy.muddled(gates, dates).refusal();
    }

    /** §2.2: a referrer refers for an agency, and that is their own. */
    private static Optional<Refusal> referredForAnother(RecordIncident command, Context context) {
        AgencyCode named = command.referringAgency();
        AgencyCode own = ownAgency(context);
        return Refusals.when(
                named != null && own != null && !same(named, own, context),
                Refusal.of(RefusalCode.WRONG_AGENCY, "agency", String.valueOf(named)));
    }

    /** §15.8; a body that is no relevant agency of the partnership has no code, and is named in words: the referrer. */
    private static Optional<Refusal> referredByNobody(@Nullable AgencyCode named, Context context) {
        return Refusals.when(
                named != null && !context.partnership().hasAgency(named),
                Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "referringAgency", String.valueOf(named)));
    }

    private static boolean same(AgencyCode one, AgencyCode other, Context context) {
        return context.partnership()
                .successorOf(one)
                .equals(context.partnership().successorOf(other));
    }

    /** The agency that a referrer speaks for; null for whoever else records. */
    private static @Nullable AgencyCode ownAgency(Context context) {
        return context.actor().role() == Role.AGENCY_REFERRER ? context.actor().agency() : null;
    }

    private static IncidentRecorded recorded(RecordIncident command, IncidentDates dates, Context context) {
        boolean inEngland = !Boolean.FALSE.equals(command.inEngland());
        return new IncidentRecorded(
                dates,
                command.discoveredOn(),
                command.awareOn(),
                command.awareSource(),
                command.referringAgency() == null ? ownAgency(context) : command.referringAgency(),
                command.referrer(),
                Refusals.orToday(command.referralReceivedOn(), context),
                command.businessUnitReceivedOn(),
                command.incidentKnownOn(),
                command.abuseSuspectedOn(),
                command.seriousHarmConfirmedOn(),
                abuseOrNeglect(command),
                command.locationType(),
                command.laCode(),
                inEngland,
                command.residentLaCode(),
                TerritorialLinkPolicy.link(inEngland, command.laCode(), command.residentLaCode(), context),
                command.outline(),
                command.mediaInterest(),
                Enrolment.enrol(List.of(), command.children()));
    }

    /** Whoever says since when abuse is suspected has said that it is. */
    private static AbuseOrNeglect abuseOrNeglect(RecordIncident command) {
        AbuseOrNeglect said = command.abuseOrNeglect();
        if (said != null) {
            return said;
        }
        return command.abuseSuspectedOn() == null ? AbuseOrNeglect.UNKNOWN : AbuseOrNeglect.SUSPECTED;
    }

    /** §15.1-2: "cases already running at go-live"; it is taken over once. */
    static Verdict migration(Live state, RecordMigration command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        Optional<Refusal> future = Refusals.future("on", on, context);
        if (state.notification().migratedOn() != null) {
            return Refusals.invalid(state);
        }
        return future.isPresent() ? Verdict.refuse(future.get()) : Verdict.accept(new CaseMigrated(on));
    }

    /** Another area has notified; an incident of ours that nobody has decided on may turn out to be that one. */
    static Verdict external(NotificationState state, RecordExternalNotification command, Context context) {
        return switch (state) {
            case NotRecorded _ -> external(NotificationFile.EMPTY, command, context);
            case Undecided undecided -> external(undecided.notification(), command, context);
            case Recorded _ -> Refusals.invalid(state);
        };
    }

    private static Verdict external(NotificationFile known, RecordExternalNotification command, Context context) {
        Optional<Refusal> fault = Gates.ofIntention()
                .and(Refusals.future("sentOn", command.sentOn(), context))
                .and(ownArea(command.laCode(), context))
                .and(Enrolment.tooMany(known.children(), command.children()))
                .and(Enrolment.badReference(known.children(), command.children()))
                .and(Enrolment.unknownAgency(command.children(), context))
                .refusal();
        Category category = command.category();
        return fault.isPresent()
                ? Verdict.refuse(fault.get())
                : Verdict.accept(new ExternalNotificationRecorded(
                        command.laCode(),
                        command.panelReference(),
                        Refusals.orToday(command.sentOn(), context),
                        command.ourRole(),
                        category,
                        command.ourRole() == OurRole.LEAD && category != null && category.requiresRapidReview(),
                        command.outline(),
                        Enrolment.enrol(known.children(), command.children())));
    }

    /** §15.3-16 speaks of two areas: what the own local authority notifies is no notification by another. */
    private static Optional<Refusal> ownArea(LaCode laCode, Context context) {
        return Refusals.when(
                context.partnership().policy().localAuthorityCodes().contains(laCode.value()),
                Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "laCode", laCode.value()));
    }
}
