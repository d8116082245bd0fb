package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.decider.StageRow.said;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.decider.Blanks;
import uk.casereview.decider.StageRow;
import uk.casereview.decider.StageTable;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.shared.Command;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.Role;

/** Every command at every stage. A plus is accepted, a minus INVALID_STATE, else the code of the row. */
class RapidReviewDeciderTest {
    static final Map<String, Supplier<ReviewStory>> STAGES = stages();
    private static final Map<String, ReviewStory> TOLD = new ConcurrentHashMap<>();

    private static Map<String, Supplier<ReviewStory>> stages() {
        Map<String, Supplier<ReviewStory>> stages = new LinkedHashMap<>();
        stages.put("NOT_OPENED", ReviewStory::new);
        stages.put("OPEN", ReviewStory::opened);
        stages.put("SCOPED", ReviewStory::scoped);
        stages.put("GATHERING", ReviewStory::gathering);
        stages.put("MEETING_HELD", ReviewStory::met);
        stages.put("RECOMMENDED", () -> recommended().then(positions(Outcome.LCSPR)));
        stages.put("ESCALATED", ReviewStory::escalated);
        stages.put("DETERMINED", ReviewStory::complete);
        stages.put("SUBMITTED", ReviewStory::submitted);
        stages.put(
                "PANEL_RESPONDED",
                () -> answered(PanelResponse.MORE_INFORMATION).then(positions(Outcome.NO_FURTHER_REVIEW)));
        stages.put("REVISED", () -> revised().then(positions(Outcome.NO_FURTHER_REVIEW)));
        stages.put("CLOSED", ReviewStory::closed);
        stages.put("DISCONTINUED", ReviewStory::discontinued);
        stages.put("STRUCK_OUT", ReviewStory::struckOut);
        return stages;
    }

