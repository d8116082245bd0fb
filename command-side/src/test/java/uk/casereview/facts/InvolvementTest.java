package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.facts.OnRecord.recorded;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.Addressee;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.AccessScope;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.Grantee;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.OurRole;
import uk.casereview.notification.PartnerView;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.Role;

/** §2.2, AGENCY_LEAD: "any involved agency". */
class InvolvementTest {
    private static final IncidentDates NO_DATES = new IncidentDates(null, null, null, null, null);
    private static final UUID ID = new UUID(3, 3);

    @Test
    void whoIsNamedOnRecordIsInvolved() {
        assertThat(involved(incident("WMP"))).isTrue();
        assertThat(involved(incident(null))).isFalse();
        assertThat(involved(new PartnerViewRecorded(agency("WMP"), PartnerView.NOTIFY, null)))
                .isTrue();
        assertThat(involved(new RapidReviewScoped(LONG_AGO, TODAY, List.of(agency("BCC"), agency("WMP")))))
                .isTrue();
        assertThat(involved(new AgencyInformationRequested(agency("WMP"), TODAY, null)))
                .isTrue();
        assertThat(involved(new AgencyInformationReceived(
                        agency("WMP"), 1, TODAY, false, true, null, null, true, null, MANAGER)))
                .isTrue();
        assertThat(involved(new ChallengeRaised(ID, agency("WMP"), TODAY, text(9), null)))
                .isTrue();
        assertThat(involved(new NotificationClosed())).isFalse();
    }

    @Test
    void soIsWhoAPracticeReviewIsAbout() {
        var decision = Decisions.CARRIED;
        List<AgencyCode> agencies = List.of(agency("WMP"));

        assertThat(involved(new TermsOfReferenceAgreed(
                        LONG_AGO, TODAY, List.of(), null, agencies, null, decision, List.of(), null)))
                .isTrue();
        assertThat(involved(new TermsOfReferenceRevised(
                        LONG_AGO, TODAY, List.of(), null, agencies, null, decision, List.of(), null)))
                .isTrue();
    }

    @Test
    void soIsWhoHasAPartInThePlan() {
        RecommendationId recommendation = new RecommendationId(ID);

        assertThat(involved(recommended(recommendation, agency("WMP")))).isTrue();
        assertThat(involved(recommended(recommendation, null))).isFalse();
        assertThat(involved(proposed(recommendation, agency("WMP"), Set.of()))).isTrue();
        assertThat(involved(proposed(recommendation, null, Set.of(agency("WMP")))))
                .isTrue();
        assertThat(involved(new ActionTransferred(new ActionId(ID), agency("BCC"), agency("WMP"), null, null, text(9))))
                .isTrue();
    }

    @Test
    void whoKnowsAChildIsInvolvedAsFarAsThatStands() {
        ChildSnapshot known = child("WMP");
        ChildSnapshot unknown = child();

        assertThat(involved(incident(null, known))).isTrue();
        assertThat(involved(new ChildAdded(known))).isTrue();
        assertThat(involved(new LegacyCaseRecorded(NO_DATES, null, null, null, List.of(known), List.of())))
                .isTrue();
        assertThat(involved(new ExternalNotificationRecorded(
                        new LaCode("E08000025"), null, TODAY, OurRole.INFORMED, null, false, null, List.of(known))))
                .isTrue();
        assertThat(involved(incident(null, known), new ChildCorrected("Child A", known, unknown, text(9))))
                .isFalse();
    }

    @Test
    void soIsWhoWasLetInForMoreThanReading() {
        Grantee police = new Grantee(new PartnershipCode("BSCP"), agency("WMP"), null);

        assertThat(involved(new CaseAccessGranted(ID, police, AccessScope.CONTRIBUTE, null)))
                .isTrue();
        assertThat(involved(new CaseAccessGranted(
                        ID, new Grantee(null, agency("WMP"), null), AccessScope.CONTRIBUTE, null)))
                .isTrue();
        assertThat(involved(new CaseAccessGranted(ID, police, AccessScope.READ, null)))
                .isFalse();
    }

    @Test
    void anAgencyIsTheOneThatStandsInItsPlace() {
        Involvement former = after(incident("FORCE"));

        assertThat(former.includes(actor("WMP"), TODAY, code -> code.equals(agency("FORCE")) ? agency("WMP") : code))
                .isTrue();
        assertThat(former.includes(actor("WMP"), TODAY, code -> code)).isFalse();
        assertThat(former.includes(actor(null), TODAY, code -> code)).isFalse();
    }

    private static boolean involved(Event... events) {
        return after(events).includes(actor("WMP"), TODAY, code -> code);
    }

    private static Involvement after(Event... events) {
        @Nullable Involvement known = null;
        for (Event event : events) {
            known = Involvement.evolve(known, recorded(event));
        }
        return Objects.requireNonNull(known);
    }

    private static Actor actor(@Nullable String agency) {
        return new Actor(
                WMP, Role.AGENCY_LEAD, new PartnershipCode("BSCP"), agency == null ? null : agency(agency), null);
    }

    private static Event recommended(RecommendationId id, @Nullable AgencyCode lead) {
        return new RecommendationAdded(id, text(9), List.of(), Addressee.LOCAL, lead, Set.of(), null);
    }

    private static Event proposed(RecommendationId id, @Nullable AgencyCode owner, Set<AgencyCode> contributors) {
        return new ActionProposed(new ActionId(ID), id, text(9), owner, null, null, contributors, null, null, null);
    }

    private static IncidentRecorded incident(@Nullable String referring, ChildSnapshot... children) {
        return new IncidentRecorded(
                NO_DATES,
                null,
                null,
                null,
                referring == null ? null : agency(referring),
                null,
                TODAY,
                null,
                null,
                null,
                null,
                AbuseOrNeglect.SUSPECTED,
                null,
                null,
                true,
                null,
                null,
                null,
                false,
                List.of(children));
    }

    private static ChildSnapshot child(String... knownTo) {
        return ChildrenOnRecord.child(
                new PersonRef(ID, PersonRef.Kind.CHILD),
                Arrays.stream(knownTo).map(AgencyCode::new).toArray(AgencyCode[]::new));
    }
}
