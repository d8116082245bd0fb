package uk.casereview.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class RefusalSentencesTest {
    private final RefusalSentences sentences = new RefusalSentences();

    @Test
    void everyRefusalHasASentenceThatReadsWithoutAnyFact() {
        assertThat(RefusalCode.values())
                .allSatisfy(code -> assertThat(sentences.of(Refusal.of(code)))
                        .matches("[A-Z].*[.]")
                        .doesNotContain("{", "[", "]", "}")
                        .doesNotContain(code.name()));
    }

    @Test
    void insertsTheFactsInPlainWords() {
        assertThat(sentences.of(Refusal.of(RefusalCode.LATE_REASON_REQUIRED, "dueOn", LocalDate.of(2026, 2, 9))))
                .contains("9 February 2026");
        assertThat(sentences.of(Refusal.of(RefusalCode.NOT_QUORATE, "missing", List.of("WMP", "SCT"))))
                .isEqualTo("The meeting is not quorate for this item. Missing: SCT, WMP.");
    }

    @Test
    void saysWhereACommandWouldBePossible() {
        assertThat(sentences.of(new Refusal(
                        RefusalCode.INVALID_STATE,
                        Map.of("stage", "SUBMITTED", "possibleAt", List.of("OPEN", "MEETING_HELD")))))
                .isEqualTo("This is not possible at the stage the record has reached: submitted."
                        + " It is possible at: open, meeting held.");
        assertThat(sentences.of(Refusal.of(RefusalCode.INVALID_STATE, "decision", "CONFIRMED")))
                .isEqualTo("This is not possible at the stage the record has reached: the decision is confirmed.");
    }

    @Test
    void repeatsWhatOnlyLooksLikeADay() {
        for (String noDay : List.of("0000-00-00", "2026-13-45", "2026-02-30")) {
            assertThat(sentences.of(new Refusal(RefusalCode.THEME_UNKNOWN, Map.of("themes", List.of(noDay)))))
                    .contains("Not in it: " + noDay);
        }
    }

    @Test
    void saysFromWhichDayOnAPositionCanBeDated() {
        assertThat(sentences.of(new Refusal(
                        RefusalCode.NOT_RECOMMENDED, Map.of("on", "2026-02-18", "recommendedOn", "2026-02-19"))))
                .endsWith("It did so on 19 February 2026: what follows from it cannot be dated before that day.");
    }

    @Test
    void saysOfAnActionWhereItStands() {
        assertThat(sentences.of(new Refusal(
                        RefusalCode.INVALID_STATE,
                        Map.of("action", "VERIFIED", "possibleAt", List.of("AGREED", "IN_PROGRESS")))))
                .isEqualTo("This is not possible at the stage the record has reached: the action is verified."
                        + " It is possible at: agreed, in progress.");
    }

    @Test
    void namesBodiesAndCommandsInWords() {
        assertThat(sentences.of(Refusal.of(RefusalCode.ALREADY_ESCALATED, "escalatedTo", "SCSP_CHAIR")))
                .endsWith(": to the SCSP chair.");
        assertThat(sentences.of(Refusal.of(RefusalCode.MUST_BE_REDECIDED, "by", "RecommendOutcome")))
                .contains("first, by the command recommend outcome:");
    }

    @Test
    void namesWhatIsNotKnownAndBothEndsOfAPeriod() {
        assertThat(sentences.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "childRef", "Child B")))
                .isEqualTo("Something this refers to is not known here: child ref Child B."
                        + " Check the references you gave.");
        assertThat(sentences.of(new Refusal(
                        RefusalCode.PERIOD_ENDS_BEFORE_START, Map.of("to", "2026-02-01", "from", "2026-02-09"))))
                .isEqualTo("The period ends before it begins: from 9 February 2026, to 1 February 2026.");
    }

    @Test
    void namesBodiesAsPeopleAndCommandsDo() {
        assertThat(sentences.of(Refusal.of(RefusalCode.NO_SUCH_BODY, "allowed", List.of("SCSG", "EXECUTIVE_BOARD"))))
                .endsWith("Those that have: Executive Board (EXECUTIVE_BOARD), Sub-Group (SCSG).");
    }

    @Test
    void saysWhatIsOnRecordInPlainWords() {
        assertThat(sentences.of(new Refusal(
                        RefusalCode.CRITERIA_NOT_MET,
                        Map.of("abuseOrNeglect", "SUSPECTED", "outcomes", List.of("SERIOUS_HARM")))))
                .contains("On record: abuse or neglect suspected, outcome serious harm.");
        assertThat(sentences.of(new Refusal(
                        RefusalCode.INCIDENT_DATES_INCOMPLETE,
                        Map.of("precision", "RANGE", "missing", List.of("incidentTo")))))
                .endsWith(": range needs incident to.");
    }

    @Test
    void namesFieldsInWords() {
        assertThat(sentences.of(Refusal.of(
                        RefusalCode.ACTION_NOT_SMART, "missing", List.of("measureOfSuccess", "description"))))
                .endsWith("Missing: description, measure of success.");
    }

    @Test
    void leavesOutAPartWhoseFactIsMissing() {
        assertThat(sentences.of(new Refusal(RefusalCode.NOT_QUORATE, Map.of("minimum", 4))))
                .isEqualTo("The meeting is not quorate for this item. Four different agencies are needed.");
    }

    /** pages.md §2: "Only three agencies are free to decide: ICB, BCT and NSPCC. Four are needed." */
    @Test
    void saysWhoIsFreeToDecide() {
        assertThat(quorum(4, List.of("ICB", "BCT", "NSPCC"), List.of()))
                .endsWith(" item. Only three agencies are free to decide: BCT, ICB and NSPCC. Four are needed.");
        assertThat(quorum(4, List.of("BCT"), List.of("WMP")))
                .endsWith(" item. Only one agency is free to decide: BCT. Four are needed. Missing: WMP.");
        assertThat(quorum(4, List.of(), List.of())).endsWith(" item. No agency is free to decide. Four are needed.");
        assertThat(quorum(1, List.of(), List.of())).endsWith(" One is needed.");
        assertThat(quorum(3, List.of("BCT", "ICB", "NSPCC"), List.of("WMP")))
                .endsWith(
                        " item. Three agencies are free to decide: BCT, ICB and NSPCC. Three are needed. Missing: WMP.");
        assertThat(quorum(14, List.of("BCT"), List.of())).endsWith(" 14 are needed.");
    }

    private String quorum(int minimum, List<String> agencies, List<String> missing) {
        return sentences.of(new Refusal(
                RefusalCode.NOT_QUORATE, Map.of("minimum", minimum, "agencies", agencies, "missing", missing)));
    }

    @Test
    void saysCodesAsPeopleDo() {
        assertThat(sentences.of(Refusal.of(
                        RefusalCode.DISSEMINATION_INCOMPLETE,
                        "missing",
                        List.of("BRIEFING_NOTE", "NSPCC_REPOSITORY", "WEBINAR", "WHAT_WORKS"))))
                .endsWith(": a briefing note, a webinar, the NSPCC repository, the What Works Centre.");
        assertThat(sentences.of(Refusal.of(RefusalCode.QA_INCOMPLETE, "missing", List.of("QA2"))))
                .endsWith("Not found to be met: the analysis of the underlying reasons (QA2).");
        assertThat(sentences.of(Refusal.of(RefusalCode.INVALID_STATE, "stage", "PRE_PUBLICATION_SENT")))
                .endsWith(" the record has reached: copies sent before publication.");
        assertThat(sentences.of(Refusal.of(RefusalCode.ACTION_NOT_SMART, "missing", List.of("ownerUser"))))
                .endsWith("Missing: the person or post that owns it.");
    }

    @Test
    void namesWhatKeepsAPlanOpen() {
        assertThat(sentences.of(new Refusal(
                        RefusalCode.PLAN_HAS_OPEN_ACTIONS,
                        Map.of("open", List.of("x"), "under", List.of("recommendation 2"), "owners", List.of("WMP")))))
                .isEqualTo(
                        "Some actions of the plan are neither verified nor given up: under recommendation 2, of WMP.");
        assertThat(sentences.of(
                        Refusal.of(RefusalCode.IMPACT_EVIDENCE_REQUIRED, "without", List.of("recommendation 1"))))
                .endsWith(" without. It is missing for recommendation 1.");
    }
}
