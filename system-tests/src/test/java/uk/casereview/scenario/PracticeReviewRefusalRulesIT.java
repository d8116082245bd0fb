package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Every rejection of §8.2: its status, its code, the facts behind it, and the sentence a caseworker reads. */
@ServiceTest
class PracticeReviewRefusalRulesIT {
    private static final Set<String> OF_EVERY_PROBLEM = Set.of("type", "title", "status", "detail", "code");

    @Test
    void whatIsSaidBeforeAReviewIsUnderWay(Service service) {
        CaseSteps undecided = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-20");
        Answer without = service.as(Users.BUSINESS_MANAGER)
                .post("/api/practice-reviews", Map.of("notificationId", undecided.id()));
        Answer again = service.as(Users.BUSINESS_MANAGER)
                .post("/api/practice-reviews", Map.of("rapidReviewId", review.rapidReview()));
        Map<String, Object> silent = PracticeBodies.appointment();
        silent.remove("independenceDeclaration");
        Map<String, String> draft = Map.of("docRef", "DOC-1");

        says(without, "LCSPR_WITHOUT_DECISION", Map.of(), "A practice review needs the recorded decision to hold it.");
        says(
                again,
                "LCSPR_EXISTS",
                Map.of("stage", "INITIATED"),
                "This case already has a practice review, which is at the stage initiated.");
        says(
                review.appoint("WMP"),
                "REVIEWER_NOT_INDEPENDENT",
                Map.of("agency", "WMP"),
                "by an agency the review looks at: WMP.");
        says(
                review.clerk("appoint-reviewer", silent),
                "CONFLICT_DECLARATION_MISSING",
                Map.of(),
                "The reviewer has not declared whether there is any conflict of interest.");
        says(review.agree(), "NO_REVIEWER", Map.of(), "No reviewer has been appointed yet.");
        says(
                review.as(PracticeSteps.REVIEWER, "submit-draft", draft),
                "NOT_ASSIGNED_REVIEWER",
                Map.of(),
                "You are not the reviewer of this review.");
        review.appoint("INDEPENDENT").mustBe(200);
        says(
                review.clerk("notify-review-decision", Map.of("recipients", Map.of("CDOP", "2026-03-20"))),
                "UNKNOWN_RECIPIENT",
                Map.of("recipients", List.of("CDOP")),
                "Somebody named here is not among those who are told of this: CDOP.");
        says(
                review.as(PracticeSteps.REVIEWER, "submit-draft", draft),
                "NO_TOR",
                Map.of(),
                "The terms of reference have not been agreed yet.");
        says(
                review.deciding(
                        "agree-terms-of-reference",
                        with(PracticeBodies.terms(), "decision", ReviewSteps.decision(ReviewSteps.BCT))),
                "NOT_QUORATE",
                Map.of("minimum", 4, "agencies", List.of("BCT"), "missing", List.of()),
                "Only one agency is free to decide: BCT. Four are needed.");
        says(
                review.clerk("remove-reviewer", Map.of("reviewerId", Users.id(PracticeSteps.REVIEWER))),
                "RATIONALE_REQUIRED",
                Map.of("minimumLength", 20),
                "A decision needs a rationale of at least 20 characters.");
    }

    @Test
    void whatIsSaidWhileItIsUnderWay(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);
        Map<String, Object> delay = Map.of("newExpectedOn", "2026-12-01");
        Map<String, Object> explained = with(delay, "reason", "INQUEST");

