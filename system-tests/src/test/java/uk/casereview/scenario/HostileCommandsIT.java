package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.sample.DemoUser;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.HostileBodies;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Sweep;

/**
 * Hostile bodies sent to cases, reviews, meetings and requests at several stages, and to where they begin, by people who
 * may give the command and have read the record: refused, with nothing stored, or done, and never a failure.
 */
@ServiceTest
class HostileCommandsIT {
    private static final int BODIES_EACH = 18;
    private static final String MARKER = "hostile-marker";
    private static final List<String> OTHERS = List.of(
            Users.LA_NOTIFIER, Users.BUSINESS_MANAGER, Users.CHAIR, "bscp.dsp.bcc", ReviewSteps.WMP, "scsp.chair");
    private static final String[] OF_PROCESSES = {
        "POST /api/action-plans/{id}/hand-over-actions",
        "POST /api/action-plans/{id}/raise-task",
        "POST /api/action-plans/{id}/take-over-plan",
        "POST /api/data-requests/{id}/certify-erasure",
        "POST /api/data-requests/{id}/lapse-erasure",
        "POST /api/incidents/{id}/raise-task",
        "POST /api/practice-reviews/{id}/raise-task",
        "POST /api/practice-reviews/{id}/recalculate-review-start",
        "POST /api/rapid-reviews/{id}/raise-task",
        "POST /api/rapid-reviews/{id}/recalculate-start"
    };
    private static final Map<String, DemoUser> GIVERS = Samples.all().stream()
            .filter(sample -> sample.everyRole() && !sample.forProcessesOnly())
            .collect(Collectors.toMap(sample -> "/api/" + sample.address(), Sample::giver));

    @Test
    void everyCommandTakesThem(Service service, @Autowired JdbcClient database) {
        Sweep sweep = new Sweep(service, Sweep.Kind.COMMAND);
        Map<String, List<String>> places = places(service);
        HostileBodies bodies = new HostileBodies(sweep.document(), new Random(20261121), MARKER, known(places));

        sweep.operations((method, path) -> {
            JsonNode schema =
                    HostileBodies.schema(sweep.document().path("paths").path(path));
            for (int i = 0; i < BODIES_EACH; i++) {
                Object body = i % 3 == 0 ? bodies.readable(schema) : bodies.of(schema);
                Answer answer = having(sweep, giver(service, path, i), path, at(path, i, places), body);
                sweep.answered(method, path, answer);
            }
        });

        List<Answer> all =
                sweep.answers().values().stream().flatMap(List::stream).toList();
        assertThat(all).filteredOn(answer -> answer.status() >= 500).isEmpty();
        assertThat(sweep.statuses()).doesNotContain(428, 429).contains(200, 201, 400, 403, 422);
        assertThat(all)
                .filteredOn(answer -> answer.status() == 400)
                .noneMatch(answer -> answer.body().contains(MARKER));
        assertThat(sweep.thatNeverReachTheRules()).containsExactly(OF_PROCESSES);
        assertThat(sweep.storedThoughRefused(database)).isEmpty();
    }

    /** Every other body by somebody who may give the command; processes alone may give some. */
    private static Caller giver(Service service, String path, int i) {
        DemoUser may = GIVERS.get(path);
        return may == null || i % 2 == 1
                ? service.as(OTHERS.get(i / 2 % OTHERS.size()))
                : may.caller(service, Map.of());
    }

    private static String at(String path, int i, Map<String, List<String>> places) {
        String collection = path.replaceFirst("(/api/[^/]+).*", "$1");
        List<String> ids = places.get(collection);
        if (ids == null) {
            throw new AssertionError("there is nothing to send hostile bodies to at " + path);
        }
        return path.replace("{id}", ids.get(i / 3 % ids.size()));
    }

    /** As somebody who has read the record: where it has moved on, once more with the version it has now. */
    private static Answer having(Sweep sweep, Caller caller, String path, String address, Object body) {
        if (!path.contains("{id}")) {
            return sweep.keyed(caller, address, body);
        }
        Answer answer = sweep.keyed(caller.with("If-Match", "\"0\""), address, body);
        return answer.status() == 412
                ? sweep.keyed(caller.with("If-Match", "\"" + answer.text("/version") + "\""), address, body)
                : answer;
    }

