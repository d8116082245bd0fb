package uk.casereview.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.StatesTerms;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;

/**
 * Which agencies have to do with a case, as its record says. §2.2, AGENCY_LEAD: "any involved agency".
 *
 * @param named those that something on record names
 * @param ofChildren those that know a child, by the child's reference: what is corrected of a child counts as it now is
 * @param sharing who else was let in
 */
public record Involvement(Set<AgencyCode> named, Map<String, Set<AgencyCode>> ofChildren, Sharing sharing) {
    private static final Involvement NONE = new Involvement(Set.of(), Map.of(), Sharing.NONE);

    public Involvement {
        named = Set.copyOf(named);
        ofChildren = Map.copyOf(ofChildren);
    }

    static Involvement evolve(@Nullable Involvement known, Recorded recorded) {
        Involvement before = known == null ? NONE : known;
        Involvement now =
                new Involvement(before.named(), before.ofChildren(), Sharing.evolve(before.sharing(), recorded));
        return switch (recorded.event()) {
            case IncidentRecorded e ->
                now.naming(Stream.ofNullable(e.referringAgency())).knowing(e.children());
            case ExternalNotificationRecorded e -> now.knowing(e.children());
            case LegacyCaseRecorded e -> now.knowing(e.children());
            case ChildAdded e -> now.knowing(List.of(e.child()));
            case ChildCorrected e -> now.knowing(List.of(e.to()));
            case PartnerViewRecorded e -> now.naming(Stream.of(e.agencyCode()));
            case RapidReviewScoped e -> now.naming(e.agencies().stream());
            case AgencyInformationRequested e -> now.naming(Stream.of(e.agency()));
            case AgencyInformationReceived e -> now.naming(Stream.of(e.agency()));
            case TermsOfReferenceAgreed e -> now.naming(e.agencies().stream());
            case TermsOfReferenceRevised e -> now.naming(e.agencies().stream());
            case ChallengeRaised e -> now.naming(Stream.of(e.toAgency()));
            case RecommendationAdded e -> now.naming(Stream.ofNullable(e.leadAgency()));
            case ActionTransferred e -> now.naming(Stream.of(e.toAgency()));
            case StatesTerms e ->
                now.naming(Stream.concat(Stream.ofNullable(e.ownerAgency()), e.contributors().stream()));
            default -> now;
        };
    }

    /**
     * Whether it is this person's agency's case too, or was opened to them for more than reading (§15.3-16).
     *
     * @param current the agency that stands in another's place today (§15.7-28)
     */
    public boolean includes(Actor actor, LocalDate today, UnaryOperator<AgencyCode> current) {
        AgencyCode own = actor.agency();
        return sharing.admits(actor, today)
                || (own != null
                        && Stream.concat(
                                        named.stream(),
                                        ofChildren.values().stream().flatMap(Set::stream))
                                .map(current)
                                .anyMatch(current.apply(own)::equals));
    }

    private Involvement naming(Stream<AgencyCode> agencies) {
        Set<AgencyCode> all = new HashSet<>(named);
        agencies.forEach(all::add);
        return new Involvement(all, ofChildren, sharing);
    }

    private Involvement knowing(List<ChildSnapshot> children) {
        Map<String, Set<AgencyCode>> all = new HashMap<>(ofChildren);
        children.forEach(child ->
                all.put(child.childRef(), Set.copyOf(child.characteristics().agenciesKnown())));
        return new Involvement(named, all, sharing);
    }
}
