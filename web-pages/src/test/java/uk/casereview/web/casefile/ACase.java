package uk.casereview.web.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockReading;
import uk.casereview.clock.ClockStatus;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.notification.AgeBand;
import uk.casereview.notification.ChildCharacteristics;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.Disability;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.PartnerView;
import uk.casereview.notification.Sex;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseFileDetails;
import uk.casereview.timeline.CaseQuery.ReadAt;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.NotificationDetails;
import uk.casereview.timeline.RapidReviewDetails;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;

/** An invented case whose local authority has decided, by vote and with dissent. */
final class ACase {
    static final CaseRef REF = new CaseRef("BSCP-2026-001");
    static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    static final AgencyCode WMP = new AgencyCode("WMP");
    static final AgencyCode ICB = new AgencyCode("ICB");
    static final UserId MEMBER = new UserId(new UUID(0, 7));
    static final SealedText READABLE = new SealedText(new UUID(0, 1), "sealed", 11);
    static final SealedText WITHHELD = new SealedText(new UUID(0, 1), "", 42);
    private static final Instant RECORDED = Instant.parse("2026-02-09T16:40:00Z");

    private ACase() {}

    static CaseDetails details() {
        return details(null);
    }

    static CaseDetails details(@Nullable RapidReviewDetails review) {
        return details(notification(null), review, ADecision.by(Body.SCSG, 4));
    }

    static CaseDetails decidedByOneOfficer() {
        return details(notification(notified()), null, notified().decision());
    }

    private static NotifiabilityDecided notified() {
        DecisionRecord decision = ADecision.by(Body.LA_NOTIFIER, 0);
        return new NotifiabilityDecided(false, null, Set.of(), null, null, decision, List.of(), null);
    }

    private static CaseDetails details(
            NotificationDetails notification, @Nullable RapidReviewDetails review, DecisionRecord decision) {
        var task = new TaskRaised(
                new UUID(0, 5),
                TaskKind.CONFIRM_DECISION,
                List.of(Role.CHAIR, Role.LA_NOTIFIER),
                "decision",
                LocalDate.of(2026, 3, 2));
        return new CaseDetails(
                summary(),
                false,
                notification,
                review,
                null,
                List.of(),
                new CaseFileDetails(
                        List.of(), List.of(), List.of(task), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(
                        clock(ClockKind.C2, LocalDate.of(2026, 2, 2), ClockStatus.MET, 0),
                        clock(ClockKind.C1, null, ClockStatus.OVERDUE, 1)),
                List.of(new DecisionEntry(
                        decision,
                        new UUID(0, 1),
                        REF,
                        BSCP,
                        "notification.NotifiabilityDecided",
                        RECORDED,
                        false,
                        true,
                        null,
                        List.of(),
                        List.of(),
                        null)),
                List.of(),
                false,
                Map.of(),
                new ReadAt(3, Instant.parse("2026-02-09T10:42:07Z"), null, null));
    }

    private static ClockReading clock(ClockKind kind, @Nullable LocalDate stopped, ClockStatus status, int late) {
        var clock = new Clock(
                ClockId.of(new UUID(0, 1), kind.toString(), 1),
                kind,
                LocalDate.of(2026, 1, 30),
                LocalDate.of(2026, 2, 6),
                stopped,
                false,
                "1",
                "1");
        return new ClockReading(clock, status, late, LocalDate.of(2026, 2, 9));
    }

    private static CaseSummary summary() {
        return new CaseSummary(
                new UUID(0, 1),
                REF,
                BSCP,
                "ABUSE_NEGLECT_DEATH",
                null,
                LocalDate.of(2026, 1, 28),
                NotificationStage.TO_BE_NOTIFIED,
                null,
                null,
                LocalDate.of(2026, 2, 9),
                null,
                Role.LA_NOTIFIER,
                Set.of(WMP, ICB),
                Map.of(new UUID(0, 4), new CaseSummary.RunningProcess("INQUEST", "NO_PUBLICATION")),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                false,
                false,
                true,
                null,
                null,
                RECORDED);
    }

    /** Once decided, now under consideration again. */
    static NotificationDetails takenUpAgain() {
        return notification(NotificationStage.UNDER_CONSIDERATION, notified());
    }

    private static NotificationDetails notification(@Nullable NotifiabilityDecided decided) {
        return notification(NotificationStage.TO_BE_NOTIFIED, decided);
    }

    private static NotificationDetails notification(NotificationStage stage, @Nullable NotifiabilityDecided decided) {
        return new NotificationDetails(
                stage,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 1, 29),
                LocalDate.of(2026, 1, 30),
                List.of(),
                null,
                List.of(child()),
                List.of(new PartnerViewRecorded(WMP, PartnerView.DO_NOT, READABLE)),
                decided,
                null,
                null,
                Set.of(),
                List.of(),
                Map.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static ChildSnapshot child() {
        var characteristics = new ChildCharacteristics(
                AgeBand.FROM_1_TO_5,
                false,
                Sex.FEMALE,
                null,
                Ethnicity.UNKNOWN,
                Disability.UNKNOWN,
                ChildOutcome.DEATH,
                Set.of(),
                null,
                true,
                null,
                null,
                null,
                false,
                false,
                false,
                true,
                Set.of());
        return new ChildSnapshot(
                "Child A", new PersonRef(new UUID(0, 9), PersonRef.Kind.CHILD), null, null, null, characteristics);
    }
}
