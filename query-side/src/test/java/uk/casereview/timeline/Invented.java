package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Invented events, with only what the tests look at filled in. */
public final class Invented {
    public static final SealedText TEXT = new SealedText(CaseLog.CASE, "c2VhbGVk", 30);
    public static final ClockId CLOCK = ClockId.of(CaseLog.CASE, "C1", 1);

    private Invented() {}

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static IncidentRecorded incident(String on, @Nullable LocalDate awareOn) {
        return incident(new IncidentDates(day(on), null, null, null, DatePrecision.EXACT), on, awareOn);
    }

    /** Of an incident whose day nobody knows. */
    public static IncidentRecorded referral(String receivedOn) {
        return incident(new IncidentDates(null, null, null, null, DatePrecision.UNKNOWN), receivedOn, null);
    }

    static IncidentRecorded incident(IncidentDates dates, String receivedOn, @Nullable LocalDate awareOn) {
        return new IncidentRecorded(
                dates,
                null,
                awareOn,
                null,
                new AgencyCode("WMP"),
                null,
                day(receivedOn),
                null,
                null,
                null,
                null,
                AbuseOrNeglect.SUSPECTED,
                null,
                null,
                true,
                null,
                null,
                TEXT,
                false,
                List.of());
    }

    public static AwarenessRecorded awareSince(String on) {
        return new AwarenessRecorded(day(on), null);
    }

    public static ClockStarted clockStarted(String on, String due) {
        return new ClockStarted(CLOCK, ClockKind.C1, day(on), day(due), "policy-1", "calendar-1");
    }

    public static ClockStopped clockStopped(String on, String due) {
        return new ClockStopped(CLOCK, ClockKind.C1, day(on), day(due));
    }

    public static ClockRecalculated clockRecalculated(String start, String due, @Nullable LocalDate stop) {
        return new ClockRecalculated(
                CLOCK, ClockKind.C1, day(start), day(due), stop, day(start), day(due), null, "policy-1", "calendar-1");
    }

    public static RapidReviewOpened opened(String on) {
        NotificationId notification = new NotificationId(CaseLog.CASE);
        return new RapidReviewOpened(
                RapidReviewId.of(notification), notification, day(on), null, StartRule.NOTIFICATION_SENT, false);
    }

    /** A review that nobody asked for. */
    public static RapidReviewOpened voluntary(String on) {
        NotificationId notification = new NotificationId(CaseLog.CASE);
        return new RapidReviewOpened(
                RapidReviewId.of(notification), notification, day(on), null, StartRule.VOLUNTARY, true);
    }

    public static RapidReviewMeetingHeld met(String on) {
        return new RapidReviewMeetingHeld(null, day(on), List.of(), quorum(), true, List.of(), List.of(), null);
    }

    public static RapidReviewSubmitted submitted(String on) {
        return new RapidReviewSubmitted(
                Instant.parse(on + "T12:00:00Z"),
                day(on),
                "doc-1",
                null,
                true,
                null,
                null,
                Map.of(),
                outcome(Outcome.LCSPR),
                List.of(),
                List.of(),
                null);
    }

    public static RapidReviewOutcomeRecommended recommended(DecisionId decision) {
        return new RapidReviewOutcomeRecommended(
                outcome(Outcome.LCSPR), Map.of(), Set.of(), decision(decision), List.of(), null, null);
    }

    public static RapidReviewOutcomeDetermined determined(DecisionId decision, Outcome outcome) {
        return new RapidReviewOutcomeDetermined(
                outcome(outcome), decision(decision), List.of(), false, List.of(), null);
    }

    public static RapidReviewOutcomeRevised revised(DecisionId decision, Outcome from, Outcome to) {
        return new RapidReviewOutcomeRevised(
                outcome(from), outcome(to), decision(decision), List.of(), List.of(), null);
    }

    public static ReviewOutcome outcome(Outcome outcome) {
        return new ReviewOutcome(outcome, null, false, Set.of());
    }

    public static DecisionId decisionId(int number) {
        return new DecisionId(new UUID(1, number));
    }

    public static DecisionRecord decision(DecisionId id) {
        return decision(id, "2026-02-20");
    }

    public static DecisionRecord decision(DecisionId id, String on) {
        return new DecisionRecord(
                id,
                Body.DSP,
                DecisionRecord.Route.MEETING,
                null,
                null,
                day(on),
                null,
                null,
                List.of(),
                List.of(),
                quorum(),
                DecisionRecord.DecisionMode.CONSENSUS,
                DecisionRecord.DecisionResult.CARRIED,
                List.of(),
                null,
                List.of(),
                TEXT,
                List.of(),
                null,
                new UserId(CaseLog.CASE),
                "policy-1",
                1,
                null);
    }

    private static DecisionRecord.Quorum quorum() {
        return new DecisionRecord.Quorum(4, List.of(), List.of(), List.of(), true);
    }
}
