package uk.casereview.web.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockReading;
import uk.casereview.clock.ClockStatus;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.tracker.TrackerQuery.CaseRow;

/** A case that is gathered for, with a clock of each sort, as the query side answers it. */
public final class ARow {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final Instant FRESH = Instant.parse("2026-02-09T10:42:07Z");

    private ARow() {}

    public static List<CaseRow> ofOne() {
        var notify = clock(ClockKind.C1, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 3), false);
        var submit = clock(ClockKind.C3, LocalDate.of(2026, 2, 12), null, false);
        var gone = clock(ClockKind.C4, LocalDate.of(2026, 3, 1), null, true);
        var today = LocalDate.of(2026, 2, 9);
        var summary = new CaseSummary(
                new UUID(0, 1),
                new CaseRef("BSCP-2026-001"),
                BSCP,
                "ABUSE_NEGLECT_DEATH",
                null,
                LocalDate.of(2026, 1, 28),
                NotificationStage.NOTIFIED,
                RapidReviewStage.GATHERING,
                null,
                LocalDate.of(2026, 2, 5),
                null,
                Role.BUSINESS_MANAGER,
                Set.of(),
                Map.of(),
                List.of(notify, submit, gone),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                true,
                true,
                false,
                null,
                null,
                FRESH);
        return List.of(new CaseRow(
                summary,
                List.of(
                        new ClockReading(submit, ClockStatus.DUE_SOON, 0, today),
                        new ClockReading(notify, ClockStatus.MET_LATE, 1, today),
                        new ClockReading(gone, ClockStatus.NOT_APPLICABLE, 0, today)),
                List.of(),
                null,
                4));
    }

    private static Clock clock(ClockKind kind, LocalDate due, @Nullable LocalDate stopped, boolean cancelled) {
        return new Clock(
                ClockId.of(new UUID(0, 1), kind.toString(), 1),
                kind,
                due.minusDays(7),
                due,
                stopped,
                cancelled,
                "1",
                "1");
    }
}
