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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordKnowledge;
import uk.casereview.notification.IncidentCommand.RecordPartnerView;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class KnowledgeTest {

    @Test
    void awarenessIsJudgedByItsDay() {
        assertThat(referred()
                        .refuses(new RecordAwareness(ID, TODAY.plusDays(1), null))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(referred()
                        .refuses(new RecordAwareness(ID, HAPPENED.minusDays(1), null))
                        .code())
                .isEqualTo(RefusalCode.AWARE_BEFORE_INCIDENT);
        assertThat(referred().accepts(new RecordAwareness(ID, AWARE, null)))
                .first()
                .isEqualTo(new AwarenessRecorded(AWARE, null));
    }

    @Test
    void awarenessIsRecordedOnceAndCorrectedFromThenOn() {
        IncidentStory aware = referred().then(new RecordAwareness(ID, AWARE, null));

        assertThat(aware.refuses(new RecordAwareness(ID, AWARE.plusDays(1), null)))
                .isEqualTo(new Refusal(
                        RefusalCode.ALREADY_RECORDED, Map.of("field", "awareOn", "recorded", AWARE.toString())));
    }

    @Test
    void whatBecomesKnownIsAddedToWhatWas() {
        IncidentStory story = untold().then(
                        AnIncident.of(whoDied()).abuse(null).in(null).record())
                .then(knowledge(AWARE, null, null, null))
                .then(knowledge(null, AWARE, null, AnIncident.BIRMINGHAM));
        Incident known = story.file().incident();
        assertThat(known.incidentKnownOn()).isEqualTo(AWARE);
        assertThat(known.abuseSuspectedOn()).isEqualTo(AWARE);
        assertThat(known.abuseOrNeglect()).isEqualTo(AbuseOrNeglect.SUSPECTED);
        assertThat(known.territorialLink()).isEqualTo(TerritorialLink.IN_AREA);
    }

    @Test
    void aSuspicionAddsNothingToAFinding() {
        IncidentStory story = untold().then(
                        AnIncident.of(whoDied()).abuse(AbuseOrNeglect.KNOWN).record())
                .then(knowledge(null, AWARE, null, null));
        assertThat(story.file().incident().abuseOrNeglect()).isEqualTo(AbuseOrNeglect.KNOWN);
        assertThat(story.then(knowledge(null, null, AbuseOrNeglect.NOT_SUSPECTED, null))
                        .file()
                        .incident()
                        .abuseOrNeglect())
                .isEqualTo(AbuseOrNeglect.NOT_SUSPECTED);
    }

    @Test
    void whatWasKnownIsNoNews() {
        assertThat(referred().accepts(knowledge(null, null, AbuseOrNeglect.SUSPECTED, AnIncident.BIRMINGHAM)))
                .isEmpty();
    }

    /** G6: what is on record changes by corrections, "each with both values and a reason". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidentKnownOn",
                "abuseSuspectedOn",
                "seriousHarmConfirmedOn",
                "businessUnitReceivedOn",
                "locationType",
                "laCode",
                "residentLaCode"
            })
    void whatIsOnRecordIsNotRecordedOtherwise(String field) {
        IncidentStory story = untold().then(AnIncident.of(whoDied()).in(null).record())
                .then(all(AWARE, LocationType.HOME, AnIncident.BIRMINGHAM));
        assertThat(story.accepts(all(AWARE, LocationType.HOME, AnIncident.BIRMINGHAM)))
                .isEmpty();

        assertThat(story.refuses(one(field))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.ALREADY_RECORDED);
            assertThat(refusal.facts()).containsEntry("field", field).containsKey("recorded");
        });
    }

    @Test
    void nobodyKnowsOfTomorrow() {
        assertThat(referred()
                        .refuses(knowledge(TODAY.plusDays(1), null, null, null))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** N8: "disagreement of partners does not block the LA but is stored and surfaced". */
    @Test
    void aPartnersViewBindsNobody() {
        IncidentStory story = considered().as(dsp("WMP")).then(view("WMP", PartnerView.DO_NOT));
        assertThat(story.events()).last().isEqualTo(new PartnerViewRecorded(agency("WMP"), PartnerView.DO_NOT, null));
        assertThat(story.file().ties().views()).containsEntry(agency("WMP"), PartnerView.DO_NOT);
        assertThat(story.as(NOTIFIER).accepts(decide(Category.ABUSE_NEGLECT_DEATH)))
                .isNotEmpty();
    }

    @Test
    void aPartnerSpeaksForItsOwnAgency() {
        assertThat(considered().as(dsp("ICB")).refuses(view("WMP", PartnerView.NOTIFY)))
                .isEqualTo(new Refusal(RefusalCode.WRONG_AGENCY, Map.of("agency", "WMP", "allowed", List.of("ICB"))));
        assertThat(considered()
                        .as(actor(Role.DSP, null))
                        .refuses(view("WMP", PartnerView.NOTIFY))
                        .code())
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(considered().as(CLERK).accepts(view("WMP", PartnerView.NEUTRAL)))
                .hasSize(1);
        assertThat(considered()
                        .as(CLERK)
                        .refuses(view("NSPCC", PartnerView.NOTIFY))
                        .code())
                .isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    private static uk.casereview.shared.Actor dsp(String code) {
        return actor(Role.DSP, agency(code));
    }

    private static RecordPartnerView view(String code, PartnerView view) {
        return new RecordPartnerView(ID, agency(code), view, null);
    }

    private static RecordKnowledge all(LocalDate day, LocationType location, LaCode place) {
        return new RecordKnowledge(ID, day, day, day, day, null, location, place, place);
    }

    private static RecordKnowledge one(String field) {
        LocalDate day = AWARE.plusDays(1);
        return new RecordKnowledge(
                ID,
                field.equals("incidentKnownOn") ? day : null,
                field.equals("abuseSuspectedOn") ? day : null,
                field.equals("seriousHarmConfirmedOn") ? day : null,
                field.equals("businessUnitReceivedOn") ? day : null,
                null,
                field.equals("locationType") ? LocationType.SCHOOL : null,
                field.equals("laCode") ? AnIncident.SANDWELL : null,
                field.equals("residentLaCode") ? AnIncident.SANDWELL : null);
    }

    private static RecordKnowledge knowledge(
            @Nullable LocalDate knownOn,
            @Nullable LocalDate suspectedOn,
            @Nullable AbuseOrNeglect abuse,
            @Nullable LaCode laCode) {
        return new RecordKnowledge(ID, knownOn, suspectedOn, null, null, abuse, null, laCode, null);
    }
}
