package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordKnowledge;
import uk.casereview.notification.IncidentCommand.RecordPartnerView;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What becomes known of an incident after it has been referred (§15.3-14). */
final class Knowledge {
    private Knowledge() {}

    /** Once; a wrong day is corrected. */
    static Verdict awareness(Live state, RecordAwareness command, Context context) {
        Incident incident = state.notification().incident();
        LocalDate known = incident.awareOn();
        if (known != null) {
            return Verdict.refuse(new Refusal(
                    RefusalCode.ALREADY_RECORDED, Map.of("field", "awareOn", "recorded", known.toString())));
        }
        Optional<Refusal> fault = Gates.ofIntention()
                .and(Refusals.future("awareOn", command.awareOn(), context))
                .and(IncidentDatePolicy.awareTooEarly(command.awareOn(), incident.dates()))
                .refusal();
        return fault.isPresent()
                ? Verdict.refuse(fault.get())
                : Verdict.accept(new AwarenessRecorded(command.awareOn(), command.basis()));
    }

    /** What is missing is added; what is on record changes by a correction only, with both values and a reason (G6). */
    static Verdict more(Live state, RecordKnowledge command, Context context) {
        Incident incident = state.notification().incident();
        Optional<Refusal> fault = Gates.ofIntention()
                .and(Refusals.future("incidentKnownOn", command.incidentKnownOn(), context))
                .and(Refusals.future("abuseSuspectedOn", command.abuseSuspectedOn(), context))
                .and(Refusals.future("seriousHarmConfirmedOn", command.seriousHarmConfirmedOn(), context))
                .and(Refusals.future("businessUnitReceivedOn", command.businessUnitReceivedOn(), context))
                .and(onRecord("incidentKnownOn", command.incidentKnownOn(), incident.incidentKnownOn()))
                .and(onRecord("abuseSuspectedOn", command.abuseSuspectedOn(), incident.abuseSuspectedOn()))
                .and(onRecord(
                        "seriousHarmConfirmedOn", command.seriousHarmConfirmedOn(), incident.seriousHarmConfirmedOn()))
                .and(onRecord(
                        "businessUnitReceivedOn", command.businessUnitReceivedOn(), incident.businessUnitReceivedOn()))
                .and(onRecord("locationType", command.locationType(), incident.locationType()))
                .and(onRecord("laCode", command.laCode(), incident.laCode()))
                .and(onRecord("residentLaCode", command.residentLaCode(), incident.residentLaCode()))
                .refusal();
        if (fault.isPresent()) {
            return Verdict.refuse(fault.get());
        }
        KnowledgeRecorded known = known(incident, command, context);
        return incident.with(known).equals(incident) ? Verdict.accept() : Verdict.accept(known);
    }

    private static Optional<Refusal> onRecord(String field, @Nullable Object said, @Nullable Object known) {
        return said == null || known == null || said.equals(known)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.ALREADY_RECORDED, Map.of("field", field, "recorded", known.toString())));
    }

    private static KnowledgeRecorded known(Incident incident, RecordKnowledge command, Context context) {
        LaCode laCode = or(command.laCode(), incident.laCode());
        LaCode residentLaCode = or(command.residentLaCode(), incident.residentLaCode());
        return new KnowledgeRecorded(
                or(command.incidentKnownOn(), incident.incidentKnownOn()),
                or(command.abuseSuspectedOn(), incident.abuseSuspectedOn()),
                or(command.seriousHarmConfirmedOn(), incident.seriousHarmConfirmedOn()),
                or(command.businessUnitReceivedOn(), incident.businessUnitReceivedOn()),
                abuseOrNeglect(incident, command),
                or(command.locationType(), incident.locationType()),
                laCode,
                residentLaCode,
                TerritorialLinkPolicy.link(incident.inEngland(), laCode, residentLaCode, context));
    }

    /** §15.3-15: "things change"; this is what is thought of the incident now, and each event keeps what was thought. */
    private static AbuseOrNeglect abuseOrNeglect(Incident incident, RecordKnowledge command) {
        AbuseOrNeglect said = command.abuseOrNeglect();
        if (said != null) {
            return said;
        }
        boolean suspectedNow =
                command.abuseSuspectedOn() != null && incident.abuseOrNeglect() == AbuseOrNeglect.UNKNOWN;
        return suspectedNow ? AbuseOrNeglect.SUSPECTED : incident.abuseOrNeglect();
    }

    /** N8: "disagreement of partners does not block the LA but is stored and surfaced". */
    static Verdict partnerView(RecordPartnerView command, Context context) {
        var partnership = context.partnership();
        AgencyCode agency = partnership.successorOf(command.agency());
        AgencyCode own = context.actor().agency();
        boolean another = context.actor().role() == Role.DSP
                && (own == null || !partnership.successorOf(own).equals(agency));
        Set<AgencyCode> partners = partnership.policy().determiningAgencies();
        return another || !partners.contains(agency)
                ? Verdict.refuse(new Refusal(
                        RefusalCode.WRONG_AGENCY,
                        Map.of(
                                "agency",
                                command.agency().toString(),
                                "allowed",
                                context.actor().role() == Role.DSP ? own(context) : Refusals.words(partners))))
                : Verdict.accept(new PartnerViewRecorded(agency, command.view(), command.text()));
    }

    /** A delegated partner speaks for its own agency alone. */
    private static List<String> own(Context context) {
        return Stream.ofNullable(context.actor().agency())
                .map(agency -> context.partnership().successorOf(agency).toString())
                .toList();
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
