package uk.casereview.meeting;

import uk.casereview.meeting.MeetingEvent.ApologyRecorded;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DecisionMarkedForScrutiny;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.ItemChairElected;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.ItemOpened;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.MeetingAdjourned;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.meeting.MeetingItem.Stage;

/** Where a meeting stands: SCHEDULED → OPEN ⇄ ADJOURNED → CLOSED → MINUTES_APPROVED, or CANCELLED (§15.9). */
sealed interface MeetingState {

    /** Before its first event. */
    record NotScheduled() implements MeetingState {}

    /** A meeting that was planned, with what is on record of it. */
    sealed interface Held extends MeetingState {
        Minutes minutes();

        /** The same stage with more on record. */
        Held with(Minutes more);
    }

    /** Planned. */
    record Scheduled(Minutes minutes) implements Held {
        @Override
        public Held with(Minutes more) {
            return new Scheduled(more);
        }
    }

    /** Sitting. */
    record Open(Minutes minutes) implements Held {
        @Override
        public Held with(Minutes more) {
            return new Open(more);
        }
    }

    /** Pausing. */
    record Adjourned(Minutes minutes) implements Held {
        @Override
        public Held with(Minutes more) {
            return new Adjourned(more);
        }
    }

    /** Over. */
    record Closed(Minutes minutes) implements Held {
        @Override
        public Held with(Minutes more) {
            return new Closed(more);
        }
    }

    /** Over, and its minutes are a true record. */
    record Approved(Minutes minutes) implements Held {
        @Override
        public Held with(Minutes more) {
            return new Approved(more);
        }
    }

    /** It did not take place. */
    record Cancelled(Minutes minutes) implements Held {
        @Override
        public Held with(Minutes more) {
            return new Cancelled(more);
        }
    }

    static MeetingState evolve(MeetingState state, MeetingEvent event) {
        return switch (state) {
            case NotScheduled _ when event instanceof MeetingScheduled e -> new Scheduled(Minutes.of(e));
            case NotScheduled _ -> throw new IllegalStateException("a meeting's first event is that it was scheduled");
            case Held held -> staged(held, evolve(held.minutes(), event), event);
        };
    }

    private static MeetingState staged(Held state, Minutes minutes, MeetingEvent event) {
        return switch (event) {
            case MeetingOpened _ -> new Open(minutes);
            case Resumed _ -> new Open(minutes);
            case MeetingAdjourned _ -> new Adjourned(minutes);
            case MeetingClosed _ -> new Closed(minutes);
            case MinutesApproved _ -> new Approved(minutes);
            case MeetingCancelled _ -> new Cancelled(minutes);
            case MeetingEvent _ -> state.with(minutes);
        };
    }

    private static Minutes evolve(Minutes minutes, MeetingEvent event) {
        return switch (event) {
            case MeetingOpened e -> minutes.opened(e.on(), e.chairMemberId());
            case Resumed e -> minutes.resumed(e.on(), e.present());
            case ArrivalRecorded e -> minutes.arrived(e.attendee(), e.at());
            case DepartureRecorded e -> minutes.departed(e.memberId(), e.at());
            case ItemListed e -> minutes.with(MeetingItem.of(e));
            case ItemOpened e -> minutes.with(e.itemRef(), MeetingItem::opened);
            case ConflictDeclared e ->
                minutes.with(e.itemRef(), item -> item.withConflict(e.memberId(), e.declaredAt(), e.nature()));
            case LateConflictDeclared e ->
                minutes.with(e.itemRef(), item -> item.withConflict(e.memberId(), e.declaredAt(), e.nature()));
            case DiscussionAgreed e ->
                minutes.with(e.itemRef(), item -> item.withAgreement(e.memberId(), e.agreedBy()));
            case ItemChairElected e -> minutes.with(e.itemRef(), item -> item.withChair(e.memberId()));
            case VoteCast e -> minutes.with(e.itemRef(), item -> item.withVote(e.vote()));
            case VoteLapsed e -> minutes.with(e.itemRef(), item -> item.withoutVoteOf(e.castBy()));
            case CastingVoteCast e -> minutes.with(e.itemRef(), item -> item.withCastingVote(e.castingVote()));
            case CastingVoteLapsed e -> minutes.with(e.itemRef(), item -> item.withCastingVote(null));
            case ItemClosed e -> minutes.with(e.itemRef(), item -> item.ended(Stage.CLOSED, e.decision()));
            case ItemDeferred e -> minutes.with(e.itemRef(), item -> item.ended(Stage.DEFERRED, e.decision()));
            case MeetingScheduled _ -> minutes;
            case MeetingCancelled _ -> minutes;
            case MeetingAdjourned _ -> minutes;
            case MeetingClosed _ -> minutes;
            case PapersCirculated e -> minutes.circulated(e.docRef(), e.version());
            case ApologyRecorded _ -> minutes;
            case DecisionMarkedForScrutiny _ -> minutes;
            case MinutesApproved _ -> minutes;
        };
    }
}
