package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.CHAIR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §7.1, §7.2, §7.5, §15.4-17 and 18: what a rapid review gathers before it recommends anything. */
@ServiceTest
class GatheringRulesIT {
    private static final Map<String, Object> SCOPE =
            Map.of("from", "2024-02-01", "to", "2026-02-02", "agencies", List.of("WMP", "BCHC"));
    private static final Map<String, Object> RETURN =
            Map.of("agency", "WMP", "involved", true, "docRef", "DOC-2", "recordsSecured", true);
    private static final String WMP_LEAD = "bscp.agency-lead.wmp";

    @Test
    void aNotificationHasOneActiveReview(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);
        Map<String, Object> open = Map.of("notificationId", review.steps().id());

        refused(service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", open), "RR_ALREADY_OPEN", "stage", "OPEN");
        review.as(Users.LA_NOTIFIER, "discontinue-rapid-review", Map.of("reason", "Criteria are not met."))
                .mustBe(200);
        refused(service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", open), "INVALID_STATE", "by", "Reopen");
    }

    @Test
    void aVoluntaryReviewRunsNoClock(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-09T09:00:00Z");
        Map<String, Object> child = with(with(CaseSteps.deadChild(), "lookedAfter", true), "harmTypes", List.of());
        var incident = CaseSteps.incident("2026-02-09", "2026-02-09", List.of(child));
        steps.recorded(with(incident, "abuseOrNeglect", "NOT_SUSPECTED"))
                .decidedNotifiable("LAC_DEATH_NO_ABUSE", Set.of("LOOKED_AFTER_CHILD_DIED"));
        steps.submitAs(Users.LA_NOTIFIER, "2026-02-09T09:00:00Z", List.of("SOS", "OFSTED"), Map.of())
                .mustBe(200);
        Map<String, Object> open = Map.of("notificationId", steps.id());

        refused(service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", open), "RR_NOT_REQUIRED");
        exactly(
                service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", with(open, "voluntary", true)),
                "RapidReviewOpened");
        assertThat(steps.withOpenRapidReview().clocks().has("C3")).isFalse();
        assertThat(steps.theCase().json().at("/rapidReview/timetable")).isEmpty();
    }

    @Test
    void theScopeNamesAPeriodAndAgenciesOfThePartnership(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);

        refused(review.as(CHAIR, "scope-rapid-review", with(SCOPE, "agencies", List.of())), "NO_AGENCIES");
        refused(
                review.as(CHAIR, "scope-rapid-review", with(SCOPE, "from", "2026-02-03")),
                "PERIOD_ENDS_BEFORE_START",
                "from",
                "2026-02-03");
        refused(
                review.as(CHAIR, "scope-rapid-review", with(SCOPE, "agencies", List.of("SMBC"))),
                "UNKNOWN_REFERENCE",
                "agencies",
                "[\"SMBC\"]");
        exactly(review.as(CHAIR, "scope-rapid-review", SCOPE), "RapidReviewScoped");
        assertThat(review.stage()).isEqualTo("SCOPED");
    }

    @Test
    void agenciesAreAskedOnceTheScopeIsSet(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);
        Map<String, Object> request = Map.of("agency", "WMP", "dueOn", "2026-02-16");

        refused(review.as(BUSINESS_MANAGER, "request-agency-information", request), "INVALID_STATE", "stage", "OPEN");
        review.mustDo("scope-rapid-review", SCOPE);
        refused(
                review.as(BUSINESS_MANAGER, "request-agency-information", with(request, "agency", "SCT")),
                "UNKNOWN_REFERENCE",
                "agency",
                "SCT");
        exactly(review.as(BUSINESS_MANAGER, "request-agency-information", request), "AgencyInformationRequested");
        assertThat(review.stage()).isEqualTo("GATHERING");
        exactly(review.as(BUSINESS_MANAGER, "request-agency-information", request), "AgencyInformationRequested");
    }

    @Test
    void anAgencyReturnsForItselfOnly(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);

