package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.LinkCase;
import uk.casereview.notification.CaseSharingCommand.RevokeCaseAccess;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.IncidentCommand.*;
import uk.casereview.notification.NotifiabilityCommand.*;
import uk.casereview.notification.NotificationCorrection.*;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;

/** Every command at every stage: the events it leads to, or the code it is refused with. */
class SeriousIncidentNotificationDeciderTest {
    private static final String NONE = "NOT_FOUND";
    private static final String NO = "INVALID_STATE";
    private static final String UNDECIDED = "NOT_DECIDED";
    private static final String OWED = "OPEN_OBLIGATIONS";
    private static final String UNKNOWN = "UNKNOWN_REFERENCE";
    private static final Set<Recipient> SENT_TO = Set.of(Recipient.PANEL, Recipient.PARTNERS);

    private static final Map<String, IncidentStory> STAGES = stages();

    private static Map<String, IncidentStory> stages() {
        IncidentStory considered = considered(whoDied(), whoWasHarmed());
        IncidentStory toBeNotified = considered.then(decide(Category.ABUSE_NEGLECT_DEATH));
        IncidentStory notified = toBeNotified.then(submit(SENT)).knowing(new RapidReviewFacts(false, false));
        Map<String, IncidentStory> stages = new LinkedHashMap<>();
        stages.put("NOT_RECORDED", untold());
        stages.put(
                "REFERRED",
                untold().then(AnIncident.of(whoDied(), whoWasHarmed()).record()));
        stages.put("UNDER_CONSIDERATION", considered);
        stages.put("TO_BE_NOTIFIED", toBeNotified);
        stages.put("NOT_NOTIFIED", considered.then(decideNot()));
        stages.put("NOTIFIED", notified);
        stages.put("WITHDRAWN", notified.then(withdraw()));
        stages.put("CLOSED", notified.then(new CloseNotification(ID)));
        stages.put("STRUCK_OUT", considered.then(new MarkEnteredInError(ID.value(), text(9))));
        return stages;
    }

