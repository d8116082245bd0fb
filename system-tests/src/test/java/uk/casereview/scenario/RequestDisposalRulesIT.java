package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.*;
import static uk.casereview.scenario.RequestSteps.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Waiting;

/** Domain §10.5 IG5, decision 43: how the words of a data request come to their end. */
@ServiceTest
class RequestDisposalRulesIT {
    private static final Map<String, Object> NOTHING = Map.of();
    private static final String ASKED = "What a grandmother invented asks, in words.";
    private static final String NAME = "Invented Grandmother";

    /** Closed on 9 February 2040; the rules of 2039 keep it for six years. */
    private static RequestSteps closed(Service service, CaseSteps about) {
        Map<String, Object> rules = new HashMap<>(Map.of("version", "BSCP-RETENTION-2039", "from", "2039-01-01"));
        rules.put(
                "rules",
                List.of(Map.of(
                        "recordClass",
                        "DATA_REQUEST",
                        "years",
                        6,
                        "startsAt",
                        "REQUEST_CLOSED",
                        "sources",
                        List.of("RET"))));
        PartnershipSteps.birmingham(service).lay("adopt-retention", rules);
        about.at("2040-02-09T09:00:00Z");
        Map<String, Object> body = body(about, "OBJECTION");
        body.put("text", ASKED);
        body.put("requester", Map.of("personRef", Map.of("value", UUID.randomUUID(), "kind", "PARENT"), "name", NAME));
        RequestSteps request = logged(service, about, body);
        request.decide("REFUSED").mustBe(200);
        request.close().mustBe(200);
        return request;
    }

    private static CaseSteps aCase(Service service) {
        return new CaseSteps(service).at("2040-02-09T09:00:00Z").recorded("2040-02-06");
    }

    private static JsonNode due(RequestSteps request, String on, Answer after) {
        String path = "/api/disposals/data-requests?size=200&on=" + on + "&after=" + after.header("Position");
        return request.service()
                .as(OFFICER)
                .get(path)
                .mustBe(200)
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("requestId").asString().equals(request.id()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void whatIsOverForSixYearsIsMadeUnreadableByTwoPeople(Service service) {
        RequestSteps request = closed(service, aCase(service));
        Answer refused = request.officer("propose-disposal", NOTHING);
        refused(refused, "RETENTION_NOT_ENDED", "dueOn", "2046-02-09");
        Answer read =
                service.as(OFFICER).get("/api/data-requests/" + request.id()).mustBe(200);
        assertThat(read.body()).contains(ASKED, NAME);

        request.at("2046-02-09T09:00:00Z");
        Answer proposed = request.officer("propose-disposal", NOTHING);
        exactly(proposed, "DisposalProposed");
        JsonNode row = due(request, "2046-02-09", proposed);
        assertThat(row.path("closedOn").asString()).isEqualTo("2040-02-09");
        assertThat(row.path("dueOn").asString()).isEqualTo("2046-02-09");
        assertThat(row.path("kind").asString()).isEqualTo("OBJECTION");
        assertThat(row.hasNonNull("proposedBy")).isTrue();
        assertThat(due(request, "2046-02-08", proposed).isMissingNode()).isTrue();
        refused(request.officer("approve-erasure", NOTHING), "SECOND_PERSON_REQUIRED");

        Answer approved = request.by(SECOND, "approve-erasure", NOTHING);
        exactly(approved, "ErasureApproved");
        String address = "/api/data-requests/" + request.id() + "?after=" + approved.header("Position");
        Waiting.until(
                "it is certified",
                Duration.ofMinutes(1),
                () -> service.as(OFFICER)
                        .get(address)
                        .json()
                        .at("/entry/disposal")
                        .hasNonNull("certified"));
        Answer gone = service.as(OFFICER).get(address).mustBe(200);
        assertThat(gone.body()).doesNotContain(ASKED, NAME).contains("[erased]");
        assertThat(gone.text("/entry/stage")).isEqualTo("CLOSED");
        assertThat(gone.json().at("/entry/disposal/certified/keys").size()).isEqualTo(2);
        assertThat(due(request, "2046-02-09", approved).isMissingNode()).isTrue();
        refused(request.officer("propose-disposal", NOTHING), "INVALID_STATE", "stage", "CLOSED");
    }

    @Test
    void aHoldOnTheCaseKeepsTheWordsOfItsRequests(Service service) {
        CaseSteps about = aCase(service);
        RequestSteps request = closed(service, about).at("2046-02-09T09:00:00Z");
        RequestSteps hold = logged(service, about, "LEGAL_HOLD");

        refused(request.officer("propose-disposal", NOTHING), "LEGAL_HOLD_IN_FORCE");
        Answer lifted = hold.closeFor("The proceedings are over.");
        exactly(request.officer("propose-disposal", NOTHING), "DisposalProposed");
        JsonNode row = due(request, "2046-02-09", lifted);
        assertThat(row.isMissingNode()).isFalse();
        assertThat(row.hasNonNull("hold")).isFalse();
        refused(hold.officer("propose-disposal", NOTHING), "INVALID_STATE", "stage", "CLOSED");
    }

    @Test
    void theListIsForWhoeverAnswersForErasure(Service service) {
        for (String user : List.of(Users.BUSINESS_MANAGER, Users.CHAIR, Users.OBSERVER, Users.ADMINISTRATOR)) {
            Refused.with("FORBIDDEN_ROLE", service.as(user).get("/api/disposals/data-requests"));
        }
        service.as(AUDITOR).get("/api/disposals/data-requests").mustBe(200);
        service.as(Users.SCRUTINEER).get("/api/disposals/data-requests").mustBe(200);
    }
}
