package uk.casereview.web.casefile;

import static uk.casereview.web.casefile.ACase.*;
import static uk.casereview.web.casefile.ATimeline.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.FlagReason;
import uk.casereview.casefile.TaskKind;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseFileDetails;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.TimelineEntry;

/** The invented case whose recommendation fails for a conflict of interest that came out late. */
final class ARetakenDecision {
    private static final DecisionRecord DECISION = ADecision.by(Body.SCSG, 4);
    private static final Map<String, Object> RECORD =
            Map.of("decisionId", DECISION.decisionId().toString());

    private ARetakenDecision() {}

    static CaseDetails replacedBy(@Nullable DecisionId later) {
        CaseDetails plain = ACase.details();
        var flag = new DecisionFlaggedForReview(DECISION.decisionId(), FlagReason.LATE_CONFLICT, MEMBER, null, true);
        var corrected = new DecisionRecordCorrected(DECISION.decisionId(), DECISION, DECISION, READABLE);
        var task = new TaskRaised(
                new UUID(0, 5),
                TaskKind.LIST_AT_NEXT_MEETING,
                List.of(Role.BUSINESS_MANAGER),
                "decision/" + DECISION.decisionId(),
                null);
        return new CaseDetails(
                plain.summary(),
                false,
                plain.notification(),
                null,
                null,
                List.of(),
                new CaseFileDetails(
                        List.of(), List.of(), List.of(task), List.of(), List.of(), List.of(), List.of(), List.of()),
                plain.clocks(),
                List.of(new DecisionEntry(
                        DECISION,
                        new UUID(0, 1),
                        REF,
                        BSCP,
                        "rapid-review.RapidReviewOutcomeRecommended",
                        Instant.parse("2026-02-09T16:40:00Z"),
                        false,
                        true,
                        null,
                        List.of(corrected),
                        List.of(flag),
                        later)),
                List.of(),
                true,
                plain.versions(),
                plain.readAt());
    }

    /** Recommended, flagged, and then a correction and an irregularity beside it. */
    static CaseTimeline timeline() {
        return told(
                entry(
                        "rapid-review.RapidReviewOutcomeRecommended",
                        9,
                        1,
                        RecordingMode.LIVE,
                        Map.of("decision", RECORD, "outcome", Map.of("outcome", "LCSPR"))),
                entry(
                        "case-file.DecisionFlaggedForReview",
                        10,
                        2,
                        RecordingMode.LIVE,
                        Map.of(
                                "decisionId",
                                DECISION.decisionId().toString(),
                                "reason",
                                "LATE_CONFLICT",
                                "mustBeRedecided",
                                true)),
                entry(
                        "notification.AwarenessDateCorrected",
                        11,
                        3,
                        RecordingMode.LIVE,
                        Map.of("from", "2026-02-03", "to", "2026-02-04")),
                entry(
                        "notification.IncidentDatesCorrected",
                        12,
                        4,
                        RecordingMode.LIVE,
                        Map.of(
                                "from", Map.of("precision", "UNKNOWN"),
                                "to",
                                        Map.of(
                                                "incidentFrom", "2026-01-01",
                                                "incidentTo", "2026-01-28",
                                                "precision", "RANGE"))),
                entry(
                        "case-file.IrregularityRecorded",
                        13,
                        5,
                        RecordingMode.RETROSPECTIVE,
                        Map.of("irregularities", List.of("CHAIR_MISSING"))));
    }

    static CaseTimeline notified() {
        return told(entry(
                "notification.NotifiabilityDecided",
                9,
                1,
                RecordingMode.LIVE,
                Map.of("decision", RECORD, "notifiable", false)));
    }

    private static CaseTimeline told(TimelineEntry... entries) {
        return new CaseTimeline(
                REF, List.of(entries), List.of(), ACase.details().readAt());
    }
}