    private static WithdrawNotification withdraw() {
        return new WithdrawNotification(ID, text(9), TODAY, null, false);
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                        row(AnIncident.of(whoDied()).record(), "IncidentRecorded", NO, NO, NO, NO, NO, NO, NO, NO),
                        row(
                                new RecordExternalNotification(
                                        ID,
                                        AnIncident.SANDWELL,
                                        null,
                                        SENT,
                                        OurRole.CONTRIBUTING,
                                        null,
                                        null,
                                        List.of()),
                                "ExternalNotificationRecorded",
                                "ExternalNotificationRecorded",
                                "ExternalNotificationRecorded ClockCancelled ClockCancelled",
                                NO,
                                NO,
                                NO,
                                NO,
                                NO,
                                NO),
                        row(
                                new RecordAwareness(ID, AnIncident.AWARE, null),
                                NONE,
                                "AwarenessRecorded ClockStarted ClockStarted",
                                NO,
                                NO,
                                NO,
                                NO,
                                NO,
                                NO,
                                NO),
                        row(
                                new RecordMigration(ID, null),
                                NONE,
                                "CaseMigrated",
                                "CaseMigrated ClockCancelled ClockCancelled",
                                "CaseMigrated ClockCancelled ClockCancelled",
                                "CaseMigrated",
                                "CaseMigrated ClockCancelled ClockCancelled",
                                NO,
                                NO,
                                NO),
                        live(
                                new RecordKnowledge(ID, null, null, null, null, AbuseOrNeglect.KNOWN, null, null, null),
                                "KnowledgeRecorded"),
                        live(new RecordPartnerView(ID, agency("WMP"), PartnerView.NOTIFY, null), "PartnerViewRecorded"),
                        live(new AddChild(ID, whoWasHarmed().details()), "ChildAdded"),
                        live(new CorrectChild(ID, "Child A", whoDied().aged(9).details(), text(9)), "ChildCorrected"),
                        live(new RecordOutcomeChanged(ID, "Child B", ChildOutcome.DEATH, SENT, null), "OutcomeChanged"),
                        live(
                                new RecordParallelProcess(
                                        ID, null, ParallelProcessType.INQUEST, null, null, null, null, null),
                                "ParallelProcessRecorded"),
                        row(
                                decide(Category.ABUSE_NEGLECT_DEATH),
                                NONE,
                                NO,
                                "NotifiabilityDecided",
                                NO,
                                NO,
                                NO,
                                NO,
                                NO,
                                NO),
                        row(
                                decideNot(),
                                NONE,
                                NO,
                                "NotifiabilityDecided ClockCancelled ClockCancelled",
                                NO,
                                NO,
                                NO,
                                NO,
                                NO,
                                NO),
                        row(
                                new RecategoriseNotification(
                                        ID, Category.ABUSE_NEGLECT_SERIOUS_HARM, Set.of(), null, null, text(40), null),
                                NONE,
                                UNDECIDED,
                                UNDECIDED,
                                "NotificationRecategorised",
                                UNDECIDED,
                                "NotificationRecategorised",
                                NO,
                                NO,
                                NO),
                        row(
                                submit(SENT),
                                NONE,
                                UNDECIDED,
                                UNDECIDED,
                                "NotificationSubmitted CharacteristicsFrozen ClockStopped ClockStopped",
                                UNDECIDED,
                                NO,
                                NO,
                                NO,
                                NO),
                        row(
                                new RecordRecipientInformed(ID, Recipient.PARTNERS, null),
                                NONE,
                                "RecipientInformed",
                                "RecipientInformed ClockStopped",
                                "RecipientInformed ClockStopped",
                                "RecipientInformed",
                                "RecipientInformed",
                                NO,
                                NO,
                                NO),
                        row(withdraw(), NONE, NO, NO, NO, NO, "NotificationWithdrawn", NO, NO, NO),
                        row(new CloseNotification(ID), NONE, OWED, OWED, OWED, NO, "NotificationClosed", NO, NO, NO),
                        row(
                                new ReopenConsideration(ID, text(9), null, null),
                                NONE,
                                NO,
                                NO,
                                "ConsiderationReopened",
                                "ConsiderationReopened ClockStarted ClockStarted",
                                NO,
                                "ConsiderationReopened ClockStarted ClockStarted",
                                "ConsiderationReopened ClockStarted ClockStarted",
                                NO),
                        row(
                                new Reopen(ID, text(9), text(9), null),
                                NONE,
                                NO,
                                NO,
                                NO,
                                NO,
                                NO,
                                NO,
                                "NotificationReopened",
                                NO),
                        counted(
                                new GrantCaseAccess(ID, null, agency("WMP"), null, AccessScope.READ, null),
                                "CaseAccessGranted"),
                        row(
                                new RevokeCaseAccess(ID, new UUID(3, 3), null),
                                NONE,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN),
                        row(
                                new TransferLead(ID, new PartnershipCode("SCSP"), null),
                                NONE,
                                "LeadTransferred",
                                "LeadTransferred ClockCancelled ClockCancelled",
                                "LeadTransferred ClockCancelled ClockCancelled",
                                "LeadTransferred",
                                "LeadTransferred",
                                NO,
                                NO,
                                NO),
                        counted(new LinkCase(ID, new CaseRef("BSCP-2026-001"), LinkRelation.SIBLING), "CaseLinked"),
                        row(
                                new CorrectAwarenessDate(ID, AnIncident.AWARE, AnIncident.AWARE.plusDays(1), text(9)),
                                NONE,
                                NO,
                                "AwarenessDateCorrected ClockRecalculated ClockRecalculated",
                                "AwarenessDateCorrected ClockRecalculated ClockRecalculated",
                                "AwarenessDateCorrected",
                                "AwarenessDateCorrected ClockRecalculated ClockRecalculated",
                                NO,
                                NO,
                                NO),
                        live(
                                new CorrectIncidentDates(
                                        ID, null, new IncidentDates(null, null, null, null, null), text(9)),
                                "IncidentDatesCorrected"),
                        live(
                                new CorrectReferralReceivedOn(ID, TODAY, TODAY.minusDays(1), text(9)),
                                "ReferralReceivedOnCorrected"),
                        row(
                                new CorrectSentOn(ID, SENT, SENT.minusDays(3), text(9)),
                                NONE,
                                NO,
                                NO,
                                NO,
                                NO,
                                "SentOnCorrected ClockRecalculated ClockRecalculated",
                                NO,
                                NO,
                                NO),
                        row(
                                new CorrectRecipients(
                                        ID,
                                        SENT_TO,
                                        Set.of(Recipient.PANEL, Recipient.PARTNERS, Recipient.OFSTED),
                                        text(9)),
                                NONE,
                                NO,
                                NO,
                                NO,
                                NO,
                                "RecipientsCorrected",
                                NO,
                                NO,
                                NO),
                        row(
                                new CorrectCategory(
                                        ID, Category.ABUSE_NEGLECT_DEATH, Category.ABUSE_NEGLECT_SERIOUS_HARM, text(9)),
                                NONE,
                                NO,
                                NO,
                                "CategoryCorrected",
                                NO,
                                "CategoryCorrected",
                                NO,
                                NO,
                                NO))
                .flatMap(Row::cells);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("cells")
    void decides(String command, String stage, String expected, NotificationCommand given) {
        assertThat(said(Objects.requireNonNull(STAGES.get(stage)).verdict(given)))
                .isEqualTo(expected);
    }

    @Test
    void everyCommandIsInTheTable() {
        assertThat(cells().map(cell -> cell.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(leaves(NotificationCommand.class)
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyStageIsWhatItIsCalled() {
        assertThat(STAGES)
                .allSatisfy((name, story) -> assertThat(story.state().stage()).isEqualTo(name));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SeriousIncidentNotificationDeciderTest::leaves)
                : Stream.of(type);
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused.refusal().code().name();
            case Verdict.Accepted accepted ->
                accepted.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining(" "));
        };
    }

    private static Row row(NotificationCommand command, String... expected) {
        return new Row(command, List.of(expected));
    }

    /** What may be known at any time before the end. */
    private static Row live(NotificationCommand command, String accepted) {
        return row(command, NONE, accepted, accepted, accepted, accepted, accepted, NO, NO, NO);
    }

    /** What concerns a case that is over as well. */
    private static Row counted(NotificationCommand command, String accepted) {
        return row(command, NONE, accepted, accepted, accepted, accepted, accepted, accepted, accepted, NO);
    }

    private record Row(NotificationCommand command, List<String> expected) {
        Stream<Arguments> cells() {
            List<String> stages = new ArrayList<>(STAGES.keySet());
            return IntStream.range(0, stages.size())
                    .mapToObj(stage -> Arguments.of(
                            command.getClass().getSimpleName(), stages.get(stage), expected.get(stage), command));
        }
    }
}
