package uk.casereview.audit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.audit.DecisionAudit.OnRecord;
import uk.casereview.audit.DecisionAudit.ShownAsAt;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.MeetingId;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.Invented;

class AtTheDecisionTest {
    private static final MeetingId MEETING = new MeetingId(new UUID(2, 1));
    private static final Instant CLOSED = Instant.parse("2026-02-19T10:30:00Z");

    @Test
    void isJustBeforeItsOwnEventWhereRecordedOnTheSameDay() {
        OnRecord onRecord = onRecord("2026-02-19", "2026-02-19T16:00:00Z");

        assertThat(onRecord)
                .isEqualTo(new OnRecord(
                        ShownAsAt.BEFORE_ITS_EVENT,
                        Instant.parse("2026-02-19T15:59:59.999Z"),
                        2,
                        null,
                        "/api/cases/BSCP-2026-014?asOf=2026-02-19T15:59:59.999Z"));
    }

    @Test
    void isTheEndOfItsDayWhereRecordedLater() {
        OnRecord onRecord = onRecord("2026-02-19", "2026-03-02T09:00:00Z");

        assertThat(onRecord)
                .isEqualTo(new OnRecord(
                        ShownAsAt.END_OF_DAY,
                        Instant.parse("2026-02-19T23:59:59.999Z"),
                        2,
                        Instant.parse("2026-03-02T09:00:00Z"),
                        "/api/cases/BSCP-2026-014?asOf=2026-02-19T23:59:59.999Z"));
    }

    /** In summer the day ends an hour before it does in Greenwich, and what is recorded after it is on the next. */
    @Test
    void isTheEndOfItsDayInLondon() {
        OnRecord onRecord = onRecord("2026-06-10", "2026-06-10T23:15:00Z");

        assertThat(onRecord.which()).isEqualTo(ShownAsAt.END_OF_DAY);
        assertThat(onRecord.asOf()).isEqualTo(Instant.parse("2026-06-10T22:59:59.999Z"));
    }

    @Test
    void isTheClosingOfItsItemWhereAMeetingClosedOne() {
        List<RecordedEvent> history = recorded("2026-02-24T09:00:00Z");

        OnRecord sameDay = AtTheDecision.of(entry(inMeeting(MEETING, "1", CLOSED), "2026-02-19T10:30:00Z"), history);
        assertThat(sameDay.which()).isEqualTo(ShownAsAt.ITEM_CLOSED);
        assertThat(sameDay.asOf()).isEqualTo(CLOSED);
        assertThat(sameDay.position()).isEqualTo(2);
        assertThat(sameDay.recordedLaterAt()).isNull();

        OnRecord typedUp = AtTheDecision.of(entry(inMeeting(MEETING, "1", CLOSED), "2026-02-23T09:00:00Z"), history);
        assertThat(typedUp.asOf()).isEqualTo(CLOSED);
        assertThat(typedUp.recordedLaterAt()).isEqualTo(Instant.parse("2026-02-23T09:00:00Z"));
    }

    /** An item without its time, a meeting kept elsewhere, and an hour stated outside one say nothing of a closing. */
    @Test
    void isNoClosingWhereNoneIsOnRecord() {
        List<RecordedEvent> history = recorded("2026-03-02T09:00:00Z");

        for (DecisionRecord decision : List.of(
                inMeeting(MEETING, "1", null), inMeeting(MEETING, null, CLOSED), inMeeting(null, "1", CLOSED))) {
            assertThat(AtTheDecision.of(entry(decision, "2026-03-02T09:00:00Z"), history)
                            .which())
                    .isEqualTo(ShownAsAt.END_OF_DAY);
        }
    }

    @Test
    void saysWhereNothingWasOnRecordYet() {
        OnRecord onRecord = onRecord("2026-01-30", "2026-03-02T09:00:00Z");

        assertThat(onRecord.position()).isEqualTo(-1);
        assertThat(onRecord.link()).isNull();
    }

    private static OnRecord onRecord(String decidedOn, String recordedAt) {
        return AtTheDecision.of(entry(decided(decidedOn), recordedAt), recorded(recordedAt));
    }

    /** Two events of before, one of 20 February in between, and the decision's own. */
    private static List<RecordedEvent> recorded(String at) {
        CaseLog log = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-19T09:00:00Z", Invented.met("2026-02-19"));
        if (at.compareTo("2026-02-20T09:00:00Z") > 0) {
            log.notification("2026-02-20T09:00:00Z", Invented.awareSince("2026-02-02"));
        }
        return log.review(at, Invented.recommended(Invented.decisionId(1))).events();
    }

    private static DecisionRecord decided(String on) {
        return Invented.decision(Invented.decisionId(1), on);
    }

    private static DecisionRecord inMeeting(
            @Nullable MeetingId meeting, @Nullable String item, @Nullable Instant decidedAt) {
        DecisionRecord decided = decided("2026-02-19");
        return new DecisionRecord(
                decided.decisionId(),
                decided.body(),
                decided.route(),
                meeting,
                item,
                LocalDate.of(2026, 2, 19),
                decidedAt,
                null,
                List.of(),
                List.of(),
                decided.quorum(),
                decided.mode(),
                decided.result(),
                List.of(),
                null,
                List.of(),
                decided.rationale(),
                List.of(),
                null,
                decided.recordedBy(),
                decided.policyVersion(),
                decided.registerVersion(),
                null);
    }

    private static DecisionEntry entry(DecisionRecord decision, String recordedAt) {
        return new DecisionEntry(
                decision,
                CaseLog.CASE,
                CaseLog.REF,
                CaseLog.BSCP,
                "rapid-review.RapidReviewOutcomeRecommended",
                Instant.parse(recordedAt),
                false,
                false,
                null,
                List.of(),
                List.of(),
                null);
    }
}