        refused(
                review.as("bscp.agency-lead.bcc", "submit-agency-information", RETURN),
                "WRONG_AGENCY",
                "agency",
                "WMP");
        refused(
                review.as("bscp.agency-lead.bcc", "submit-agency-information", with(RETURN, "agency", "BCC")),
                "UNKNOWN_REFERENCE",
                "agency",
                "BCC");
        exactly(review.as(WMP_LEAD, "submit-agency-information", RETURN), "AgencyInformationReceived");
    }

    @Test
    void aReturnIsVersionedMayBeNilAndIsLateAfterItsDay(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-16T09:00:00Z");
        review.as(WMP_LEAD, "submit-agency-information", RETURN).mustBe(200);
        assertThat(review.read("/returns/0/received/version").asInt()).isEqualTo(1);
        assertThat(review.read("/returns/0/received/late").asBoolean()).isFalse();

        review.at("2026-02-17T09:00:00Z");
        review.as(
                        WMP_LEAD,
                        "submit-agency-information",
                        Map.of("agency", "WMP", "involved", false, "recordsSecured", true))
                .mustBe(200);

        assertThat(review.read("/returns/0/received/version").asInt()).isEqualTo(2);
        assertThat(review.read("/returns/0/received/late").asBoolean()).isTrue();
        assertThat(review.read("/returns/0/received/involved").asBoolean()).isFalse();
    }

    @Test
    void theClerkRecordsAReturnWithItsSourceAndAnotherVerifiesIt(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-17T09:00:00Z");
        Map<String, Object> verify = Map.of("agency", "WMP");
        Map<String, Object> mailed = with(RETURN, "source", "EMAIL");

        refused(
                review.as(BUSINESS_MANAGER, "verify-agency-information", verify),
                "RETURN_NOT_RECEIVED",
                "agency",
                "WMP");
        refused(
                review.as(BUSINESS_MANAGER, "verify-agency-information", Map.of("agency", "BCC")),
                "UNKNOWN_REFERENCE",
                "agency",
                "BCC");
        refused(
                review.as(BUSINESS_MANAGER, "submit-agency-information", RETURN),
                "SOURCE_REQUIRED",
                "missing",
                "source");
        refused(
                review.as(BUSINESS_MANAGER, "submit-agency-information", with(mailed, "receivedOn", "2026-02-18")),
                "DATE_IN_FUTURE",
                "receivedOn",
                "2026-02-18");
        exactly(
                review.as(BUSINESS_MANAGER, "submit-agency-information", with(mailed, "receivedOn", "2026-02-16")),
                "AgencyInformationReceived");
        assertThat(review.read("/returns/0/received/late").asBoolean()).isFalse();
        refused(review.as(BUSINESS_MANAGER, "verify-agency-information", verify), "SELF_VERIFICATION_FORBIDDEN");
        exactly(review.as("bscp.programme-manager", "verify-agency-information", verify), "AgencyInformationVerified");
    }

    @Test
    void onlyWhoeverWasAskedIsChasedAndSilenceIsEscalatedForAReason(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-17T09:00:00Z");

        refused(
                review.as(BUSINESS_MANAGER, "chase-return", Map.of("agency", "BCC")),
                "UNKNOWN_REFERENCE",
                "agency",
                "BCC");
        exactly(review.as(BUSINESS_MANAGER, "chase-return", Map.of("agency", "WMP")), "ReturnChased");
        refused(review.as(BUSINESS_MANAGER, "escalate-non-response", Map.of("agency", "WMP")), "REASON_REQUIRED");
        exactly(
                review.as(
                        BUSINESS_MANAGER,
                        "escalate-non-response",
                        Map.of("agency", "WMP", "reason", "Reminded twice in vain.")),
                "NonResponseEscalated");
        assertThat(review.read("/returns/0/reminders").asInt()).isEqualTo(1);
        assertThat(review.read("/returns/0/escalated").asBoolean()).isTrue();
    }

    @Test
    void immediateActionIsRecordedByAnyMemberAtAnyTime(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);
        Map<String, Object> action = Map.of("text", "An invented action.", "agency", "WMP", "doneOn", "2026-02-09");

        refused(
                review.as(WMP, "record-immediate-action", with(action, "doneOn", "2026-02-10")),
                "DATE_IN_FUTURE",
                "doneOn",
                "2026-02-10");
        refused(
                review.as(WMP, "record-immediate-action", with(action, "agency", "SCT")),
                "UNKNOWN_REFERENCE",
                "agency",
                "SCT");
        refused(review.as(Users.SCRUTINEER, "record-immediate-action", action), "FORBIDDEN_ROLE");
        exactly(review.as(WMP, "record-immediate-action", action), "ImmediateActionRecorded");
    }

    @Test
    void aLearningPointHasThemesOfTheTaxonomyAndIsPassedOnFromTheMeeting(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        Map<String, Object> point =
                Map.of("text", "An invented point.", "themes", List.of("T5"), "goodPractice", false);
        Map<String, Object> briefing = Map.of("channel", "BRIEFING_NOTE");

        refused(
                review.as(CHAIR, "record-learning-point", with(point, "themes", List.of("T5", "T99"))),
                "THEME_UNKNOWN",
                "themes",
                "[\"T99\"]");
        refused(
                review.as(CHAIR, "record-learning-point", with(point, "themes", List.of())),
                "THEME_UNKNOWN",
                "missing",
                "themes");
        exactly(review.as(CHAIR, "record-learning-point", point), "LearningPointRecorded");
        assertThat(review.read("/learning/0/themes/0/taxonomyVersion").asString())
                .isEqualTo("BSCP-THEMES-2023");
        refused(review.as(BUSINESS_MANAGER, "disseminate-learning", briefing), "INVALID_STATE", "stage", "GATHERING");
        refused(
                ReviewSteps.met(service).as(BUSINESS_MANAGER, "disseminate-learning", briefing),
                "UNKNOWN_REFERENCE",
                "missing",
                "learningIds");
        review.hold(ICB_DOCTOR, BCT, WMP, NSPCC).mustBe(200);
        exactly(review.as(BUSINESS_MANAGER, "disseminate-learning", briefing), "LearningDisseminated");
    }

    @Test
    void aSectionThatDoesNotApplySaysWhy(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        Map<String, Object> section = Map.of("section", "sibling-safety", "status", "NOT_APPLICABLE");

        refused(review.as(BUSINESS_MANAGER, "record-review-section", section), "REASON_REQUIRED");
        exactly(
                review.as(BUSINESS_MANAGER, "record-review-section", with(section, "reason", "An only child.")),
                "ReviewSectionRecorded");
    }
}
