package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** IG8: a "conflicted member loses access to decision papers for that item", from the declaration on. */
@ServiceTest
class ConflictedReaderRulesIT {
    private static boolean reads(Service service, ReviewSteps review, String member, Answer after) {
        var read = service.as(member)
                .get("/api/cases/" + review.steps().caseRef() + "?after=" + after.header("Position"))
                .mustBe(200)
                .json();
        boolean open = read.at("/notification/recorded/outline").isString();
        assertThat(read.at("/keptFromPapers").asBoolean())
                .as("the answer says what closes it")
                .isNotEqualTo(open);
        return open;
    }

    @Test
    void readsNoPapersUntilTheOthersAgreeThatTheyMayDiscuss(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC, BCC);
        Answer listed = meeting.clerk(
                        "circulate-papers", Map.of("docRef", "DOC-1", "hash", "ab".repeat(32), "version", 1))
                .mustBe(200);
        assertThat(reads(service, review, WMP, listed)).isTrue();

        Answer declared = meeting.declares(WMP);
        assertThat(reads(service, review, WMP, declared)).isFalse();
        assertThat(reads(service, review, NSPCC, declared)).isTrue();

        Answer some = meeting.agree(WMP, BCT, ICB_DOCTOR);
        assertThat(reads(service, review, WMP, some)).isFalse();
        Answer all = meeting.agree(WMP, NSPCC, BCC);
        assertThat(reads(service, review, WMP, all)).isTrue();
    }

    @Test
    void readsThemAgainOnceTheItemHasEnded(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC, BCC);
        assertThat(reads(service, review, WMP, meeting.declares(WMP))).isFalse();

        Answer deferred = meeting.clerk(
                        "defer-item", Map.of("itemRef", ItemSteps.ITEM, "rationale", CaseSteps.RATIONALE))
                .mustBe(200);

        assertThat(reads(service, review, WMP, deferred)).isTrue();
    }

    /** §15.8: "403: … reading under conflict". What is papers alone is refused; the case itself stays readable. */
    @Test
    void whatIsPapersAloneIsRefusedUnderAConflict(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        review.as(
                        Users.BUSINESS_MANAGER,
                        "attach-document",
                        Map.of("docRef", "DOC-9", "hash", "cd".repeat(32), "classification", "OFFICIAL"))
                .mustBe(200);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC, BCC);
        Answer declared = meeting.declares(WMP);

        Answer refused = documents(service, review, WMP, declared).mustBe(403);
        assertThat(refused.code()).isEqualTo("CONFLICTED");
        assertThat(refused.json().at("/detail").asString()).contains("papers are closed to you");
        assertThat(refused.body()).doesNotContain("DOC-9");
        assertThat(documents(service, review, NSPCC, declared).mustBe(200).body())
                .contains("DOC-9");

        meeting.agree(WMP, BCT, ICB_DOCTOR).mustBe(200);
        Answer agreed = meeting.agree(WMP, NSPCC, BCC).mustBe(200);
        assertThat(documents(service, review, WMP, agreed).mustBe(200).body()).contains("DOC-9");
    }

    private static Answer documents(Service service, ReviewSteps review, String member, Answer after) {
        return service.as(member)
                .get("/api/cases/" + review.steps().caseRef() + "/documents?after=" + after.header("Position"));
    }
}