    /** Each command as it would be accepted where it belongs. */
    private static final Map<String, Command> COMMANDS = Stream.of(
                    new OpenRapidReview(REVIEW, NOTIFICATION, null, false),
                    new ScopeRapidReview(REVIEW, LONG_AGO, SENT_ON, List.of(agency("WMP"))),
                    request("WMP"),
                    new ChaseReturn(REVIEW, agency("WMP"), null, null),
                    new EscalateNonResponse(REVIEW, agency("WMP"), null, text(20)),
                    handIn("WMP"),
                    new VerifyAgencyInformation(REVIEW, agency("WMP")),
                    new RecordImmediateAction(REVIEW, text(30), agency("BCT"), null),
                    meeting(FOUR),
                    learn(),
                    new RetagLearning(REVIEW, new LearningId(new UUID(0, 98)), Set.of(THEME)),
                    new RecordReviewSection(REVIEW, ReviewSection.EQUALITY, SectionStatus.AWAITED, null, null),
                    new DisseminateLearning(REVIEW, DisseminationChannel.WEBINAR, null, 30, Set.of()),
                    recommend(Outcome.LCSPR),
                    position("WMP", Outcome.LCSPR),
                    determine(Outcome.LCSPR),
                    submit(),
                    respond(PanelResponse.AGREES),
                    new SupplyToPanel(REVIEW, null, "DOC-10", null),
                    reconsider(Outcome.NO_FURTHER_REVIEW),
                    discontinue(),
                    new CloseRapidReview(REVIEW, null),
                    reopen(),
                    new CorrectHeldOn(REVIEW, TODAY, TODAY.minusDays(1), text(30)),
                    new CorrectSentOn(REVIEW, LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 26), text(30)),
                    new CorrectReceivedOn(REVIEW, null, LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28), text(30)),
                    new RecalculateStart(REVIEW, SENT_ON.minusDays(3), StartRule.NOTIFICATION_SENT),
                    new AddScrutinyObservation(REVIEW.value(), text(30)))
            .collect(Collectors.toMap(
                    command -> command.getClass().getSimpleName(),
                    command -> command,
                    (one, _) -> one,
                    LinkedHashMap::new));

    /** What the table abbreviates. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("404", "NOT_FOUND"),
            Map.entry("open", "RR_ALREADY_OPEN"),
            Map.entry("ref", "UNKNOWN_REFERENCE"),
            Map.entry("recom", "NOT_RECOMMENDED"),
            Map.entry("dsp", "DSP_DETERMINATION_INCOMPLETE"),
            Map.entry("det", "DSP_DETERMINATION_REQUIRED"),
            Map.entry("cont", "RR_CONTENT_INCOMPLETE"),
            Map.entry("subm", "RR_ALREADY_SUBMITTED"),
            Map.entry("panel", "PANEL_RESPONSE_OUTSTANDING"),
            Map.entry("old", "CORRECTION_OUTDATED"),
            Map.entry("ret", "RETURN_NOT_RECEIVED"));

    private static final StageTable TABLE = new StageTable("""
            OpenRapidReview           +     open  open  open  open  open  open  open  open  open  open  open  -     +
            ScopeRapidReview          404   +     +     +     +     +     +     +     -     -     -     -     -     -
            RequestAgencyInformation  404   -     +     +     +     +     +     +     -     -     -     -     -     -
            ChaseReturn               404   ref   ref   +     +     +     +     +     +     +     +     -     -     -
            EscalateNonResponse       404   ref   ref   +     +     +     +     +     +     +     +     -     -     -
            SubmitAgencyInformation   404   -     +     +     +     +     +     +     +     +     +     -     -     -
            VerifyAgencyInformation   404   ref   ret   ret   ret   ret   ret   ret   ret   ret   ret   -     -     -
            RecordImmediateAction     404   +     +     +     +     +     +     +     +     +     +     -     -     -
            HoldRapidReviewMeeting    404   -     -     +     +     +     +     +     -     -     -     -     -     -
            RecordLearningPoint       404   +     +     +     +     +     +     +     -     -     -     -     -     -
            RetagLearning             404   ref   ref   ref   ref   ref   ref   ref   ref   ref   ref   ref   -     -
            RecordReviewSection       404   +     +     +     +     +     +     +     -     -     -     -     -     -
            DisseminateLearning       404   -     -     -     ref   ref   ref   ref   ref   ref   ref   ref   -     -
            RecommendOutcome          404   -     -     -     +     +     +     -     -     -     -     -     -     -
            RecordDspPosition         404   recom recom recom recom +     +     -     -     +     +     -     -     -
            DetermineOutcome          404   recom recom recom recom +     dsp   -     -     -     -     -     -     -
            SubmitToPanel             404   det   det   det   det   det   cont  +     subm  subm  subm  subm  -     -
            RecordPanelResponse       404   -     -     -     -     -     -     -     +     +     +     +     -     -
            SupplyToPanel             404   -     -     -     -     -     -     -     -     +     -     -     -     -
            ReconsiderOutcome         404   -     -     -     -     -     -     -     -     +     +     -     -     -
            DiscontinueRapidReview    404   +     +     +     +     +     +     +     subm  subm  subm  subm  -     -
            CloseRapidReview          404   panel panel panel panel panel panel panel panel panel +     -     -     -
            Reopen                    404   -     -     -     -     -     -     -     -     -     -     +     +     -
            CorrectHeldOn             404   old   old   old   +     +     +     +     +     +     +     -     -     -
            CorrectSentOn             404   old   old   old   old   old   old   old   +     +     +     -     -     -
            CorrectReceivedOn         404   old   old   old   old   old   old   old   old   +     DATE_OUT_OF_ORDER + -     -
            RecalculateStart          404   +     +     +     +     +     +     +     +     +     +     +     +     +
            AddScrutinyObservation    404   +     +     +     +     +     +     +     +     +     +     +     +     +
            """, CODES, STAGES.keySet());

    static Stream<StageRow<Command>> rows() {
        return TABLE.rows(COMMANDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void answersEveryCommandAtEveryStage(StageRow<Command> row) {
        row.isMetBy(stage -> said(stage(stage).verdict(row.command())));
    }

    /** The stories of the table have no return and no learning, so that it shows of these only where they are refused. */
    @Test
    void takesWhatNeedsAReturnOrALearningPointWhereThereIsOne() {
        ReviewStory returned = gathering().then(handIn("WMP")).by(NOTIFIER, Role.PROGRAMME_MANAGER, null);
        ReviewStory learnt = met().then(learn());
        LearningId point =
                learnt.last(RapidReviewEvent.LearningPointRecorded.class).learningId();

        assertThat(said(returned.verdict(new VerifyAgencyInformation(REVIEW, agency("WMP")))))
                .isEqualTo("+");
        assertThat(said(learnt.verdict(new RetagLearning(REVIEW, point, Set.of(THEME)))))
                .isEqualTo("+");
        assertThat(said(learnt.verdict(
                        new DisseminateLearning(REVIEW, DisseminationChannel.WEBINAR, null, 30, Set.of(point)))))
                .isEqualTo("+");
    }

    @Test
    void namesTheStageItIsIn() {
        assertThat(STAGES.keySet())
                .allSatisfy(stage -> assertThat(stage(stage).state().stage()).isEqualTo(stage));
    }

    @Test
    void theTableHasEveryCommand() {
        assertThat(COMMANDS.keySet())
                .containsAll(Arrays.stream(RapidReviewCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(TABLE.names()).containsExactlyElementsOf(COMMANDS.keySet());
    }

    @Test
    void aBlankHasAnAnswerAtEveryStage() {
        Blanks.haveAnAnswer(
                RapidReviewCommand.class,
                REVIEW.value(),
                STAGES.keySet(),
                (stage, blank) -> stage(stage).verdict(blank));
        Blanks.haveAnAnswer(
                CaseFileCommand.class,
                REVIEW.value(),
                STAGES.keySet(),
                (stage, blank) -> stage(stage).verdict(blank));
    }

    /** Told once and only asked then: a verdict changes nothing. */
    static ReviewStory stage(String name) {
        return TOLD.computeIfAbsent(name, RapidReviewDeciderTest::told);
    }

    private static ReviewStory told(String name) {
        Supplier<ReviewStory> story = STAGES.get(name);
        return (story == null ? new ReviewStory() : story.get()).on(LocalDate.of(2026, 2, 28));
    }
}
