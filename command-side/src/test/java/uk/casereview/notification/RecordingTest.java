package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.AnIncident.HAPPENED;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.NotificationEvent.ExternalNotificationRecorded;
import uk.casereview.notification.NotificationEvent.IncidentRecorded;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.notification.NotificationState.Referred;
import uk.casereview.notification.NotificationState.UnderConsideration;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class RecordingTest {

    @Test
    void aReferralIsNotAwareness() {
        assertThat(referred().state()).isInstanceOf(Referred.class);
        assertThat(referred().hasClock(ClockKind.C1)).isFalse();
    }

    @Test
    void whoeverIsAwareConsiders() {
        assertThat(considered().state()).isInstanceOf(UnderConsideration.class);
    }

    /** §15.3-14: "Others' RecordIncident carrying it: FORBIDDEN_ROLE". */
    @ParameterizedTest
    @EnumSource(names = {"BUSINESS_MANAGER", "PROGRAMME_MANAGER", "AGENCY_REFERRER"})
    void onlyTheLocalAuthoritySaysThatItIsAware(Role role) {
        IncidentStory other = untold().as(actor(role, agency("BCT")));
        AnIncident incident = AnIncident.of(whoDied());
        assertThat(other.accepts(incident.record())).hasSize(1);
        assertThat(other.refuses(incident.awareOn(AWARE).record()).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
    }

    /** §2.2: a referrer refers for an agency, and that is their own. */
    @Test
    void aReferrerSpeaksForTheirOwnAgency() {
        IncidentStory referrer = untold().as(actor(Role.AGENCY_REFERRER, agency("WMP")));
        AnIncident incident = AnIncident.of(whoDied());

        assertThat(referrer.accepts(incident.record()).getFirst())
                .isInstanceOfSatisfying(
                        IncidentRecorded.class,
                        recorded -> assertThat(recorded.referringAgency()).isEqualTo(agency("WMP")));
        assertThat(referrer.accepts(incident.referredBy(agency("WMP")).record()))
                .hasSize(1);
        AnIncident foreign = incident.referredBy(agency("NSPCC"));
        assertThat(referrer.refuses(foreign.record()).code()).isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(untold().accepts(foreign.record()).getFirst())
                .isInstanceOfSatisfying(
                        IncidentRecorded.class,
                        recorded -> assertThat(recorded.referringAgency()).isEqualTo(agency("NSPCC")));
    }

    /** Scenario 9. */
    @Test
    void nobodyIsAwareBeforeItHappened() {
        assertThat(untold().refuses(AnIncident.of(whoDied())
                        .awareOn(HAPPENED.minusDays(1))
                        .record()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.AWARE_BEFORE_INCIDENT);
                    assertThat(refusal.facts())
                            .containsEntry("incidentOn", "2026-02-01")
                            .containsEntry("awareOn", "2026-01-31");
                });
        assertThat(untold().accepts(AnIncident.of(whoDied()).awareOn(HAPPENED).record()))
                .isNotEmpty();
    }

    /** §15.3-14: "AWARE_BEFORE_INCIDENT only when EXACT". */
    @Test
    void anEstimatedDayProvesNothingAboutAwareness() {
        IncidentDates about = new IncidentDates(HAPPENED, null, null, null, DatePrecision.APPROXIMATE);
        assertThat(untold().accepts(AnIncident.of(whoDied())
                        .dated(about)
                        .awareOn(HAPPENED.minusDays(1))
                        .record()))
                .first()
                .extracting(event -> ((IncidentRecorded) event).dates())
                .isEqualTo(new IncidentDates(null, null, HAPPENED, null, DatePrecision.APPROXIMATE));
    }

    /** Scenario 8. */
    @Test
    void nothingHasHappenedTomorrow() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(untold().refuses(AnIncident.of(whoDied()).awareOn(tomorrow).record()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
                    assertThat(refusal.facts()).isEqualTo(Map.of("awareOn", "2026-02-20", "today", "2026-02-19"));
                });
        assertThat(untold().accepts(AnIncident.of(whoDied()).awareOn(TODAY).record()))
                .isNotEmpty();
        assertThat(List.of(
                        AnIncident.of(whoDied()).on(tomorrow),
                        AnIncident.of(whoDied()).referredOn(tomorrow),
                        AnIncident.of(whoDied()).discoveredOn(tomorrow),
                        AnIncident.of(whoDied()).abuseSuspectedOn(tomorrow),
                        AnIncident.of(whoDied()).dated(new IncidentDates(null, null, tomorrow, tomorrow, null))))
                .allSatisfy(incident ->
                        assertThat(untold().refuses(incident.record()).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE));
    }

    @Test
    void anIncidentConcernsAChild() {
        assertThat(untold().refuses(AnIncident.of().record()).code()).isEqualTo(RefusalCode.AT_LEAST_ONE_CHILD);
    }

    /** §6.2: "structured details for at most 4 children, others in free text". */
    @Test
    void atMostFourChildrenAreRecordedInDetail() {
        AChild child = whoWasHarmed();
        assertThat(untold().refuses(
                                AnIncident.of(child, child, child, child, child).record()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_MANY_CHILDREN);
                    assertThat(refusal.facts()).containsEntry("given", 5).containsEntry("most", 4);
                });
        assertThat(untold().then(AnIncident.of(child, child, child, child).record())
                        .file()
                        .children())
                .extracting(ChildSnapshot::childRef)
                .containsExactly("Child A", "Child B", "Child C", "Child D");
    }

    /** IG3: "no initials". */
    @Test
    void aChildReferenceSaysNothing() {
        assertThat(untold().refuses(AnIncident.of(whoDied().as("J.S.")).record())
                        .code())
                .isEqualTo(RefusalCode.PII_IN_EVENT);
        assertThat(untold().refuses(
                                AnIncident.of(whoDied().as("Child B"), whoDied().as("Child B"))
                                        .record())
                        .code())
                .isEqualTo(RefusalCode.CHILD_EXISTS);
        assertThat(untold().then(AnIncident.of(whoDied(), whoDied().as("Child A"))
                                .record())
                        .file()
                        .children())
                .extracting(ChildSnapshot::childRef)
                .containsExactly("Child B", "Child A");
    }

    @ParameterizedTest
    @CsvSource({
        "0,UNDER_1",
        "1,1_5",
        "5,1_5",
        "6,6_10",
        "10,6_10",
        "11,11_15",
        "15,11_15",
        "16,16_17",
        "17,16_17",
        "18,18_24",
        "24,18_24",
        "25,25_PLUS",
        "60,25_PLUS"
    })
    void ofTheAgeOnlyTheBandIsKept(int years, String band) {
        assertThat(characteristics(whoDied().aged(years)).ageBand()).hasToString(band);
    }

    @Test
    void theBandMayBeAllThatIsKnown() {
        assertThat(characteristics(whoDied().inBand(AgeBand.FROM_11_TO_15)).ageBand())
                .isEqualTo(AgeBand.FROM_11_TO_15);
        assertThat(characteristics(whoDied().aged(null)).ageBand()).isEqualTo(AgeBand.UNKNOWN);
        assertThat(characteristics(whoDied().notYetBorn()).ageBand()).isEqualTo(AgeBand.UNBORN);
    }

    @Test
    void whatIsNotSaidIsUnknown() {
        ChildCharacteristics child = characteristics(whoDied());
        assertThat(child.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(child.ethnicity()).isEqualTo(Ethnicity.UNKNOWN);
        assertThat(child.disability()).isEqualTo(Disability.UNKNOWN);
        assertThat(child.knownToAnyAgency()).isFalse();
        assertThat(characteristics(whoDied().knownTo(agency("WMP"))).knownToAnyAgency())
                .isTrue();
        assertThat(Enrolment.characteristics(knownToSomebody()).knownToAnyAgency())
                .isTrue();
    }

    /** Known, and nobody says yet to which agency. */
    private static ChildDetails knownToSomebody() {
        return new ChildDetails(
                AChild.PERSON,
                null,
                null,
                null,
                null,
                4,
                null,
                false,
                null,
                null,
                null,
                null,
                ChildOutcome.DEATH,
                Set.of(),
                null,
                false,
                null,
                null,
                null,
                false,
                false,
                false,
                true,
                Set.of());
    }

    private static ChildCharacteristics characteristics(AChild child) {
        return Enrolment.characteristics(child.details());
    }

    @Test
    void whoSaysSinceWhenAbuseIsSuspectedSaysThatItIs() {
        AnIncident incident = AnIncident.of(whoDied()).abuse(null);
        assertThat(untold().then(incident.record()).file().incident().abuseOrNeglect())
                .isEqualTo(AbuseOrNeglect.UNKNOWN);
        assertThat(untold().then(incident.abuseSuspectedOn(AWARE).record())
                        .file()
                        .incident()
                        .abuseOrNeglect())
                .isEqualTo(AbuseOrNeglect.SUSPECTED);
        assertThat(untold().then(incident.abuse(AbuseOrNeglect.NOT_SUSPECTED).record())
                        .file()
                        .incident()
                        .abuseOrNeglect())
                .isEqualTo(AbuseOrNeglect.NOT_SUSPECTED);
    }

    @Test
    void aReferralCameInTodayUnlessSaidOtherwise() {
        AnIncident incident = AnIncident.of(whoDied());
        assertThat(untold().then(incident.record()).file().incident().referralReceivedOn())
                .isEqualTo(TODAY);
        assertThat(untold().then(incident.referredOn(AWARE).record())
                        .file()
                        .incident()
                        .referralReceivedOn())
                .isEqualTo(AWARE);
    }

    /** §15.3-16: "CONTRIBUTING and INFORMED run no C1, C3". */
    @ParameterizedTest
    @CsvSource({
        "LEAD,ABUSE_NEGLECT_DEATH,true",
        "LEAD,CARE_LEAVER_DEATH,false",
        "LEAD,,false",
        "CONTRIBUTING,ABUSE_NEGLECT_DEATH,false",
        "INFORMED,ABUSE_NEGLECT_DEATH,false"
    })
    void anotherAreasNotificationNeedsOurReviewOnlyWhereWeLead(OurRole role, Category category, boolean review) {
        IncidentStory story = untold().as(CLERK).then(external(role, category));
        assertThat(story.state()).isInstanceOf(Notified.class);
        assertThat(story.events()).singleElement().satisfies(event -> {
            ExternalNotificationRecorded recorded = (ExternalNotificationRecorded) event;
            assertThat(recorded.requiresRapidReview()).isEqualTo(review);
            assertThat(recorded.sentOn()).isEqualTo(SENT);
        });
    }

    @Test
    void anotherAreasNotificationIsJudgedLikeAnyRecord() {
        assertThat(untold().refuses(new RecordExternalNotification(
                                ID, AnIncident.SANDWELL, null, TODAY.plusDays(1), OurRole.LEAD, null, null, List.of()))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void whereWeLeadTheClockStopsOnTheDayTheOtherAreaSent() {
        IncidentStory led = untold().then(external(OurRole.LEAD, Category.ABUSE_NEGLECT_DEATH))
                .then(new IncidentCommand.RecordAwareness(ID, AWARE, null));
        assertThat(led.clock(ClockKind.C1).stopOn()).isEqualTo(SENT);
        IncidentStory contributed = untold().then(external(OurRole.CONTRIBUTING, Category.ABUSE_NEGLECT_DEATH))
                .then(new IncidentCommand.RecordAwareness(ID, AWARE, null));
        assertThat(contributed.hasClock(ClockKind.C1)).isFalse();
    }

    private static RecordExternalNotification external(
            OurRole role, @org.jspecify.annotations.Nullable Category category) {
        return new RecordExternalNotification(
                ID,
                AnIncident.SANDWELL,
                "CSI-9",
                SENT,
                role,
                category,
                null,
                List.of(whoDied().details()));
    }
}
