package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.AUDITOR;
import static uk.casereview.scenario.RequestSteps.OFFICER;
import static uk.casereview.scenario.RequestSteps.SECOND;
import static uk.casereview.scenario.RequestSteps.body;
import static uk.casereview.scenario.RequestSteps.log;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §10.5 IG5, A-27: how long records are kept, what is due for disposal, and how it comes to its erasure. */
@ServiceTest
class DisposalRulesIT {
    private static final Map<String, Object> NOTHING = Map.of();

    /** What was read of old counts as closed when it is put on record: by A-27 it is due 35 years later. */
    static CaseSteps closed(Service service) {
        Map<String, Object> old = Map.of(
                "incidentOn",
                "2017-03-06",
                "outline",
                "An invented outline.",
                "children",
                List.of(CaseSteps.deadChild()));
        CaseSteps steps = new CaseSteps(service).at("2026-02-09T09:00:00Z");
        return steps.about(service.as(Users.BUSINESS_MANAGER)
                .post("/api/incidents/record-legacy-case", old)
                .mustBe(201));
    }

    static Map<String, Object> rules(String version, String from, int years) {
        Map<String, Object> body = new HashMap<>(Map.of("version", version, "from", from));
        body.put("rules", List.of(rule("REVIEW_RECORD", years), rule("DECISION_AUDIT", years)));
        return body;
    }

    private static Map<String, Object> rule(String kept, int years) {
        return Map.of("recordClass", kept, "years", years, "startsAt", "CASE_CLOSED", "sources", List.of("RET"));
    }

