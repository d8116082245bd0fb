package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.StartedBefore;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/** PM3 under a kill: the review that a statute asks for begins once, and what makes way for it ends in the same step. */
class KilledBeginningRulesIT {
    private static final String PROCESSOR = "rapid-review-process";
    private static final String ENDED = "practice-review.ReviewDiscontinued";
    private static final String BEGUN = "practice-review.LcsprInitiated";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Map<String, Object> JOINT = Map.of("outcome", "LCSPR", "jointWith", List.of("SAR"));

    private final Path dataDir;
    private final TestDatabase kept;
    private final JdbcClient database;

    @AutoClose
    private final SingleConnectionDataSource connection;

    KilledBeginningRulesIT(@TempDir Path dataDir) {
        this.dataDir = dataDir;
        kept = StartedBefore.copiedTo(dataDir);
        connection = kept.connected();
        database = JdbcClient.create(connection);
    }

    @ParameterizedTest
    @EnumSource
    void aJointReviewBeginsOnceInTheStepThatEndsTheOther(KilledMoment killed) {
        Standstill standstill = new Standstill(database);
        String caseRef;
        try (ServiceProcess process = started()) {
            ReviewSteps review = recommended(process.service());
            caseRef = review.steps().caseRef();
            killed.arrange(standstill, PROCESSOR, BEGUN);
            review.determine("LCSPR", Map.of("jointWith", List.of("SAR"))).mustBe(200);
            standstill.reached();
            process.kill();
        }
        standstill.over();
        assertThat(count(BEGUN)).isEqualTo(killed.stored());
        assertThat(count(ENDED)).isEqualTo(killed.stored());
        String remembered = token();

        try (ServiceProcess again = started()) {
            Waiting.until("the process goes on", PATIENCE, () -> !token().equals(remembered));
            // what is asked for later by the same process comes after what it had to make up for
            ReviewSteps.opened(again.service());

            assertThat(count(BEGUN)).isEqualTo(1);
            assertThat(count(ENDED)).isEqualTo(1);
            Waiting.until(
                    "the review is shown",
                    PATIENCE,
                    () -> "JOINT"
                            .equals(theCase(again.service(), caseRef)
                                    .at("/practiceReview/reviewType")
                                    .asString()));
            JsonNode shown = theCase(again.service(), caseRef);
            assertThat(shown.at("/practiceReview/initiated/jointWith").toString())
                    .isEqualTo("[\"SAR\"]");
            assertThat(shown.at("/practiceReview/initiated/decision/decisionId"))
                    .isEqualTo(shown.at("/rapidReview/determined/decision/decisionId"));
            assertThat(shown.at("/practiceReview/initiated/dueOn").asString()).isEqualTo("2026-08-26");
            assertThat(shown.at("/practiceReview/earlier/0/stage").asString()).isEqualTo("DISCONTINUED");
            assertThat(shown.path("clocks").findValuesAsString("kind"))
                    .containsOnlyOnce("C6")
                    .containsOnlyOnce("C11");
            assertThat(shown.at("/file/openTasks").toString()).doesNotContain("PROCESS_REFUSED");
        }
    }

    /** The Sub-Group holds a review of its own already, and every partner answers that there is to be a joint LCSPR. */
    private static ReviewSteps recommended(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> agreed = ReviewSteps.recommendation(
                ReviewSteps.decision(ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.NSPCC));
        review.deciding(Users.BUSINESS_MANAGER, "recommend-outcome", with(agreed, "jointWith", List.of("SAR")))
                .mustBe(200);
        service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/practice-reviews/initiate-review",
                        Map.of(
                                "notificationId", review.steps().id(),
                                "reviewType", "ALTERNATIVE",
                                "decision", PracticeBodies.subGroup()))
                .mustBe(201);
        review.at("2026-02-26T09:00:00Z");
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            review.mustDo("record-dsp-position", with(JOINT, "agency", agency));
        }
        return review;
    }

    private ServiceProcess started() {
        Map<String, String> settings = new HashMap<>(kept.settings());
        settings.put("casereview.due-work-every", "PT10S");
        settings.put("db-scheduler.polling-interval", "1s");
        return ServiceProcess.start(dataDir, settings).untilReady();
    }

    private static JsonNode theCase(Service service, String caseRef) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + caseRef)
                .mustBe(200)
                .json();
    }

    private int count(String eventType) {
        return database.sql("select count(*) from event_store.events where payload_type = :type")
                .param("type", eventType)
                .query(Integer.class)
                .single();
    }

    private String token() {
        return database.sql("select encode(token, 'hex') from event_store.tokens where processor_name = :group")
                .param("group", PROCESSOR)
                .query(String.class)
                .single();
    }
}
