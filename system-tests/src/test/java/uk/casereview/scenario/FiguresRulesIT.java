package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.figures.Shown;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-3: a record that counts no more, and the tasks that processes leave to people. */
@ServiceTest
class FiguresRulesIT {
    private static final String REASON = "It was recorded twice.";

    @Test
    void aDuplicateNamesTheCaseThatStands(Service service) {
        CaseSteps other = notified(service);
        CaseSteps steps = notified(service);
        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, "mark-duplicate", duplicate(other.caseRef()));
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "mark-duplicate", duplicate(steps.caseRef()));
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "mark-duplicate", duplicate("BSCP-2026-99999"));
        steps.refuses("REASON_REQUIRED", Users.CHAIR, "mark-duplicate", Map.of("of", other.caseRef()));

        steps.accepts(Users.CHAIR, "mark-duplicate", duplicate(other.caseRef()));

        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("DUPLICATE");
        steps.refuses("INVALID_STATE", Users.CHAIR, "mark-duplicate", duplicate(other.caseRef()));
    }

    /** §11.4: C9 is the partnership's own; in nobody's case, it is still overdue when it is. */
    @Test
    void anAnnualReportThatIsNotSentIsOverdue(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2026-10-14T09:00:00Z");
        Map<String, Object> published = Map.of("yearEnding", 2023, "on", "2026-10-06");
        Answer owed = birmingham
                .as(Users.BUSINESS_MANAGER, "record-annual-report-published", published)
                .mustBe(200);
        assertThat(owing(service, owed)).singleElement().satisfies(row -> {
            assertThat(row.path("dueOn").asString()).isEqualTo("2026-10-13");
            assertThat(row.path("status").asString()).isEqualTo("OVERDUE");
            assertThat(row.path("caseRef").isString()).isFalse();
        });

        for (String recipient : List.of("PANEL", "WHAT_WORKS_CENTRE")) {
            owed = birmingham
                    .as(
                            Users.BUSINESS_MANAGER,
                            "record-annual-report-sent",
                            Map.of("yearEnding", 2023, "recipient", recipient, "on", "2026-10-14"))
                    .mustBe(200);
        }
        assertThat(owing(service, owed)).isEmpty();
    }

    /** C12: each year the terms of reference are reviewed; it is told like C9, and the next review stops it. */
    @Test
    void termsThatAreNotReviewedForAYearAreOverdue(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2037-10-14T09:00:00Z");
        assertThat(birmingham
                        .as(Users.BUSINESS_MANAGER, "record-terms-of-reference-reviewed", Map.of("on", "2037-10-15"))
                        .mustBe(422)
                        .code())
                .isEqualTo("DATE_IN_FUTURE");
        Answer reviewed = reviewedOn(birmingham, "2036-10-06");
        assertThat(owed(service, "C12", "2036-10-06", reviewed)).singleElement().satisfies(row -> {
            assertThat(row.path("dueOn").asString()).isEqualTo("2037-10-07");
            assertThat(row.path("status").asString()).isEqualTo("OVERDUE");
            assertThat(row.path("responsible").asString()).isEqualTo("BUSINESS_MANAGER");
        });

        assertThat(owed(service, "C12", "2036-10-06", reviewedOn(birmingham, "2037-10-14")))
                .isEmpty();
    }

    private static Answer reviewedOn(PartnershipSteps partnership, String day) {
        return partnership
                .as(Users.BUSINESS_MANAGER, "record-terms-of-reference-reviewed", Map.of("on", day))
                .mustBe(200);
    }

    private static List<JsonNode> owing(Service service, Answer after) {
        return owed(service, "C9", "2026-10-06", after);
    }

    private static List<JsonNode> owed(Service service, String kind, String startOn, Answer after) {
        return Shown.allRows(
                        service.as(Users.BUSINESS_MANAGER),
                        "/api/dashboards/overdue?from=%s&to=%s&after=%s"
                                .formatted(startOn, startOn, after.header("Position")))
                .filter(row -> row.path("kind").asString().equals(kind))
                .toList();
    }

    /** No case has the number 0, and none has two forms: a case cannot be the duplicate of itself by another spelling. */
    @Test
    void aReferenceHasOneForm(Service service) {
        CaseSteps steps = notified(service);
        String number = steps.caseRef().substring("BSCP-2026-".length());

        for (String other : List.of("BSCP-2026-0" + number, "BSCP-2026-000")) {
            steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "mark-duplicate", duplicate(other));
            steps.refuses(
                    "UNKNOWN_REFERENCE",
                    Users.BUSINESS_MANAGER,
                    "link-case",
                    Map.of("caseRef", other, "relation", "SIBLING"));
        }
    }

    /** "Out of all figures, history kept": every clock is not applicable, the review ends (PM2), nothing more is decided. */
    @ParameterizedTest
    @CsvSource({"mark-duplicate, DUPLICATE", "mark-entered-in-error, ENTERED_IN_ERROR"})
    void whatCountsNoMoreIsOutOfEveryFigureAndKept(String command, String stage, Service service) {
        CaseSteps other = notified(service);
        CaseSteps steps = notified(service);

        steps.accepts(
                Users.CHAIR,
                command,
                command.equals("mark-duplicate") ? duplicate(other.caseRef()) : Map.of("reason", REASON));

        steps.clocks().becomes("C1", "NOT_APPLICABLE");
        steps.clocks().becomes("C2", "NOT_APPLICABLE");
        steps.clocks().becomes("C3", "NOT_APPLICABLE");
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo(stage);
        assertThat(steps.theCase().text("/rapidReview/stage")).isEqualTo("DISCONTINUED");
        assertThat(steps.theCase().text("/notification/submitted/sentOn")).isEqualTo("2026-02-02");
        for (String more : new String[] {"close-notification", "reopen"}) {
            steps.refuses(
                    "INVALID_STATE",
                    Users.BUSINESS_MANAGER,
                    more,
                    more.equals("reopen") ? Map.of("reason", "New.", "newEvidence", "New.") : Map.of());
        }
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "reopen-consideration", Map.of("reason", "New."));
        steps.refuses(
                "INVALID_STATE",
                Users.BUSINESS_MANAGER,
                "attach-document",
                Map.of("docRef", "D-1", "hash", "a".repeat(64), "classification", "OFFICIAL"));
    }

    @Test
    void anErrorNeedsItsReasonAndTheChair(Service service) {
        CaseSteps steps = notified(service);
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "mark-entered-in-error", Map.of("reason", REASON));
        steps.refuses("REASON_REQUIRED", Users.CHAIR, "mark-entered-in-error", Map.of());

        steps.accepts("bscp.chair.icb", "mark-entered-in-error", Map.of("reason", REASON));
    }

    /** PM5: "raise task Reconsider, listed for next SCSG; notify DSPs"; people complete tasks, only processes raise them. */
    @Test
    void aTaskIsRaisedByAProcessAndCompletedByPeople(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        CaseSteps steps = review.steps();
        steps.review(
                        Users.BUSINESS_MANAGER,
                        "record-panel-response",
                        Map.of("receivedOn", "2026-02-27", "response", "SUGGESTS_NO_LCSPR"))
                .mustBe(200);
        String task = Eventually.text(() -> openTask(steps, "RECONSIDER_OUTCOME"));
        Map<String, Object> raising =
                Map.of("taskId", UUID.randomUUID().toString(), "kind", "LIST_AT_NEXT_MEETING", "about", "x");
        Refused.with("FORBIDDEN_ROLE", steps.review(Users.BUSINESS_MANAGER, "raise-task", raising));
        Refused.with(
                "UNKNOWN_REFERENCE",
                steps.review(
                        Users.CHAIR,
                        "complete-task",
                        Map.of("taskId", UUID.randomUUID().toString())));

        Answer completed = steps.review(Users.CHAIR, "complete-task", Map.of("taskId", task));

        completed.mustBe(200);
        assertThat(openTask(steps, "RECONSIDER_OUTCOME")).isEmpty();
        Refused.with("INVALID_STATE", steps.review(Users.CHAIR, "complete-task", Map.of("taskId", task)));
    }

    private static String openTask(CaseSteps steps, String kind) {
        return StreamSupport.stream(steps.theCase().json().at("/file/openTasks").spliterator(), false)
                .filter(task -> kind.equals(task.path("kind").asString()))
                .map(task -> task.path("taskId").asString())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> duplicate(String of) {
        return Map.of("of", of, "reason", REASON);
    }
}
