package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Whoever works with the API finds every id a command wants by reading: meetings, agencies, seats, people. */
@ServiceTest
class MeetingReadsIT {
    private static final String DAY = "2026-02-19";

    @Test
    void aMeetingIsFoundWithItsAgendaAndWhoCame(Service service) {
        CaseSteps steps = new CaseSteps(service).at(DAY + "T09:00:00Z").recorded(DAY);
        MeetingSteps meeting =
                MeetingSteps.onItem(service, steps.caseRef(), DAY, ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT);
        String position = meeting.arrive(ReviewSteps.WMP).mustBe(200).header("Position");

        Answer read = read(service, Users.BUSINESS_MANAGER, "/api/meetings/" + meeting.id() + "?after=" + position);

        assertThat(read.text("/body")).isEqualTo("SCSG");
        assertThat(read.text("/stage")).isEqualTo("OPEN");
        assertThat(read.text("/chair")).isEqualTo(Users.id(ReviewSteps.ICB_DOCTOR));
        assertThat(read.text("/items/0/caseRef")).isEqualTo(steps.caseRef());
        assertThat(read.text("/items/0/stage")).isEqualTo("OPEN");
        assertThat(texts(read.json().at("/attendance"), "agency")).containsExactly("ICB", "BCT", "WMP");
        assertThat(read.json().path("people").propertyNames()).contains(Users.id(ReviewSteps.WMP));
        Answer listed = read(
                service, Users.BUSINESS_MANAGER, "/api/meetings?body=SCSG&from=" + DAY + "&to=" + DAY + "&size=200");
        assertThat(texts(listed.json().at("/rows"), "meetingId")).contains(meeting.id());
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .get("/api/meetings?colour=red")
                        .status())
                .isEqualTo(400);
    }

    /** IG8: the question is text of the case; who has a conflict on the item reads neither it nor the papers. */
    @Test
    void anItemSaysWhatIsAskedAndHowTheyVotedToWhomItConcerns(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), DAY)
                .begun(ReviewSteps.BCT, ReviewSteps.ICB_DOCTOR, ReviewSteps.WMP, ReviewSteps.NSPCC);
        meeting.clerk("circulate-papers", Map.of("docRef", "DOC-1", "hash", "ab".repeat(32), "version", 1))
                .mustBe(200);
        meeting.declares(ReviewSteps.WMP);
        String position = service.as(ReviewSteps.NSPCC)
                .post(
                        "/api/meetings/" + meeting.meetingId() + "/cast-vote",
                        Map.of("itemRef", ItemSteps.ITEM, "choice", "FOR"))
                .mustBe(200)
                .header("Position");
        String path = "/api/meetings/" + meeting.meetingId() + "?after=" + position;

        JsonNode open = read(service, ReviewSteps.NSPCC, path).json().at("/items/0");
        assertThat(open.path("question").isString()).isTrue();
        assertThat(texts(open.path("papers"), "docRef")).containsExactly("DOC-1");
        assertThat(texts(open.path("votes"), "choice")).containsExactly("FOR");
        JsonNode closed = read(service, ReviewSteps.WMP, path).json().at("/items/0");
        assertThat(closed.path("question").path("sealed").asBoolean()).isTrue();
        assertThat(closed.path("papers").isEmpty()).isTrue();
        assertThat(read(service, "bscp.qio", path)
                        .json()
                        .at("/items/0/question/sealed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anAgendaShowsOnlyCasesTheReaderMaySee(Service service) {
        CaseSteps steps = new CaseSteps(service).at(DAY + "T09:00:00Z").recorded(DAY);
        MeetingSteps meeting = MeetingSteps.onItem(service, steps.caseRef(), DAY, ReviewSteps.ICB_DOCTOR);
        String position = meeting.arrive(ReviewSteps.BCT).mustBe(200).header("Position");
        String path = "/api/meetings/" + meeting.id() + "?after=" + position;

        assertThat(read(service, "bscp.agency-lead.nspcc", path)
                        .json()
                        .at("/items")
                        .isEmpty())
                .isTrue();
        assertThat(service.as(Users.SANDWELL_BUSINESS_MANAGER)
                        .get(path)
                        .mustBe(403)
                        .code())
                .isEqualTo("OUT_OF_PARTNERSHIP");
        assertThat(service.as(Users.OBSERVER).get(path).mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
        for (String nothing : List.of(UUID.randomUUID().toString(), "next-week")) {
            assertThat(service.as(Users.BUSINESS_MANAGER)
                            .get("/api/meetings/" + nothing)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPartnershipTellsItsAgenciesSeatsAndPeople(Service service) {
        Answer read = read(service, Users.BUSINESS_MANAGER, "/api/partnerships/BSCP");

        assertThat(texts(read.json().at("/agencies"), "code")).contains("BCC", "BCT", "ICB", "NSPCC", "WMP");
        assertThat(texts(read.json().at("/seats"), "holder"))
                .contains(Users.id(ReviewSteps.ICB_DOCTOR), Users.id(ReviewSteps.BCT));
        assertThat(texts(read.json().at("/roles"), "role")).contains("BUSINESS_MANAGER", "LA_NOTIFIER");
        assertThat(read.json().path("people").propertyNames()).contains(Users.id(ReviewSteps.BCT));
        assertThat(read.json().at("/themes").isEmpty()).isFalse();
        // the id by which commands address it
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .post("/api/partnerships/" + read.text("/partnershipId") + "/add-holiday", Map.of())
                        .status())
                .isEqualTo(400);
        Answer before = read(service, Users.BUSINESS_MANAGER, "/api/partnerships/BSCP?on=1999-01-01");
        assertThat(before.json().at("/seats").isEmpty()).isTrue();
        for (String nothing : List.of("XXXX", "birmingham")) {
            assertThat(service.as(Users.BUSINESS_MANAGER)
                            .get("/api/partnerships/" + nothing)
                            .status())
                    .isEqualTo(404);
        }
    }

    private static Answer read(Service service, String login, String path) {
        return service.as(login).get(path).mustBe(200);
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString()).toList();
    }
}
