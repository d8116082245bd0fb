package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.AnIncident.HAPPENED;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.NotificationState.Referred;
import uk.casereview.notification.NotificationState.UnderConsideration;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What a recorded incident says, and of whom (§6.2, §15.3-14). */
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

    /** §15.8: an agency is named by its code in the register. */
    @Test
    void theReferringAgencyIsKnownToTheRegister() {
        AnIncident incident = AnIncident.of(whoDied());
        assertThat(untold().refuses(incident.referredBy(agency("NOBODY")).record()))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "referringAgency", "NOBODY"));
        assertThat(untold().refuses(AnIncident.of(whoDied().knownTo(agency("NOBODY")))
                        .record()))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "agenciesKnown", List.of("NOBODY")));
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
}
