package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.EveryStage.*;
import static uk.casereview.notification.IncidentStory.*;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.casereview.decider.StageRow;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.LinkCase;
import uk.casereview.notification.CaseSharingCommand.RevokeCaseAccess;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.IncidentCommand.*;
import uk.casereview.notification.NotificationCorrection.*;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;

/** What is recorded of the incident, and who shares it, at every stage. */
final class RowsOfKnowledge {
    private static final String ONCE = "ALREADY_RECORDED";

    private RowsOfKnowledge() {}

    static Stream<StageRow<NotificationCommand>> rows() {
        return Stream.of(
                row(AnIncident.of(whoDied()).record(), "IncidentRecorded", NO, NO, NO, NO, NO, NO, NO, NO),
                row(
                        new RecordExternalNotification(
                                ID, AnIncident.SANDWELL, null, SENT, OurRole.CONTRIBUTING, null, null, List.of()),
                        "ExternalNotificationRecorded",
                        "ExternalNotificationRecorded",
                        "ExternalNotificationRecorded ClockCancelled ClockCancelled",
                        NO,
                        NO,
                        NO,
                        NO,
                        NO,
                        NO),
                row(OldCase.of(), "LegacyCaseRecorded", NO, NO, NO, NO, NO, NO, NO, NO),
                row(
                        new RecordAwareness(ID, AnIncident.AWARE, null),
                        NONE,
                        "AwarenessRecorded ClockStarted ClockStarted",
                        ONCE,
                        ONCE,
                        ONCE,
                        ONCE,
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
                        new RecordParallelProcess(ID, null, ParallelProcessType.INQUEST, null, null, null, null, null),
                        "ParallelProcessRecorded"),
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
                counted(new LinkCase(ID, new CaseRef("BSCP-2026-001"), LinkRelation.SIBLING), "CaseLinked"));
    }
}
