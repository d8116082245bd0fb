package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.OFFICER;
import static uk.casereview.scenario.RequestSteps.SECOND;
import static uk.casereview.scenario.RequestSteps.aCase;
import static uk.casereview.scenario.RequestSteps.body;
import static uk.casereview.scenario.RequestSteps.log;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.7-26, §15.9: what the data-protection officer records about a case. */
@ServiceTest
class DataRequestRulesIT {
    private static final Map<String, Object> NOTHING = Map.of();

    @Test
    void onlyAnOfficerOfTheCasesPartnershipLogsARequest(Service service) {
        CaseSteps about = aCase(service);
        Map<String, Object> access = body(about, "SUBJECT_ACCESS");

        refused(service.as(Users.BUSINESS_MANAGER).post("/api/data-requests", access), "FORBIDDEN_ROLE");
        refused(service.as("scsp.dpo").post("/api/data-requests", access), "OUT_OF_PARTNERSHIP");
        refused(log(service, with(access, "notificationId", UUID.randomUUID())), "UNKNOWN_REFERENCE");
        refused(
                log(service, with(access, "subject", Map.of("value", UUID.randomUUID(), "kind", "PARENT"))),
                "UNKNOWN_REFERENCE");
        refused(log(service, with(access, "receivedOn", "2026-02-10")), "DATE_IN_FUTURE");
        exactly(log(service, access), "DataRequestOpened");
    }