    static JsonNode due(Service service, String on, CaseSteps about, Answer after) {
        for (int page = 0; page < 50; page++) {
            JsonNode rows = service.as(OFFICER)
                    .get("/api/disposals?size=200&page=" + page + "&on=" + on + "&after=" + after.header("Position"))
                    .mustBe(200)
                    .json()
                    .path("rows");
            for (JsonNode row : rows) {
                if (row.path("caseRef").asString().equals(about.caseRef())) {
                    return row;
                }
            }
            if (rows.isEmpty()) {
                break;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void howLongRecordsAreKeptIsReadByClass(Service service) {
        JsonNode kept = service.as(OFFICER)
                .get("/api/partnerships/BSCP?on=2026-02-09")
                .mustBe(200)
                .json()
                .path("retention");

        assertThat(kept.path("version").asString()).isEqualTo("BSCP-RETENTION-3");
        assertThat(kept.path("rules").findValuesAsString("recordClass"))
                .containsExactly("REVIEW_RECORD", "DECISION_AUDIT", "ACCESS_LOG", "PUBLISHED_REPORT", "DATA_REQUEST");
        assertThat(kept.at("/rules/0/years").asInt()).isEqualTo(35);
        assertThat(kept.at("/rules/0/untilYoungestIs").asInt()).isEqualTo(25);
        assertThat(kept.at("/rules/2/years").asInt()).isEqualTo(6);
        assertThat(kept.at("/rules/3").hasNonNull("years")).isFalse();
        assertThat(kept.at("/rules/4/years").asInt()).isEqualTo(6);
    }

    @Test
    void aRuleThatNobodyCouldApplyIsNotAdopted(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2026-02-09T09:00:00Z");
        Map<String, Object> rules = rules("BSCP-NOT-APPLIED", "2039-01-01", 35);

        refused(
                birmingham.lay("adopt-retention", with(rules, "rules", List.of(rule("ACCESS_LOG", 6)))),
                "RETENTION_RULES_INVALID",
                "recordClasses",
                "[\"ACCESS_LOG\"]");
        refused(
                birmingham.lay("adopt-retention", with(rules, "rules", List.of(rule("REVIEW_RECORD", 0)))),
                "RETENTION_RULES_INVALID");
    }

    @Test
    void aClosedCaseIsDueWhenTheRulesOfTheDayLetItGo(Service service) {
        CaseSteps old = closed(service);
        CaseSteps running = new CaseSteps(service).recorded("2026-02-06");
        Map<String, Object> rules = rules("BSCP-RETENTION-2060", "2060-01-01", 35);
        rules.put("rules", List.of(with(rule("REVIEW_RECORD", 35), "untilYoungestIs", 25), rule("DECISION_AUDIT", 35)));
        exactly(PartnershipSteps.birmingham(service).lay("adopt-retention", rules), "RetentionAdopted");
        Answer hold = log(service, body(old, "LEGAL_HOLD")).mustBe(201);

        JsonNode row = due(service, "2061-02-09", old, hold);
        assertThat(row.at("/closedOn").asString()).isEqualTo("2026-02-09");
        assertThat(row.at("/notificationId").asString()).isEqualTo(old.id());
        assertThat(row.at("/disposal/dueOn").asString()).isEqualTo("2061-02-09");
        assertThat(row.at("/disposal/endings/0/recordClass").asString()).isEqualTo("REVIEW_RECORD");
        assertThat(row.at("/disposal/endings/0/yearsEndOn").asString()).isEqualTo("2061-02-09");
        // three years old at the incident: one to five, so born a year before the recording at the latest
        assertThat(row.at("/disposal/endings/0/youngestIsBy").asString()).isEqualTo("2050-02-09");
        assertThat(row.path("hold").asString()).isEqualTo(hold.text("/id"));
        assertThat(row.hasNonNull("erasure")).isFalse();
        assertThat(due(service, "2061-02-08", old, hold).isMissingNode()).isTrue();
        assertThat(service.as(OFFICER)
                        .get("/api/disposals?on=2061-02-09&size=200")
                        .mustBe(200)
                        .body())
                .doesNotContain(running.caseRef(), "Invented Person");
    }

    @Test
    void theListIsForWhoeverAnswersForErasure(Service service) {
        for (String user : List.of(Users.BUSINESS_MANAGER, Users.CHAIR, Users.OBSERVER, Users.ADMINISTRATOR)) {
            Refused.with("FORBIDDEN_ROLE", service.as(user).get("/api/disposals"));
        }
        service.as(AUDITOR).get("/api/disposals").mustBe(200);
        service.as(Users.SCRUTINEER).get("/api/disposals").mustBe(200);
        assertThat(service.as(OFFICER).get("/api/disposals?on=yesterday").status())
                .isEqualTo(400);
    }

    /** IG5: two people, no hold, and not a day too early; then it is off the list. */
    @Test
    void whatIsDueIsErasedByTwoPeople(Service service) {
        CaseSteps old = closed(service);
        CaseSteps running = new CaseSteps(service).at("2026-02-09T09:00:00Z").recorded("2026-02-06");
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service);
        birmingham.lay("adopt-retention", rules("BSCP-RETENTION-2033", "2033-01-01", 6));

        refused(log(service, body(old, "RETENTION_ENDED")), "RETENTION_NOT_ENDED", "dueOn", "2061-02-09");
        old.at("2033-01-03T09:00:00Z");
        refused(log(service, body(running, "RETENTION_ENDED")), "RETENTION_NOT_ENDED");
        RequestSteps hold = logged(service, old, "LEGAL_HOLD");
        RequestSteps erasure = logged(service, old, "RETENTION_ENDED");
        refused(erasure.decide("GRANTED"), "LEGAL_HOLD_IN_FORCE");
        Answer lifted = hold.closeFor("The proceedings are over.");
        JsonNode row = due(service, "2033-01-03", old, lifted);
        assertThat(row.at("/disposal/dueOn").asString()).isEqualTo("2032-02-09");
        assertThat(row.hasNonNull("hold")).isFalse();
        assertThat(row.at("/erasure/requestId").asString()).isEqualTo(erasure.id());
        assertThat(row.at("/erasure/stage").asString()).isEqualTo("REQUESTED");
        exactly(erasure.decide("GRANTED"), "DataRequestDecided");
        refused(erasure.officer("approve-erasure", NOTHING), "SECOND_PERSON_REQUIRED");
        Answer approved = erasure.by(SECOND, "approve-erasure", NOTHING);
        exactly(approved, "ErasureApproved");
        erasure.certified(approved);
        Answer done = erasure.close();
        exactly(done, "DataRequestClosed");
        assertThat(due(service, "2033-01-03", old, done).isMissingNode()).isTrue();
    }

    /** IG5: "access logs 6 y", or as long as the rules of the day say. */
    @Test
    void aLineOfTheAccessLogIsReadForAsLongAsItIsKept(Service service) {
        CaseSteps about = new CaseSteps(service).at("2026-02-09T09:00:00Z").recorded("2026-02-06");
        about.theCase();
        Map<String, Object> rules = rules("BSCP-RETENTION-2036", "2036-01-01", 35);
        rules.put(
                "rules",
                List.of(with(with(rule("ACCESS_LOG", 7), "startsAt", "ACCESS_RECORDED"), "sources", List.of("RET"))));
        exactly(PartnershipSteps.birmingham(service).lay("adopt-retention", rules), "RetentionAdopted");
        String lines = "/api/access-log?case=" + about.caseRef();

        Eventually.isTrue(
                () -> !service.as(OFFICER).get(lines).json().path("lines").isEmpty());
        about.at("2036-02-09T09:00:00Z");
        assertThat(service.as(OFFICER)
                        .get(lines)
                        .mustBe(200)
                        .json()
                        .path("lines")
                        .isEmpty())
                .isTrue();
        about.at("2026-02-09T09:00:00Z");
        assertThat(service.as(OFFICER)
                        .get(lines)
                        .mustBe(200)
                        .json()
                        .path("lines")
                        .isEmpty())
                .isFalse();
    }

    /** What is erased because its time is over is not read for that. */
    @Test
    void aRequestForItsAgeOpensNoText(Service service) {
        CaseSteps old = closed(service);
        PartnershipSteps.birmingham(service).lay("adopt-retention", rules("BSCP-RETENTION-2034", "2034-01-01", 5));
        old.at("2034-01-03T09:00:00Z");
        Answer opened = log(service, body(old, "RETENTION_ENDED")).mustBe(201);

        assertThat(service.as(OFFICER)
                        .get("/api/cases/" + old.caseRef() + "?after=" + opened.header("Position"))
                        .mustBe(200)
                        .body())
                .doesNotContain("An invented outline.");
    }
}