    /** Something of every collection, at several stages. */
    private static Map<String, List<String>> places(Service service) {
        PracticeSteps drafted = PracticeStory.drafted(service);
        PracticeSteps ratified = PracticeStory.ratified(service);
        PlanSteps.Agreed agreed = PlanSteps.agreed(service, 1);
        ReviewSteps opened = ReviewSteps.opened(service);
        ReviewSteps met = ReviewSteps.met(service);
        ReviewSteps recommended = ReviewSteps.recommended(service);
        ReviewSteps submitted = ReviewSteps.submitted(service);
        CaseSteps considered = new CaseSteps(service).recorded("2026-02-02");
        CaseSteps decided = new CaseSteps(service).recorded("2026-02-02").decidedNotifiable();
        MeetingSteps planned = MeetingSteps.typedUp(service, Users.BUSINESS_MANAGER, "SCSG", "2026-02-19");
        MeetingSteps sitting = MeetingSteps.satOn(
                "2026-02-19", service, Users.BUSINESS_MANAGER, "SCSG", ReviewSteps.ICB_DOCTOR, ReviewSteps.WMP);
        return Map.of(
                "/api/incidents",
                        List.of(considered.id(), decided.id(), met.steps().id()),
                "/api/rapid-reviews", reviews(opened, met, recommended, submitted),
                "/api/meetings", List.of(sitting.id(), planned.id()),
                "/api/action-plans", List.of(agreed.plan().id()),
                "/api/practice-reviews", List.of(drafted.id(), ratified.id()),
                "recommendation", List.of(agreed.recommendation()),
                "action", List.of(agreed.first()),
                "/api/data-requests",
                        List.of(
                                RequestSteps.logged(service, met.steps(), "RECTIFICATION")
                                        .id(),
                                RequestSteps.logged(service, met.steps(), "ERASURE")
                                        .id()));
    }

    private static List<String> reviews(ReviewSteps... reviews) {
        return List.of(reviews).stream()
                .map(review -> review.steps().rapidReview())
                .toList();
    }

    /** What exists, so that what is refused is refused for what else is said. */
    private static Map<String, List<?>> known(Map<String, List<String>> places) {
        List<String> people = List.of(Users.id(ReviewSteps.ICB_DOCTOR), Users.id(ReviewSteps.WMP));
        Function<String, List<?>> text = List::of;
        return Map.ofEntries(
                Map.entry("agency", List.of("WMP", "BCC", "BCT", "NOBODY")),
                Map.entry("agencies", List.of("WMP", "BCC")),
                Map.entry("agenciesKnown", List.of("WMP")),
                Map.entry("referringAgency", List.of("WMP")),
                Map.entry("toAgency", List.of("WMP")),
                Map.entry("laCode", List.of("E08000025", "E08000028")),
                Map.entry("residentLaCode", List.of("E08000025")),
                Map.entry("lookedAfterByLa", List.of("E08000025")),
                Map.entry("unborn", List.of(false)),
                Map.entry("ageYears", List.of(0, 3, 120)),
                Map.entry("ageBand", text.apply("UNKNOWN")),
                Map.entry("childRef", List.of("Child A", "Child B", "Child Z")),
                Map.entry("caseRef", List.of("BSCP-2026-001", "BSCP-2026-99999")),
                Map.entry("ownerAgency", List.of("WMP", "NOBODY")),
                Map.entry("leadAgency", List.of("WMP", "NOBODY")),
                Map.entry("contributors", List.of("BCT")),
                Map.entry("recId", places.getOrDefault("recommendation", List.of())),
                Map.entry("actionId", places.getOrDefault("action", List.of())),
                Map.entry("sourceId", places.getOrDefault("/api/incidents", List.of())),
                Map.entry("of", List.of("BSCP-2026-99999")),
                Map.entry("partnership", List.of("BSCP", "SCSP")),
                Map.entry("toPartnership", List.of("SCSP")),
                Map.entry("themes", List.of("T1")),
                Map.entry("checklist keys", List.of("QA1")),
                Map.entry("recipients keys", List.of("PANEL")),
                Map.entry("sent keys", List.of("PANEL")),
                Map.entry("itemRef", List.of("1", "9")),
                Map.entry("memberId", people),
                Map.entry("castBy", people),
                Map.entry("chairMemberId", people),
                Map.entry("meetingId", places.getOrDefault("/api/meetings", List.of())),
                Map.entry("notificationId", places.getOrDefault("/api/incidents", List.of())));
    }
}
