package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.facts.OnRecord.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;

/** What a notification learns of its rapid review (N9, R1). */
class RapidReviewFactsTest {
    private static final NotificationId NOTIFICATION = new NotificationId(CASE);
    private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");
    private static final Event OPENED = new RapidReviewOpened(
            RapidReviewId.of(NOTIFICATION), NOTIFICATION, MONDAY, null, StartRule.NOTIFICATION_SENT, false);
    private static final Event SUBMITTED = new RapidReviewSubmitted(
            NOON, MONDAY, "DOC-9", null, true, null, null, Map.of(), null, List.of(), List.of(), null);
    private static final Event CLOSED = new RapidReviewClosed(null);
    private static final Event REOPENED = new RapidReviewReopened(text(20), text(20), Decisions.CARRIED);
    private static final Event DISCONTINUED =
            new RapidReviewDiscontinued(DiscontinuationCause.CRITERIA_NOT_MET, text(20));

    @Test
    void aReviewIsOpenUntilItEndsAndAgainOnceItIsTakenUp() {
        assertThat(after(OPENED)).isEqualTo(new RapidReviewFacts(true, null));
        assertThat(after(OPENED, DISCONTINUED)).isEqualTo(new RapidReviewFacts(false, null));
        assertThat(after(OPENED, DISCONTINUED, REOPENED)).isEqualTo(new RapidReviewFacts(true, null));
    }

    @Test
    void whatWasSentStaysSent() {
        assertThat(after(OPENED, SUBMITTED)).isEqualTo(new RapidReviewFacts(true, MONDAY));
        assertThat(after(OPENED, SUBMITTED, CLOSED)).isEqualTo(new RapidReviewFacts(false, MONDAY));
        assertThat(after(OPENED, SUBMITTED, CLOSED, REOPENED)).isEqualTo(new RapidReviewFacts(true, MONDAY));
    }

    @Test
    void aCorrectedDayOfSendingIsTheOneThatCounts() {
        Event corrected = new SentOnCorrected(MONDAY, MONDAY.plusDays(1), true, text(20));

        assertThat(after(OPENED, SUBMITTED, corrected)).isEqualTo(new RapidReviewFacts(true, MONDAY.plusDays(1)));
        assertThat(after(OPENED, SUBMITTED, CLOSED, corrected))
                .isEqualTo(new RapidReviewFacts(false, MONDAY.plusDays(1)));
    }

    /** R1: the case still needs its review, and none was sent for it. */
    @Test
    void whatWasStruckOutIsNoReviewOfTheCase() {
        assertThat(after(OPENED, SUBMITTED, new MarkedEnteredInError(text(20)))).isNull();
        assertThat(after(OPENED, new MarkedDuplicate(new CaseRef("BSCP-2026-002"), text(20))))
                .isNull();
        assertThat(after(OPENED, SUBMITTED, new MarkedEnteredInError(text(20)), OPENED))
                .isEqualTo(new RapidReviewFacts(true, null));
    }

    @Test
    void whatElseHappensChangesNothing() {
        Event task = new TaskCompleted(CASE);

        assertThat(after(task)).isNull();
        assertThat(after(OPENED, task)).isEqualTo(new RapidReviewFacts(true, null));
    }

    private static @Nullable RapidReviewFacts after(Event... events) {
        @Nullable RapidReviewFacts facts = null;
        for (Event event : events) {
            facts = RapidReviewFacts.evolve(facts, recorded(event));
        }
        return facts;
    }
}