        says(
                review.as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-1", "version", 1)),
                "VERSION_OUTDATED",
                Map.of("version", 1),
                "A draft of this version or a later one is already here. The latest is 1.");
        says(
                review.clerk("request-progress", Map.of()),
                "WRITING_REQUIRED",
                Map.of(),
                "in writing. Give the text or the document.");
        says(
                review.clerk("record-delay", delay),
                "DELAY_REASON_REQUIRED",
                Map.of("missing", "reason"),
                "Say why the review takes longer.");
        says(
                review.clerk("record-delay", explained),
                "PANEL_SOS_NOT_INFORMED",
                Map.of("missing", List.of("panelInformedOn", "sosInformedOn")),
                "The Panel and the Secretary of State have to be told. Missing: panel informed on, sos informed on.");
        says(
                review.clerk("record-delay", with(explained, "panelInformedOn", "2026-06-01")),
                "PANEL_SOS_NOT_INFORMED",
                Map.of("missing", List.of("sosInformedOn")),
                "Missing: sos informed on.");
        says(
                review.deciding(
                        "accept-draft",
                        Map.of("checklist", Map.of("QA1", "MET"), "decision", PracticeBodies.subGroup())),
                "QA_INCOMPLETE",
                Map.of("missing", List.of("QA2")),
                "Not found to be met: the analysis of the underlying reasons (QA2).");
    }

    @Test
    void whatIsSaidBeforeTheBoardStandsByIt(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);
        Map<String, Object> alone = with(PracticeBodies.partners(), "attendance", Users.present("bscp.dsp.bct"));

        says(review.position("BCT", "ACCEPTED"), "NOT_RECOMMENDED", Map.of(), "The sub-group has to recommend");
        says(
                review.ratify(1),
                "NOT_QUALITY_ASSURED",
                Map.of("version", 1),
                "The report has not been quality assured in this version. The version in hand is 1.");
        review.accept().mustBe(200);
        says(review.ratify(1), "DSP_DETERMINATION_REQUIRED", Map.of(), "the report before the board ratifies it.");
        says(
                review.position("NSPCC", "ACCEPTED"),
                "WRONG_AGENCY",
                Map.of("agency", "NSPCC"),
                "Only the agency itself may do this, and this is for NSPCC.");
        says(
                review.determine(),
                "DSP_DETERMINATION_INCOMPLETE",
                Map.of("missing", List.of("BCC", "BCT", "ICB", "WMP"), "differing", List.of()),
                "Every delegated safeguarding partner has to record a position, and all have to agree. Missing: BCC,"
                        + " BCT, ICB, WMP.");
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        review.determine().mustBe(200);
        says(
                review.deciding("ratify-report", Map.of("version", 1, "decision", alone)),
                "NOT_QUORATE",
                Map.of("minimum", 4, "agencies", List.of("BCT"), "missing", List.of("BCC", "ICB", "WMP")),
                "The meeting is not quorate for this item. Only one agency is free to decide: BCT. Four are needed."
                        + " Missing: BCC, ICB, WMP.");
    }

    @Test
    void whatIsSaidBeforeItIsPublic(Service service) {
        PracticeSteps review = PracticeStory.determined(service).at("2026-07-15");
        Map<String, Object> redacted = Map.of("mode", "REDACTED", "decision", PracticeBodies.partners());

        says(review.copies("2026-07-15"), "NOT_RATIFIED", Map.of(), "The report has not been ratified.");
        says(review.publish("2026-07-15"), "NOT_RATIFIED", Map.of(), "The report has not been ratified.");
        review.ratify(1).mustBe(200);
        says(
                review.deciding("decide-publication-mode", redacted),
                "JUSTIFICATION_REQUIRED",
                Map.of(),
                "Say why the report is not published in full.");
        review.deciding(
                        "decide-publication-mode",
                        with(with(redacted, "alreadyHappened", true), "reason", "Invented oversight."))
                .mustBe(200);
        says(
                review.clerk("send-pre-publication-copies", Map.of("sent", Map.of("PANEL", "2026-07-15"))),
                "MISSING_RECIPIENT",
                Map.of("missing", List.of("OFSTED", "SOS")),
                "missing from the recipients: OFSTED, SOS.");
        says(
                review.publish("2026-07-15"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                Map.of("missing", List.of("OFSTED", "PANEL", "SOS"), "workingDays", 7),
                "must have the report 7 working days before it is published. Not sent to: OFSTED, PANEL, SOS.");
        review.copies("2026-07-15").mustBe(200);
        says(
                review.publish("2026-07-15"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                Map.of("earliest", "2026-07-24", "workingDays", 7),
                "7 working days before it is published. The earliest day is 24 July 2026.");
        says(
                review.at("2026-07-24").publish("2026-07-24"),
                "GOLD_GROUP_REQUIRED",
                Map.of(),
                "The group that plans publication has not settled this publication.");
        review.clerk("hold-gold-group", Map.of("heldOn", "2026-07-24")).mustBe(200);
        says(
                review.publish("2026-07-24"),
                "JUSTIFICATION_REQUIRED",
                Map.of(),
                "Say why the report is not published in full.");
    }

    @Test
    void whatIsSaidOnceItIsPublic(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        review.publishedAlready("2026-03-20").mustBe(200);
        Map<String, Object> close = Map.of("decision", PracticeBodies.subGroup());

        says(
                review.clerk("withdraw-from-website", Map.of()),
                "AVAILABILITY_PERIOD_RUNNING",
                Map.of("until", "2029-03-20"),
                "The report has to stay available until 20 March 2029.");
        says(
                review.deciding("close-lcspr", close),
                "PLAN_MISSING",
                Map.of(),
                "The review has no learning and action plan yet.");
        Map<String, String> source = Map.of("sourceType", "PRACTICE_REVIEW", "sourceId", review.id());
        service.as(Users.BUSINESS_MANAGER)
                .post("/api/action-plans", Map.of("sources", List.of(source)))
                .mustBe(201);
        says(
                review.deciding("close-lcspr", close),
                "DISSEMINATION_INCOMPLETE",
                Map.of("missing", List.of("BRIEFING_NOTE", "NSPCC_REPOSITORY", "WEBINAR", "WHAT_WORKS")),
                "The learning has not been passed on in every way it should be: a briefing note, a webinar,"
                        + " the NSPCC repository, the What Works Centre.");
    }

    private static void says(Answer refused, String code, Map<String, ?> facts, String sentence) {
        Refused.with(code, refused);
        assertThat(refused.text("/detail")).contains(sentence);
        Map<String, JsonNode> said = refused.json().properties().stream()
                .filter(member -> !OF_EVERY_PROBLEM.contains(member.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, JsonNode> expected = new HashMap<>();
        facts.forEach((name, fact) -> expected.put(
                name, JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(fact))));
        assertThat(said).isEqualTo(expected);
    }
}
