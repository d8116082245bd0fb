package uk.casereview.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * N7: "a late submission is always recordable; it needs a lateReason (enum …, OTHER + text) so that a statutory duty is
 * never blocked". What goes to the Panel, a notification as a rapid review, is late by one rule.
 */
public final class LateSubmissionPolicy {
    private LateSubmissionPolicy() {}

    /** The first day that any of these clocks falls due; null where none runs. */
    public static @Nullable LocalDate dueOn(ClockBook clocks, UUID aggregateId, List<ClockKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> clocks.latest(aggregateId, kind).stream())
                .filter(clock -> !clock.cancelled())
                .map(Clock::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    public static boolean onTime(LocalDate sentOn, @Nullable LocalDate dueOn) {
        return dueOn == null || !sentOn.isAfter(dueOn);
    }

    public static Optional<Refusal> unexplained(
            LocalDate sentOn, @Nullable LocalDate dueOn, @Nullable LateReason reason, @Nullable SealedText text) {
        boolean explained = reason != null && (reason != LateReason.OTHER || text != null);
        return dueOn == null || onTime(sentOn, dueOn) || explained
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.LATE_REASON_REQUIRED,
                        Map.of(
                                "dueOn",
                                dueOn.toString(),
                                "sentOn",
                                sentOn.toString(),
                                "missing",
                                reason == null ? "lateReason" : "lateReasonText",
                                "allowed",
                                Arrays.stream(LateReason.values())
                                        .map(LateReason::toString)
                                        .toList())));
    }
}
