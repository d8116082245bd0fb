package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.CompletedOnCorrected;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.deliberation.Decided;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationCorrected;
import uk.casereview.notification.NotificationCorrected.AwarenessDateCorrected;
import uk.casereview.notification.NotificationCorrected.IncidentDatesCorrected;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewDecisionNotified;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.ConductEvent;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PublicationEvent;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReportEvent;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.shared.Correction;
import uk.casereview.shared.Event;

/** Which fact a correction moves to another day (§15.1-3). */
final class Corrections {
    private Corrections() {}

    /**
     * The day the earlier event turns out to be of, where the later one corrects just that.
     *
     * @param date of the earlier event as it was thought to be until now
     */
    static Optional<LocalDate> trueDate(Event earlier, LocalDate date, Event later) {
        return switch (later) {
            case HeldOnCorrected c -> when(earlier instanceof RapidReviewMeetingHeld && date.equals(c.from()), c.to());
            case AwarenessDateCorrected c ->
                when(earlier instanceof AwarenessRecorded && date.equals(c.from()), c.to());
            case NotificationCorrected.SentOnCorrected c ->
                when(earlier instanceof NotificationSubmitted && date.equals(c.from()), c.to());
            case SentOnCorrected c -> when(earlier instanceof RapidReviewSubmitted && date.equals(c.from()), c.to());
            case RapidReviewStartRecalculated c -> when(isStart(earlier) && date.equals(c.from()), c.to());
            case ReceivedOnCorrected c -> when(isReceipt(earlier, c), c.to());
            case CompletedOnCorrected c -> completion(earlier, date, c);
            case ConductEvent.HeldOnCorrected c ->
                when(earlier instanceof ReviewMeetingRecorded && date.equals(c.from()), c.to());
            case ReportEvent.ReceivedOnCorrected c ->
                when(
                        // another review of the case numbers its drafts from the beginning
                        earlier instanceof DraftReceived draft
                                && draft.version() == c.version()
                                && date.equals(c.from()),
                        c.to());
            case PublicationEvent.PublishedOnCorrected c ->
                when(earlier instanceof LcsprPublished && date.equals(c.from()), c.to());
            case ReviewStartRecalculated c ->
                when(
                        earlier instanceof LcsprInitiated begun
                                && begun.decision().decisionId().equals(c.decisionId()),
                        c.to());
            case DecisionRecordCorrected c -> decision(earlier, c);
            case ClockRecalculated c -> clock(earlier, c);
            default -> Optional.empty();
        };
    }

    /** The day of an event that has several, after whatever corrects one of them later. */
    static Optional<LocalDate> dayOfSeveral(Event event, List<RecordedEvent> later) {
        return switch (event) {
            case IncidentRecorded e -> Optional.of(beginning(e, later));
            case PrePublicationCopiesSent e -> Optional.of(lastCopy(e, later));
            case ReviewDecisionNotified e -> Optional.of(lastTold(e, later));
            default -> Optional.empty();
        };
    }

    /** When it happened, or, where no day of that is known, when it was referred (§15.3-14). */
    private static LocalDate beginning(IncidentRecorded incident, List<RecordedEvent> later) {
        IncidentDates dates = incident.dates();
        LocalDate referredOn = incident.referralReceivedOn();
        for (RecordedEvent recorded : later) {
            switch (recorded.event()) {
                case IncidentDatesCorrected c -> dates = c.to();
                case ReferralReceivedOnCorrected c -> referredOn = c.to();
                default -> {}
            }
        }
        return dates.earliest().orElse(referredOn);
    }

    /** They are sent when the last of them is. */
    private static LocalDate lastCopy(PrePublicationCopiesSent copies, List<RecordedEvent> later) {
        Map<Recipient, LocalDate> sent = new HashMap<>(copies.sent());
        boolean followed = false;
        for (RecordedEvent recorded : later) {
            followed |= EarlierReviews.begins(recorded.event());
            // once another review has followed, a correction names the one that it is of
            if (recorded.event() instanceof PublicationEvent.SentOnCorrected c && followed == (c.review() != null)) {
                sent.replace(c.recipient(), c.from(), c.to());
            }
        }
        return Collections.max(sent.values());
    }

    /** They are told when the last of them is. */
    private static LocalDate lastTold(ReviewDecisionNotified told, List<RecordedEvent> later) {
        Map<Recipient, LocalDate> on = new HashMap<>(told.recipients());
        for (RecordedEvent recorded : later) {
            if (recorded.event() instanceof ToldOnCorrected c) {
                on.replace(c.recipient(), c.from(), c.to());
            }
        }
        return Collections.max(on.values());
    }

    /** A correction that says nothing of its own day is always applied: without its fact it changes nothing. */
    static Optional<LocalDate> followsItsFact(Event event) {
        return event instanceof Correction ? Optional.of(LocalDate.MIN) : Optional.empty();
    }

    private static boolean isStart(Event earlier) {
        return earlier instanceof RapidReviewOpened || earlier instanceof RapidReviewBecameRequired;
    }

    private static boolean isReceipt(Event earlier, ReceivedOnCorrected correction) {
        return switch (earlier) {
            case AgencyInformationReceived e ->
                e.agency().equals(correction.agency()) && e.version() == correction.number();
            case PanelResponseRecorded e -> correction.agency() == null && e.number() == correction.number();
            default -> false;
        };
    }

    /** Whatever took effect with the decision did so on the day it was decided. */
    private static Optional<LocalDate> decision(Event earlier, DecisionRecordCorrected correction) {
        return earlier instanceof Decided decided
                        && decided.decision().decisionId().equals(correction.decisionId())
                ? Optional.of(correction.to().decidedOn())
                : Optional.empty();
    }

    private static Optional<LocalDate> clock(Event earlier, ClockRecalculated correction) {
        LocalDate stopOn = correction.stopOn();
        return switch (earlier) {
            case ClockStopped e when e.clockId().equals(correction.clockId()) && stopOn != null -> Optional.of(stopOn);
            case ClockStarted e when e.clockId().equals(correction.clockId()) -> Optional.of(correction.startOn());
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> completion(Event earlier, LocalDate date, CompletedOnCorrected correction) {
        boolean corrected = earlier instanceof ActionCompleted completed
                && completed.actionId().equals(correction.actionId())
                && date.equals(correction.from());
        return when(corrected, correction.to());
    }

    private static Optional<LocalDate> when(boolean corrected, LocalDate to) {
        return corrected ? Optional.of(to) : Optional.empty();
    }
}
