package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §9: what runs beside a case, as link records, and what it forbids meanwhile. */
@ServiceTest
class ParallelProcessRulesIT {
    private static final Map<String, Object> VISIT =
            Map.of("personRole", "PARENT", "method", "VISIT", "outcome", "ENGAGED");

    @Test
    void theFamilyIsNotApproachedAgainstAConstraint(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        String trial = running(service, review, "NO_FAMILY_CONTACT");

        Answer forbidden = review.as(PracticeSteps.REVIEWER, "record-family-contact", VISIT);
        refused(forbidden, "CONTACT_FORBIDDEN", "constraints", "[\"" + trial + "\"]");
        assertThat(forbidden.text("/detail")).contains("contact with");
        exactly(
                review.as(PracticeSteps.REVIEWER, "record-family-contact", with(VISIT, "outcome", "DEFERRED_LEGAL")),
                "FamilyContactRecorded");
        exactly(
                review.as(PracticeSteps.REVIEWER, "record-family-contact", with(VISIT, "on", "2026-03-19")),
                "FamilyContactRecorded");
        exactly(
                review.as(PracticeSteps.REVIEWER, "record-practitioner-event", Map.of("agencies", List.of("WMP"))),
                "ReviewMeetingRecorded");
    }

    @Test
    void practitionersDoNotReflectAgainstAConstraint(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        running(service, review, "NO_PRACTITIONER_CONTACT");

        refused(
                review.as(PracticeSteps.REVIEWER, "record-practitioner-event", Map.of("agencies", List.of("WMP"))),
                "CONTACT_FORBIDDEN",
                "whom",
                "PRACTITIONERS");
        refused(
                review.as(
                        PracticeSteps.REVIEWER,
                        "record-review-meeting",
                        Map.of("type", "REFLECTIVE_WORKSHOP", "agencies", List.of("WMP"))),
                "CONTACT_FORBIDDEN");
        exactly(
                review.as(
                        PracticeSteps.REVIEWER,
                        "record-review-meeting",
                        Map.of("type", "REVIEW_TEAM", "agencies", List.of("WMP"))),
                "ReviewMeetingRecorded");
        exactly(review.as(PracticeSteps.REVIEWER, "record-family-contact", VISIT), "FamilyContactRecorded");
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whoWasApproachedAllTheSameIsOnRecordAsIrregular(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        running(service, review, "NO_FAMILY_CONTACT");

        accepted(
                review.clerk(
                        "record-family-contact",
                        with(
                                with(VISIT, "alreadyHappened", true),
                                "reason",
                                "Invented: nobody had told the reviewer.")),
                "FamilyContactRecorded",
                "IrregularityRecorded");
        assertThat(review.theCase()
                        .at("/practiceReview/familyContacts/0/irregularities")
                        .toString())
                .isEqualTo("[\"CONTACT_FORBIDDEN\"]");
    }

    @Test
    void whatEndsForbidsNothingAnyMore(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        String trial = running(service, review, "NO_FAMILY_CONTACT");
        refused(review.clerk("record-family-contact", VISIT), "CONTACT_FORBIDDEN");

        recorded(service, review, Map.of("processId", trial, "type", "CRIMINAL_INVESTIGATION", "status", "CLOSED"));

        exactly(review.clerk("record-family-contact", VISIT), "FamilyContactRecorded");
    }

    @Test
    void whatRunsBesideACaseIsOnItsRecordAndInTheTracker(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-03-20T09:00:00Z").recorded("2026-03-18");
        Map<String, Object> inquest = Map.of(
                "type", "INQUEST",
                "reference", "Invented reference",
                "ownerBody", "Invented coroner",
                "status", "OPEN",
                "constraint", "NO_PUBLICATION",
                "reviewOn", "2026-06-01");
        steps.accepts(Users.BUSINESS_MANAGER, "record-parallel-process", inquest);

        var process = steps.theCase()
                .json()
                .at("/notification/parallelProcesses")
                .valueStream()
                .findFirst()
                .orElseThrow();
        assertThat(process.path("type").asString()).isEqualTo("INQUEST");
        assertThat(process.path("status").asString()).isEqualTo("OPEN");
        assertThat(process.path("constraint").asString()).isEqualTo("NO_PUBLICATION");
        assertThat(process.path("reviewOn").asString()).isEqualTo("2026-06-01");
        assertThat(steps.theCase().json().at("/summary/parallelProcesses").toString())
                .contains("INQUEST", "NO_PUBLICATION");
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "record-parallel-process", inquest);
        steps.refuses(
                "UNKNOWN_REFERENCE",
                Users.BUSINESS_MANAGER,
                "record-parallel-process",
                with(inquest, "processId", steps.id()));
    }

    /** Its id, which a refusal names. */
    private static String running(Service service, PracticeSteps review, String constraint) {
        return recorded(
                        service,
                        review,
                        Map.of("type", "CRIMINAL_INVESTIGATION", "status", "OPEN", "constraint", constraint))
                .text("/ids/processId");
    }

    private static Answer recorded(Service service, PracticeSteps review, Map<String, Object> process) {
        return service.as(Users.BUSINESS_MANAGER)
                .post("/api/incidents/" + review.caseId() + "/record-parallel-process", process)
                .mustBe(200);
    }
}
