package uk.casereview.web.casefile;

import static uk.casereview.web.casefile.ACase.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.TimelineEntry;

/** What was done about the invented case. */
final class ATimeline {
    private static final Instant RECORDED = Instant.parse("2026-02-09T16:40:00Z");

    private ATimeline() {}

    static CaseTimeline timeline() {
        Map<String, Object> withdrawnReason =
                Map.of("keyId", new UUID(0, 1).toString(), "ciphertext", "", "length", 42);
        return new CaseTimeline(
                REF,
                List.of(
                        entry("notification.IncidentRecorded", 6, 1, RecordingMode.RETROSPECTIVE, Map.of()),
                        entry(
                                "clock.ClockStarted",
                                6,
                                1,
                                RecordingMode.RETROSPECTIVE,
                                Map.of("kind", "C1", "dueOn", "2026-02-06")),
                        entry(
                                "notification.PartnerViewRecorded",
                                9,
                                2,
                                RecordingMode.LIVE,
                                Map.of("agencyCode", "WMP", "rationale", withdrawnReason))),
                List.of(),
                ACase.details().readAt());
    }

    static TimelineEntry entry(
            String type, int dayOfFebruary, long command, RecordingMode mode, Map<String, Object> facts) {
        return new TimelineEntry(
                1,
                new UUID(0, 2),
                "notification",
                new UUID(0, 1),
                1,
                type,
                LocalDate.of(2026, 2, dayOfFebruary),
                RECORDED,
                RECORDED,
                mode,
                new Actor(MEMBER, Role.LA_NOTIFIER, BSCP, new AgencyCode("BCT"), null),
                new UUID(1, command),
                null,
                null,
                facts);
    }
}
