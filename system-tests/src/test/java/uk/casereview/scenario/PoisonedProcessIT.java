package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.query.LogWriter;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Design §6 for processes: a poison event waits with its case; the processes of every other case go on. */
@ServiceTest
class PoisonedProcessIT {
    private static final String LETTERS = "/api/processes/rapid-review-process/dead-letters";

    @Test
    void anEventNobodyCanReadHoldsUpItsOwnCaseOnly(
            Service service, @Autowired EventStore events, @Autowired Sealer sealer) {
        LogWriter poisoned = new LogWriter(events, sealer, "BSCP-2026-950").unreadable();

        assertThat(ReviewSteps.opened(service).steps().rapidReview()).isNotEmpty();

        String sequence = poisoned.caseId().toString();
        assertThat(waiting(service.as("bscp.operator").get(LETTERS), sequence)).isEqualTo(1);
        assertThat(waiting(service.as("bscp.operator").post(LETTERS + "/retry", Map.of()), sequence))
                .as("it is as unreadable as before")
                .isEqualTo(1);
    }

    @Test
    void onlyOperatorsSeeWhatWaits(Service service) {
        assertThat(service.as(Users.BUSINESS_MANAGER).get(LETTERS).code()).isEqualTo("FORBIDDEN_ROLE");
        service.as("bscp.operator").get(LETTERS).mustBe(200);
        service.as("bscp.operator")
                .get("/api/processes/no-such-process/dead-letters")
                .mustBe(404);
    }

    private static long waiting(Answer answer, String sequence) {
        return answer.mustBe(200)
                .json()
                .at("/letters")
                .valueStream()
                .filter(letter -> letter.path("sequence").asString().equals(sequence))
                .count();
    }
}
