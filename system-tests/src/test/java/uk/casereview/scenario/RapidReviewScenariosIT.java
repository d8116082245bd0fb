package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.BCC;
import static uk.casereview.scenario.ReviewSteps.BCHC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.BSMHFT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.ICB_NURSE;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.ReviewSteps.decision;
import static uk.casereview.scenario.ReviewSteps.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §12, scenarios 18 to 34: from the notification to the submitted rapid review. */
@ServiceTest
class RapidReviewScenariosIT {
    @Test
    @Tag("scenario-18")
    void noReviewWithoutANotification(Service service) {
        Answer answer = service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/rapid-reviews",
                        Map.of("notificationId", UUID.randomUUID().toString()));

        refused(answer, "RR_WITHOUT_NOTIFICATION");
    }

    @Test
    @Tag("scenario-19")
    void twoSeatsOfOneAgencyCountOnce(Service service) {
        Answer answer = ReviewSteps.gathering(service).hold(ICB_DOCTOR, ICB_NURSE, BCT, WMP);

        refused(answer, "NOT_QUORATE");
        assertThat(answer.json().path("agencies").toString()).isEqualTo("[\"BCT\",\"ICB\",\"WMP\"]");
        assertThat(answer.json().path("minimum").asInt()).isEqualTo(4);
    }

    @Test
    @Tag("scenario-20")
    void fourAgenciesAreAQuorum(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);

        review.hold(ICB_DOCTOR, BCT, WMP, NSPCC).mustBe(200);

        assertThat(review.steps().timeline().mustBe(200).json().path("entries").valueStream())
                .filteredOn(entry -> entry.path("type").asString().endsWith(".RapidReviewMeetingHeld"))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.at("/facts/quorate").asBoolean()).isTrue();
                    assertThat(held.at("/facts/quorum/minimumAgencies").asInt()).isEqualTo(4);
                    assertThat(held.at("/facts/quorum/met").asBoolean()).isTrue();
                });
    }

    @Test
    @Tag("scenario-22")
    void aConflictedMemberMayNotVote(Service service) {
        Map<String, Object> decision = decision(ICB_DOCTOR, BCT, WMP, NSPCC, BCC);
        decision.put("conflicts", List.of(Map.of("memberId", Users.id(WMP), "nature", "Invented conflict.")));
        decision.put("votes", votes("FOR", ICB_DOCTOR, BCT, WMP, NSPCC, BCC));

        refused(ReviewSteps.met(service).recommend(decision), "CONFLICTED_MEMBER_VOTED");
    }

    @Test
    @Tag("scenario-23")
    void anAgencyHasOneVote(Service service) {
        Map<String, Object> decision = decision(ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC);
        decision.put("votes", votes("FOR", ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC));

        refused(ReviewSteps.met(service).recommend(decision), "DUPLICATE_AGENCY_VOTE");
    }

    @Test
    @Tag("scenario-24")
    void theBusinessManagerHasNoVote(Service service) {
        Map<String, Object> decision = decision(ICB_DOCTOR, BCT, WMP, NSPCC, Users.BUSINESS_MANAGER);
        decision.put("votes", votes("FOR", ICB_DOCTOR, BCT, WMP, NSPCC, Users.BUSINESS_MANAGER));

        refused(ReviewSteps.met(service).recommend(decision), "NON_VOTER_VOTED");
    }

    @Test
    @Tag("scenario-25")
    void aTieWaitsForTheChair(Service service) {
        Map<String, Object> decision = decision(ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        List<Map<String, String>> votes = new ArrayList<>(votes("FOR", ICB_DOCTOR, BCT, WMP));
        votes.addAll(votes("AGAINST", BCHC, BSMHFT, NSPCC));
        decision.put("votes", votes);
        ReviewSteps review = ReviewSteps.met(service);

        refused(review.recommend(decision), "DECISION_TIED");

        decision.put("castingVote", Map.of("memberId", Users.id(BCT), "choice", "FOR"));
        assertThat(review.recommend(decision).status()).isEqualTo(200);
    }

    @Test
    @Tag("scenario-28")
    void sandwellNeedsAllFourPartners(Service service) {
        SandwellSteps sandwell = SandwellSteps.gathering(service);

        Answer answer = sandwell.recommend("scsp.member.smbc", "scsp.member.wmp", "scsp.member.icb");

        refused(answer, "NOT_QUORATE");
        assertThat(answer.json().at("/missing").toString()).isEqualTo("[\"SCT\"]");
    }

    @Test
    @Tag("scenario-30")
    void thePanelComesAfterThePartners(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service).withSections(true).at("2026-02-20T12:00:00Z");

        refused(review.submitToPanel("2026-02-20T12:00:00Z", Map.of()), "DSP_DETERMINATION_REQUIRED");
    }

    @Test
    @Tag("scenario-32")
    void anEmptySectionIsNamed(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(false).at("2026-02-27T12:00:00Z");

        Answer answer = review.submitToPanel("2026-02-27T12:00:00Z", Map.of());

        refused(answer, "RR_CONTENT_INCOMPLETE");
        assertThat(answer.json().at("/missing").toString()).isEqualTo("[\"equality\"]");
    }

    @Test
    @Tag("scenario-33")
    void aCompleteReviewGoesInTime(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");

        assertThat(review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).status())
                .isEqualTo(200);
        assertThat(review.steps().clocks().due("C3")).isEqualTo("2026-03-02");
        review.steps().clocks().becomes("C3", "MET");
    }

    @Test
    @Tag("scenario-34")
    void aLateReviewNeedsAReason(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-03-03T12:00:00Z");

        refused(review.submitToPanel("2026-03-03T12:00:00Z", Map.of()), "LATE_REASON_REQUIRED");
        assertThat(review.submitToPanel("2026-03-03T12:00:00Z", Map.of("lateReason", "INFORMATION_AWAITED"))
                        .status())
                .isEqualTo(200);
        review.steps().clocks().becomes("C3", "MET_LATE");
        assertThat(review.steps().clocks().workingDaysLate("C3")).isEqualTo(1);
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotEmpty();
    }
}
