package uk.casereview.audit.trail;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DecisionMarkedForScrutiny;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.ItemChairElected;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.ItemOpened;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.practicereview.ReportEvent;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;

/** What an event says of a decision and of an item of a meeting. Nothing of it is text that anybody wrote. */
final class Said {
    private Said() {}

    /** The decision the event puts on record, or the one it is about. */
    static @Nullable UUID decision(Event event) {
        DecisionId decision = switch (event) {
            case DecisionConfirmed e -> e.decisionId();
            case DecisionRecordCorrected e -> e.decisionId();
            case DecisionFlaggedForReview e -> e.decisionId();
            case DecisionEscalated e -> e.decisionId();
            case LateConflictDeclared e -> e.decisionId();
            case DecisionMarkedForScrutiny e -> e.decisionId();
            default -> recorded(event).map(DecisionRecord::decisionId).orElse(null);
        };
        return decision == null ? null : decision.value();
    }

    /** The body that decided, or of which a member answered. */
    static Optional<Body> body(Event event) {
        return switch (event) {
            case DecisionRecordCorrected e -> Optional.of(e.to().body());
            case RapidReviewEvent.DspPositionRecorded _ -> Optional.of(Body.DSP);
            case ReportEvent.DspPositionRecorded _ -> Optional.of(Body.DSP);
            default -> recorded(event).map(DecisionRecord::body);
        };
    }

    /** The item of the meeting; null where the event is about none. */
    static @Nullable String item(Event event) {
        return switch (event) {
            case ItemListed e -> e.itemRef();
            case PapersCirculated e -> e.itemRef();
            case ItemOpened e -> e.itemRef();
            case ConflictDeclared e -> e.itemRef();
            case VoteLapsed e -> e.itemRef();
            case CastingVoteLapsed e -> e.itemRef();
            case LateConflictDeclared e -> e.itemRef();
            case DiscussionAgreed e -> e.itemRef();
            case ItemChairElected e -> e.itemRef();
            case VoteCast e -> e.itemRef();
            case CastingVoteCast e -> e.itemRef();
            case ItemClosed e -> e.itemRef();
            case DecisionMarkedForScrutiny e -> e.itemRef();
            case ItemDeferred e -> e.itemRef();
            default -> null;
        };
    }

    private static Optional<DecisionRecord> recorded(Event event) {
        return RecordsDecision.in(event);
    }
}
