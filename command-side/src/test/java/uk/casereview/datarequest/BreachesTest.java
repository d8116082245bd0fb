package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.datarequest.Dossier.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestEvent.BreachReported;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** A breach that became known on Friday at five is to be reported by Monday at five. */
class BreachesTest {
    private static final Instant FRIDAY = Instant.parse("2026-02-06T17:00:00Z");
    private static final Dossier FOUND = empty().then(received(DataRequestKind.BREACH, FRIDAY, null));

    @Test
    void theReportIsInTimeToTheMinute() {
        assertThat(FOUND.at("2026-02-09T17:00:00Z").events(report(null, null)))
                .isEqualTo(List.of(new BreachReported(Instant.parse("2026-02-09T17:00:00Z"), true, null)));
        assertThat(FOUND.at("2026-02-09T17:00:01Z").refusal(report(null, null)))
                .isEqualTo(Refusal.of(RefusalCode.LATE_REASON_REQUIRED, "dueOn", "2026-02-09"));
        assertThat(FOUND.at("2026-02-09T17:00:01Z").events(report(null, TEXT)))
                .isEqualTo(List.of(new BreachReported(Instant.parse("2026-02-09T17:00:01Z"), false, TEXT)));
        assertThat(FOUND.at("2026-02-12T09:00:00Z").events(report("2026-02-07T09:00:00Z", null)))
                .isEqualTo(List.of(new BreachReported(Instant.parse("2026-02-07T09:00:00Z"), true, null)));
    }

    @Test
    void itIsReportedBetweenBecomingKnownAndNow() {
        assertThat(FOUND.refusal(report("2026-02-09T10:00:01Z", null)).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(FOUND.refusal(report("2026-02-06T16:59:59Z", null)))
                .isEqualTo(Refusal.of(RefusalCode.BEFORE_RECEIPT, "receivedOn", "2026-02-06"));
    }

    @Test
    void oneThatIsNotReportedIsClosedForAReason() {
        assertThat(FOUND.refusal(close()).code()).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(FOUND.events(closeFor(TEXT))).isEqualTo(List.of(new DataRequestClosed(TODAY, false, null, TEXT)));
        assertThat(FOUND.then(report(null, null)).events(close()))
                .isEqualTo(List.of(new DataRequestClosed(TODAY, false, null, null)));
    }
}
