package uk.casereview.scenario;

import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.5-20, 22: a review of several cases heeds what is on record of each of them. */
@ServiceTest
class SeveralCasesRulesIT {
    private static final Map<String, Object> VISIT =
            Map.of("personRole", "PARENT", "method", "VISIT", "outcome", "ENGAGED");

    @Test
    void whatACourtForbidsInOneCaseIsNotPublishedWithTheOthers(Service service) {
        CaseSteps other = new CaseSteps(service).at("2026-02-20T09:00:00Z").recorded("2026-02-20");
        PracticeSteps review = reviewOf(service, other).at("2026-06-10");
        String trial = running(service, other, "NO_PUBLICATION");

        refused(review.publish("2026-06-10"), "GOLD_GROUP_REQUIRED", "constraints", "[\"" + trial + "\"]");
        String unknown = UUID.randomUUID().toString();
        refused(
                review.clerk("hold-gold-group", weighing(unknown)),
                "UNKNOWN_REFERENCE",
                "constraints",
                "[\"" + unknown + "\"]");
        exactly(review.clerk("hold-gold-group", weighing(trial)), "PublicationPlanned");
        exactly(review.publish("2026-06-10"), "LcsprPublished");
    }

    @Test
    void nobodyIsApproachedWhomOneCaseForbidsToApproach(Service service) {
        CaseSteps other = new CaseSteps(service).at("2026-02-20T09:00:00Z").recorded("2026-02-20");
        PracticeSteps review = reviewOf(service, other);
        String trial = running(service, other, "NO_FAMILY_CONTACT");
        String inquest = running(service, other, "NO_PRACTITIONER_CONTACT");
        Map<String, Object> workshop = Map.of("agencies", List.of("WMP"));

        refused(
                review.clerk("record-family-contact", VISIT),
                "CONTACT_FORBIDDEN",
                "constraints",
                "[\"" + trial + "\"]");
        refused(
                review.clerk("record-practitioner-event", workshop),
                "CONTACT_FORBIDDEN",
                "constraints",
                "[\"" + inquest + "\"]");
        recorded(service, other, Map.of("processId", inquest, "type", "CRIMINAL_INVESTIGATION", "status", "CLOSED"));
        exactly(review.clerk("record-practitioner-event", workshop), "ReviewMeetingRecorded");
    }

    /** L2: "reviewer independent of agencies in scope", and in scope is whom any of the cases involves. */
    @Test
    void theReviewerIsIndependentOfWhomAnyOfTheCasesInvolves(Service service) {
        CaseSteps other = ReviewSteps.opened(service).gathered("BCHC", "WMP").steps();
        CaseSteps own =
                ReviewSteps.gathering(service).at("2026-02-27T09:00:00Z").steps();
        Map<String, Object> begin =
                Map.of("notificationId", own.id(), "reviewType", "THEMATIC", "decision", PracticeBodies.subGroup());
        Answer begun = service.as(Users.BUSINESS_MANAGER)
                .post("/api/practice-reviews/initiate-review", with(begin, "sourceCases", List.of(other.caseRef())))
                .mustBe(201);
        PracticeSteps review = new PracticeSteps(service, own, "", begun.header("Position")).at("2026-03-05");

        refused(review.appoint("BCHC"), "REVIEWER_NOT_INDEPENDENT", "agency", "BCHC");
        exactly(review.appoint("NSPCC"), "ReviewerAppointed");
    }

    /** Begun for the other case too, in the file of a case of its own, and under way. */
    private static PracticeSteps reviewOf(Service service, CaseSteps other) {
        PracticeSteps review =
                PracticeStory.begun(service, "THEMATIC", Map.of("sourceCases", List.of(other.caseRef())));
        review.at("2026-03-05").appoint("INDEPENDENT").mustBe(200);
        review.agree().mustBe(200);
        return review;
    }

    private static Map<String, Object> weighing(String process) {
        return Map.of("constraints", List.of(process), "legalAdviceRef", "ADVICE-1");
    }

    /** Its id, which a refusal names. */
    private static String running(Service service, CaseSteps steps, String constraint) {
        return recorded(
                        service,
                        steps,
                        Map.of("type", "CRIMINAL_INVESTIGATION", "status", "OPEN", "constraint", constraint))
                .text("/ids/processId");
    }

    private static Answer recorded(Service service, CaseSteps steps, Map<String, Object> process) {
        return service.as(Users.BUSINESS_MANAGER)
                .post("/api/incidents/" + steps.id() + "/record-parallel-process", process)
                .mustBe(200);
    }
}
