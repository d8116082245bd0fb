package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.*;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.deadline.DueWorkJob;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** §4.4, §15.2-11: what comes out about a decision afterwards, or does not, finds the case it took effect in. */
@ServiceTest
class DecisionReviewIT {
    private static Stream<JsonNode> said(Service service, CaseSteps steps, String type) {
        JsonNode entries = service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + steps.caseRef() + "/timeline")
                .json()
                .path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> type.equals(entry.path("type").asString()))
                .map(entry -> entry.path("facts"));
    }

    private static List<String> flags(Service service, CaseSteps steps) {
        return said(service, steps, "case-file.DecisionFlaggedForReview")
                .map(flag -> flag.path("reason").asString() + " "
                        + flag.path("memberId").asString() + " "
                        + flag.path("mustBeRedecided").asBoolean())
                .toList();
    }

    private static List<String> tasks(Service service, CaseSteps steps) {
        return said(service, steps, "case-file.TaskRaised")
                .map(task ->
                        task.path("kind").asString() + " " + task.path("about").asString())
                .toList();
    }

    private static void remembered(JdbcClient database, CaseSteps steps) {
        Eventually.isTrue(
                () -> database.sql("select exists (select 1 from command_side.case_decision where stream_id = :review)")
                        .param("review", UUID.fromString(steps.rapidReview()))
                        .query(Boolean.class)
                        .single());
    }

    /** Straight from the log, where nothing is late. */
    private static long stored(JdbcClient database, CaseSteps steps) {
        return database.sql("""
                        select count(*) from event_store.events
                        where aggregate_id = :review and payload_type = 'case-file.DecisionFlaggedForReview'
                        """)
                .param("review", steps.rapidReview())
                .query(Long.class)
                .single();
    }

    @Test
    void aConflictThatComesOutLateFlagsTheCasesDecision(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC)
                .agreed();
        review.recommend(new HashMap<>(meeting.decision())).mustBe(200);

        meeting.declares(WMP);

        Eventually.isTrue(
                () -> flags(service, review.steps()).equals(List.of("LATE_CONFLICT " + Users.id(WMP) + " true")));
        Eventually.isTrue(() -> tasks(service, review.steps()).stream()
                .anyMatch(task -> task.startsWith("LIST_AT_NEXT_MEETING decision/")));
    }

    /** four of the five would still be a quorum, three are none, and then nothing may rest on the decision. */
    @Test
    void conflictsThatComeOutOneAfterAnotherAddUp(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC, BCC)
                .agreed();
        review.recommend(new HashMap<>(meeting.decision())).mustBe(200);

        meeting.declares(WMP);
        Eventually.isTrue(
                () -> flags(service, review.steps()).equals(List.of("LATE_CONFLICT " + Users.id(WMP) + " false")));
        meeting.declares(BCC);

        Eventually.isTrue(() -> Set.copyOf(flags(service, review.steps()))
                .equals(Set.of(
                        "LATE_CONFLICT " + Users.id(WMP) + " false", "LATE_CONFLICT " + Users.id(BCC) + " true")));
        Eventually.isTrue(() -> tasks(service, review.steps()).stream()
                .anyMatch(task -> task.startsWith("LIST_AT_NEXT_MEETING decision/")));
    }

    @Test
    void oneThatComesOutBeforeTheCaseTakesTheDecisionOverFlagsItThen(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC, BCC)
                .agreed();
        meeting.declares(WMP);

        review.recommend(new HashMap<>(meeting.decision())).mustBe(200);

        Eventually.isTrue(
                () -> flags(service, review.steps()).equals(List.of("LATE_CONFLICT " + Users.id(WMP) + " false")));
        assertThat(tasks(service, review.steps())).isEmpty();
    }

    /** The id of a decision follows from the command's, and a client may send one key about two cases. */
    @Test
    void aConflictOnOneCaseSaysNothingOfAnotherWhoseDecisionHasTheSameId(Service service) {
        UUID key = UUID.randomUUID();
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC)
                .agreed(key);
        ReviewSteps other = ReviewSteps.met(service);
        ItemSteps another = ItemSteps.about(service, other.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC)
                .agreed(key);
        other.recommend(new HashMap<>(another.decision())).mustBe(200);
        review.recommend(new HashMap<>(meeting.decision())).mustBe(200);
        assertThat(other.read("/recommended/decision/decisionId"))
                .isEqualTo(review.read("/recommended/decision/decisionId"));

        meeting.declares(WMP);

        Eventually.isTrue(
                () -> flags(service, review.steps()).equals(List.of("LATE_CONFLICT " + Users.id(WMP) + " true")));
        assertThat(flags(service, other.steps())).isEmpty();
    }

    @Test
    void whatNobodyConfirmsInFiveWorkingDaysIsFlaggedOnce(
            Service service, @Autowired JdbcClient database, @Autowired DueWorkJob job) {
        ReviewSteps review = ReviewSteps.recommended(service);
        remembered(database, review.steps());

        review.at("2026-02-26T09:00:00Z");
        job.run();
        assertThat(stored(database, review.steps())).isZero();
        review.at("2026-02-27T09:00:00Z");
        job.run();
        job.run();

        assertThat(stored(database, review.steps())).isEqualTo(1);
        Eventually.isTrue(
                () -> flags(service, review.steps()).stream().anyMatch(flag -> flag.startsWith("UNCONFIRMED")));
    }
}
