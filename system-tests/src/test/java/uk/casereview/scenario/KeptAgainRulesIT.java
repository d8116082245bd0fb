package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.DisposalRulesIT.closed;
import static uk.casereview.scenario.DisposalRulesIT.due;
import static uk.casereview.scenario.DisposalRulesIT.rules;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.OFFICER;
import static uk.casereview.scenario.RequestSteps.SECOND;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** §10.5 IG5: a case is erased for its age only if it is not to be kept again by the time that is done. */
@ServiceTest
class KeptAgainRulesIT {
    private static final Map<String, Object> NOTHING = Map.of();

    @Autowired
    private EventProcessingConfiguration processing;

    /** A legal hold may keep an approved erasure waiting for years, and the rules are others by then. */
    @Test
    void whatIsToBeKeptAgainWhenItsHoldIsLiftedIsNotErased(Service service) {
        CaseSteps old = closed(service);
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service);
        birmingham.lay("adopt-retention", rules("BSCP-RETENTION-2051", "2051-01-01", 5));
        birmingham.lay("adopt-retention", rules("BSCP-RETENTION-2052", "2052-01-01", 35));
        old.at("2051-01-03T09:00:00Z");
        RequestSteps erasure = logged(service, old, "RETENTION_ENDED");
        erasure.decide("GRANTED").mustBe(200);
        RequestSteps hold = heldBeforeItIsCarriedOut(service, erasure);
        refused(erasure.close(), "ERASURE_NOT_CERTIFIED");

        old.at("2052-01-03T09:00:00Z");
        Answer lifted = hold.closeFor("The proceedings are over.").mustBe(200);

        JsonNode entry = over(service, erasure, lifted);
        assertThat(entry.at("/lapsed/on").asString()).isEqualTo("2052-01-03");
        assertThat(entry.at("/lapsed/dueOn").asString()).isEqualTo("2061-02-09");
        assertThat(entry.hasNonNull("certified")).isFalse();
        refused(erasure.close(), "INVALID_STATE", "stage", "CLOSED");
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .get("/api/cases/" + old.caseRef())
                        .mustBe(200)
                        .body())
                .contains("An invented outline.");
        // nothing was destroyed, so it comes up again on the day it is due
        assertThat(due(service, "2061-02-08", old, lifted).isMissingNode()).isTrue();
        assertThat(due(service, "2061-02-09", old, lifted).path("caseRef").asString())
                .isEqualTo(old.caseRef());
    }

    private RequestSteps heldBeforeItIsCarriedOut(Service service, RequestSteps erasure) {
        EventProcessor carryingOut =
                processing.eventProcessor("erasure-process").orElseThrow();
        carryingOut.shutDown();
        try {
            erasure.by(SECOND, "approve-erasure", NOTHING).mustBe(200);
            return logged(service, erasure.about(), "LEGAL_HOLD");
        } finally {
            carryingOut.start();
        }
    }

    private static JsonNode over(Service service, RequestSteps erasure, Answer after) {
        String address = "/api/data-requests/" + erasure.id() + "?after=" + after.header("Position");
        Eventually.isTrue(
                () -> service.as(OFFICER).get(address).text("/entry/stage").equals("CLOSED"));
        return service.as(OFFICER).get(address).json().path("entry");
    }
}
