package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateReason;
import uk.casereview.decider.Context;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * N7: "a late submission is always recordable; it needs a lateReason (enum …, OTHER + text) so that a statutory duty is
 * never blocked".
 */
final class LateSubmissionPolicy {
    private static final List<ClockKind> NOTIFYING = List.of(ClockKind.C1, ClockKind.C1B, ClockKind.C1C);

    private LateSubmissionPolicy() {}

    /** The first day that any clock of the notification itself falls due; null where none runs. */
    static @Nullable LocalDate dueOn(Recorded state, Context context) {
        return NOTIFYING.stream()
                .flatMap(kind -> state.file().clocks().latest(context.aggregateId(), kind).stream())
                .filter(clock -> !clock.cancelled())
                .map(Clock::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static boolean onTime(LocalDate sentOn, @Nullable LocalDate dueOn) {
        return dueOn == null || !sentOn.isAfter(dueOn);
    }

    static Optional<Refusal> unexplained(
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
