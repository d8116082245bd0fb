package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.decider.StageRow.said;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import uk.casereview.practicereview.CommissioningCommand.RecalculateReviewStart;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.practicereview.PracticeReviewCorrection.*;
import uk.casereview.practicereview.PublicationCommand.*;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.WebAddress;

/** Every command at every stage. A plus is accepted, a minus INVALID_STATE, else the code of the row. */
class PracticeReviewDeciderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
    static final Map<String, Supplier<ReviewStory>> STAGES = stages();
    private static final Map<String, ReviewStory> TOLD = new ConcurrentHashMap<>();

    private static Map<String, Supplier<ReviewStory>> stages() {
        Map<String, Supplier<ReviewStory>> stages = new LinkedHashMap<>();
        stages.put("NOT_INITIATED", ReviewStory::new);
        stages.put("INITIATED", ReviewStory::initiated);
        stages.put("COMMISSIONED", ReviewStory::commissioned);
        stages.put("SCOPED", ReviewStory::scoped);
        stages.put("IN_PROGRESS", ReviewStory::inProgress);
        stages.put("DRAFT_RECEIVED", ReviewStory::drafted);
        stages.put("QUALITY_ASSURED", () -> assured().then(positions(ReportOutcome.ACCEPTED)));
        stages.put("DETERMINED", ReviewStory::determined);
        stages.put("RATIFIED", ReviewStory::ratified);
        stages.put("PUBLICATION_PLANNED", ReviewStory::planned);
        stages.put("PRE_PUBLICATION_SENT", ReviewStory::copied);
        stages.put("PUBLISHED", () -> published().then(passOnEverywhere()));
        stages.put("CLOSED", ReviewStory::closed);
        stages.put("DISCONTINUED", ReviewStory::discontinued);
        stages.put("STRUCK_OUT", ReviewStory::struckOut);
        stages.replaceAll((_, story) -> () -> SettlingTest.asked(story.get()));
        return stages;
    }

    /** Each command as it would be accepted where it belongs. */
    private static final Map<String, Command> COMMANDS = Stream.of(
                    initiate(),
                    initiate(ReviewType.THEMATIC),
                    appoint(user("another reviewer")),
                    tell(Recipient.PANEL),
                    remove(REVIEWER),
                    agree("WMP"),
                    revise("WMP"),
                    SettlingTest.settle(NationalReviewSettlement.CONTINUE),
                    discontinue(),
                    close(),
                    new RecalculateReviewStart(REVIEW, ReviewPolicies.decision().decisionId(), DECIDED_ON.minusDays(1)),
                    reopen(),
                    meet(),
                    new RecordPractitionerEvent(REVIEW, null, agencies("BCT"), 12, text(20), false, null),
                    visit(),
                    new RequestProgress(REVIEW, null, text(20), null),
                    new RecordProgress(REVIEW, DAY, true, true, null),
                    new ForecastDelay(REVIEW, DelayReason.INQUEST, null, LocalDate.of(2026, 12, 1)),
                    delay(DAY, DAY),
                    draft(null),
                    sendBack(),
                    accept(),
                    new ReportCommand.RetagLearning(REVIEW, Set.of(THEME)),
                    position("WMP", ReportOutcome.ACCEPTED),
                    determine(),
                    ratify(1),
                    edit(),
                    decide(PublicationMode.FULL, null),
                    gold(),
                    copies(),
                    publish(),
                    passOn(DisseminationChannel.TRAINING),
                    new WaiveDissemination(REVIEW, DisseminationChannel.WEBINAR, text(20)),
                    new WithdrawFromWebsite(REVIEW, null, false, null),
                    new UrgentTakedown(REVIEW, TakedownGround.COURT_ORDER, null, null),
                    new RepublishCorrected(REVIEW, null, new WebAddress("https://example.org/2"), "DOC-2", text(20)),
                    new CorrectHeldOn(REVIEW, null, LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 14), text(20)),
                    new CorrectReceivedOn(
                            REVIEW, null, 1, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 31), text(20)),
                    new CorrectToldOn(
                            REVIEW, Recipient.PANEL, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 5), text(20)),
                    new CorrectSentOn(
                            REVIEW,
                            null,
                            Recipient.PANEL,
                            LocalDate.of(2026, 8, 12),
                            LocalDate.of(2026, 8, 11),
                            text(20)),
                    new CorrectPublishedOn(REVIEW, null, PUBLISHED_ON, PUBLISHED_ON.plusDays(1), text(20)),
                    new AddScrutinyObservation(REVIEW.value(), text(30)))
            .collect(Collectors.toMap(
                    command -> command.getClass().getSimpleName(),
                    command -> command,
                    (one, _) -> one,
                    LinkedHashMap::new));

    /** What the table abbreviates. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("404", "NOT_FOUND"),
            Map.entry("ex", "LCSPR_EXISTS"),
            Map.entry("dec", "LCSPR_WITHOUT_DECISION"),
            Map.entry("ref", "UNKNOWN_REFERENCE"),
            Map.entry("rev", "NO_REVIEWER"),
            Map.entry("tor", "NO_TOR"),
            Map.entry("rec", "NOT_RECOMMENDED"),
            Map.entry("dsp", "DSP_DETERMINATION_INCOMPLETE"),
            Map.entry("det", "DSP_DETERMINATION_REQUIRED"),
            Map.entry("qa", "NOT_QUALITY_ASSURED"),
            Map.entry("rat", "NOT_RATIFIED"),
            Map.entry("sev", "PREPUBLICATION_NOTICE_TOO_SHORT"),
            Map.entry("diss", "DISSEMINATION_INCOMPLETE"),
            Map.entry("ava", "AVAILABILITY_PERIOD_RUNNING"),
            Map.entry("old", "CORRECTION_OUTDATED"));

    private static final StageTable TABLE = new StageTable("""
            InitiateLcspr             +    ex   ex   ex   ex   ex   ex   ex   ex   ex   ex   ex   dec  dec  dec
            InitiateReview            +    ex   ex   ex   ex   ex   ex   ex   ex   ex   ex   ex   +    +    +
            AppointReviewer           404  +    +    +    +    +    +    +    +    +    +    -    -    -    -
            NotifyReviewDecision      404  +    +    +    +    +    +    +    +    +    +    +    -    -    -
            RemoveReviewer            404  ref  +    +    +    +    +    +    +    +    +    +    -    -    -
            AgreeTermsOfReference     404  rev  +    -    -    -    -    -    -    -    -    -    -    -    -
            ReviseTermsOfReference    404  tor  tor  +    +    +    +    +    -    -    -    -    -    -    -
            SettleNationalReview      404  +    +    +    +    +    +    +    +    +    +    +    -    -    -
            Discontinue               404  +    +    +    +    +    +    +    -    -    -    -    -    -    -
            CloseLcspr                404  diss diss diss diss diss diss diss diss diss diss +    -    -    -
            RecalculateReviewStart    404  +    +    +    +    +    +    +    +    +    +    +    +    +    +
            Reopen                    404  -    -    -    -    -    -    -    -    -    -    -    +    -    -
            RecordReviewMeeting       404  +    +    +    +    +    +    +    +    +    +    +    -    -    -
            RecordPractitionerEvent   404  +    +    +    +    +    +    +    +    +    +    +    -    -    -
            RecordFamilyContact       404  +    +    +    +    +    +    +    +    +    +    +    -    -    -
            RequestProgress           404  +    +    +    +    +    +    +    +    +    +    -    -    -    -
            RecordProgress            404  +    +    +    +    +    +    +    +    +    +    -    -    -    -
            ForecastDelay             404  +    +    +    +    +    +    +    +    +    +    -    -    -    -
            RecordDelay               404  +    +    +    +    +    +    +    +    +    +    -    -    -    -
            SubmitDraft               404  tor  tor  +    +    +    +    +    +    +    +    -    -    -    -
            ReturnDraft               404  -    -    -    -    +    +    +    -    -    -    -    -    -    -
            AcceptDraft               404  -    -    -    -    +    -    -    -    -    -    -    -    -    -
            RetagLearning             404  qa   qa   qa   qa   qa   +    +    +    +    +    +    +    -    -
            RecordDspPosition         404  rec  rec  rec  rec  rec  +    -    -    -    -    -    -    -    -
            DetermineReport           404  dsp  dsp  dsp  dsp  dsp  +    -    -    -    -    -    -    -    -
            RatifyReport              404  qa   qa   qa   qa   qa   det  +    -    -    -    -    -    -    -
            RecordEditorialCorrection 404  rat  rat  rat  rat  rat  rat  rat  +    +    +    +    -    -    -
            DecidePublicationMode     404  +    +    +    +    +    +    +    +    +    +    -    -    -    -
            HoldGoldGroup             404  +    +    +    +    +    +    +    +    +    +    -    -    -    -
            SendPrePublicationCopies  404  rat  rat  rat  rat  rat  rat  rat  +    +    +    -    -    -    -
            Publish                   404  rat  rat  rat  rat  rat  rat  rat  sev  sev  +    -    -    -    -
            RecordDissemination       404  +    +    +    +    +    +    +    +    +    +    +    +    -    -
            WaiveDissemination        404  +    +    +    +    +    +    +    +    +    +    +    -    -    -
            WithdrawFromWebsite       404  -    -    -    -    -    -    -    -    -    -    ava  ava  -    -
            UrgentTakedown            404  +    +    +    +    +    +    +    +    +    +    +    +    +    +
            RepublishCorrected        404  -    -    -    -    -    -    -    -    -    -    +    +    -    -
            CorrectHeldOn             404  old  old  old  +    +    +    +    +    +    +    +    -    -    -
            CorrectReceivedOn         404  old  old  old  old  +    +    +    +    +    +    +    -    -    -
            CorrectToldOn             404  old  old  old  old  old  old  old  old  old  old  old  -    -    -
            CorrectSentOn             404  old  old  old  old  old  old  old  old  old  +    +    -    -    -
            CorrectPublishedOn        404  old  old  old  old  old  old  old  old  old  old  +    -    -    -
            AddScrutinyObservation    404  +    +    +    +    +    +    +    +    +    +    +    +    +    +
            """, CODES, STAGES.keySet());

    static Stream<StageRow<Command>> rows() {
        return TABLE.rows(COMMANDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void answersEveryCommandAtEveryStage(StageRow<Command> row) {
        row.isMetBy(stage -> said(stage(stage).verdict(row.command())));
    }

    @Test
    void namesTheStageItIsIn() {
        assertThat(STAGES.keySet())
                .allSatisfy(stage -> assertThat(stage(stage).state().stage()).isEqualTo(stage));
    }

    /** §15.1-1: only the Business Unit says that something has already happened. */
    @Test
    void whatHasHappenedIsTheClerksToSay() {
        assertThat(copied().by(BCT, Role.CHAIR, "BCT")
                        .code(new Publish(REVIEW, PUBLISHED_ON, new WebAddress("https://example.org"), true, text(20))))
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
    }

    @Test
    void theTableHasEveryCommand() {
        assertThat(COMMANDS.keySet())
                .containsAll(Arrays.stream(PracticeReviewCommand.class.getPermittedSubclasses())
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(TABLE.names()).containsExactlyElementsOf(COMMANDS.keySet());
    }

    @Test
    void aBlankHasAnAnswerAtEveryStage() {
        Blanks.haveAnAnswer(
                PracticeReviewCommand.class,
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
        return TOLD.computeIfAbsent(
                name, stage -> Objects.requireNonNull(STAGES.get(stage)).get());
    }
}