    @Test
    void aRightIsAnsweredWithinAMonthOrForAReasonWithinThree(Service service) {
        RequestSteps request = logged(service, aCase(service), "SUBJECT_ACCESS");
        Map<String, Object> reason = Map.of("reason", "More than a thousand pages.");

        request.at("2026-03-10T09:00:00Z");
        refused(request.officer("extend-data-request", reason), "EXTENSION_TOO_LATE", "answerBy", "2026-03-09");
        request.at("2026-03-09T09:00:00Z");
        refused(request.officer("extend-data-request", NOTHING), "REASON_REQUIRED");
        Answer extended = request.officer("extend-data-request", reason);
        exactly(extended, "DataRequestExtended");
        refused(request.officer("extend-data-request", reason), "INVALID_STATE");
        Answer read = request.readBy(OFFICER, extended).mustBe(200);
        assertThat(read.text("/entry/opened/answerBy")).isEqualTo("2026-03-09");
        assertThat(read.text("/entry/extended/answerBy")).isEqualTo("2026-05-09");

        request.at("2026-05-10T09:00:00Z");
        assertThat(request.readBy(OFFICER, extended).json().path("overdue").asBoolean())
                .isTrue();
        refused(request.close(), "DATA_REQUEST_NOT_DECIDED");
        exactly(request.decide("GRANTED"), "DataRequestDecided");
        Answer closed = request.officer("close-data-request", Map.of("on", "2026-05-09"));
        exactly(closed, "DataRequestClosed");
        assertThat(request.readBy(OFFICER, closed)
                        .json()
                        .at("/entry/closed/onTime")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRefusalNamesItsExemptionAndItsReason(Service service) {
        RequestSteps request = logged(service, aCase(service), "OBJECTION");
        Map<String, Object> refusal = Map.of("decision", "REFUSED", "exemptions", List.of("CRIME"), "reason", "Why.");

        refused(request.officer("decide-data-request", with(refusal, "exemptions", List.of())), "EXEMPTION_REQUIRED");
        refused(request.officer("decide-data-request", with(refusal, "reason", "")), "REASON_REQUIRED");
        refused(request.officer("decide-data-request", with(refusal, "on", "2026-02-08")), "BEFORE_RECEIPT");
        exactly(request.officer("decide-data-request", refusal), "DataRequestDecided");
    }

    @Test
    void anErasureIsApprovedByASecondPerson(Service service) {
        RequestSteps request = logged(service, aCase(service), "ERASURE");

        refused(request.by(SECOND, "approve-erasure", NOTHING), "DATA_REQUEST_NOT_DECIDED");
        exactly(request.decide("GRANTED"), "DataRequestDecided");
        refused(request.close(), "ERASURE_NOT_APPROVED");
        refused(request.officer("approve-erasure", NOTHING), "SECOND_PERSON_REQUIRED");
        exactly(request.by(SECOND, "approve-erasure", NOTHING), "ErasureApproved");
        refused(request.by(SECOND, "approve-erasure", NOTHING), "INVALID_STATE");
    }

    @Test
    void nothingIsErasedWhileTheCaseIsUnderALegalHold(Service service) {
        CaseSteps about = aCase(service);
        RequestSteps hold = logged(service, about, "LEGAL_HOLD");
        RequestSteps early = logged(service, about, "ERASURE");
        RequestSteps elsewhere = logged(service, aCase(service), "ERASURE");

        refused(log(service, body(about, "LEGAL_HOLD")), "DATA_REQUEST_EXISTS");
        refused(early.decide("GRANTED"), "LEGAL_HOLD_IN_FORCE");
        exactly(elsewhere.decide("GRANTED"), "DataRequestDecided");
        refused(hold.close(), "REASON_REQUIRED");
        exactly(hold.closeFor("The proceedings are over."), "DataRequestClosed");
        exactly(early.decide("GRANTED"), "DataRequestDecided");
        exactly(log(service, body(about, "LEGAL_HOLD")), "DataRequestOpened");
        refused(early.by(SECOND, "approve-erasure", NOTHING), "LEGAL_HOLD_IN_FORCE");
        exactly(elsewhere.by(SECOND, "approve-erasure", NOTHING), "ErasureApproved");
    }

    @Test
    void aRectificationIsNotedBesideTheRecord(Service service) {
        RequestSteps request = logged(service, aCase(service), "RECTIFICATION");
        Map<String, Object> note = Map.of("note", "The school was another one.");

        refused(request.officer("record-rectification", note), "DATA_REQUEST_NOT_DECIDED");
        exactly(request.decide("GRANTED"), "DataRequestDecided");
        refused(request.close(), "RECTIFICATION_NOT_RECORDED");
        exactly(request.officer("record-rectification", note), "RectificationRecorded");
        exactly(request.close(), "DataRequestClosed");
        refused(request.officer("record-rectification", note), "INVALID_STATE", "stage", "CLOSED");
    }

    /** UK GDPR Art. 33(1), in hours: known on Friday at five, it is reported by Monday at five. */
    @Test
    void aBreachIsReportedWithinSeventyTwoHours(Service service) {
        CaseSteps about = aCase(service);
        Map<String, Object> letter = with(body(about, "BREACH"), "receivedAt", "2026-02-06T17:00:00Z");
        RequestSteps inTime = logged(service, about, letter);
        RequestSteps late = logged(service, about, letter);
        RequestSteps slight = logged(service, about, letter);

        about.at("2026-02-09T16:59:00Z");
        exactly(inTime.officer("report-breach", NOTHING), "BreachReported");
        exactly(inTime.close(), "DataRequestClosed");
        about.at("2026-02-09T17:01:00Z");
        refused(late.officer("report-breach", NOTHING), "LATE_REASON_REQUIRED", "dueOn", "2026-02-09");
        Answer reported = late.officer("report-breach", Map.of("lateReason", "It was not seen over the weekend."));
        exactly(reported, "BreachReported");
        Answer read = late.readBy(OFFICER, reported);
        assertThat(read.text("/entry/opened/reportBy")).isEqualTo("2026-02-09T17:00:00Z");
        assertThat(read.json().at("/entry/reported/onTime").asBoolean()).isFalse();
        refused(slight.close(), "REASON_REQUIRED");
        exactly(slight.closeFor("Nobody was put at risk."), "DataRequestClosed");
    }

    @Test
    void aRequestIsWithdrawnForAReason(Service service) {
        RequestSteps request = logged(service, aCase(service), "ERASURE");

        refused(request.officer("close-data-request", Map.of("withdrawn", true)), "REASON_REQUIRED");
        exactly(request.withdraw(), "DataRequestClosed");
        refused(request.decide("GRANTED"), "INVALID_STATE", "stage", "CLOSED");
    }
}
