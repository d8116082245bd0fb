package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What can become true of a data request. */
public sealed interface DataRequestEvent extends Event {

    /**
     * It is logged: a right to be answered by a day, a breach to be reported by a moment, or a hold that is in force.
     *
     * @param receivedAt the moment it came in; the beginning of the day where only that is known
     * @param answerBy null for a breach and a hold
     * @param reportBy null but for a breach
     */
    record DataRequestOpened(
            NotificationId notificationId,
            CaseRef caseRef,
            DataRequestKind kind,
            @Nullable PersonRef subject,
            @Nullable Requester requester,
            Instant receivedAt,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            @Nullable Instant reportBy,
            SealedText text,
            UserId openedBy)
            implements DataRequestEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return receivedOn;
        }
    }

    /** The answer may take until the later day. */
    record DataRequestExtended(LocalDate previousAnswerBy, LocalDate answerBy, SealedText reason)
            implements DataRequestEvent {}

    /** The right is granted, granted in part, or refused. */
    record DataRequestDecided(
            DataRequestDecision decision, List<Exemption> exemptions, LocalDate on, SealedText reason, UserId decidedBy)
            implements DataRequestEvent {
        public DataRequestDecided {
            exemptions = List.copyOf(exemptions);
        }

        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /**
     * These texts are for the person who asked, or are withheld under the exemption.
     *
     * @param withheldFor null where they are released
     */
    record TextReviewed(List<Passage> passages, @Nullable Exemption withheldFor, UserId reviewedBy)
            implements DataRequestEvent {
        public TextReviewed {
            passages = List.copyOf(passages);
        }
    }

    /** What in the record is wrong, and what is right, is said beside it. */
    record RectificationRecorded(SealedText note) implements DataRequestEvent {}

    /** One person wants the words of the request itself made unreadable; since the due date the rules keep them no longer. */
    record DisposalProposed(UserId proposedBy, LocalDate dueOn) implements DataRequestEvent {}

    /** Two people want the text made unreadable; nothing has been destroyed by that. */
    record ErasureApproved(UserId approvedBy) implements DataRequestEvent {}

    /**
     * The keys are destroyed: what was sealed under them can be read by nobody, and from the day on in no back-up either.
     *
     * @param keys ids of a case and of people in it, in their order
     * @param lastBackupExpiresOn the day on which the last back-up that may still hold one of them is gone
     */
    record ErasureCertified(List<UUID> keys, Instant destroyedAt, LocalDate lastBackupExpiresOn)
            implements DataRequestEvent {
        public ErasureCertified {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The case is to be kept again, so nothing was destroyed, and the request is over.
     *
     * @param dueOn the day until which it is kept by the rules of today; null where it goes on, or nothing ends it
     */
    record ErasureLapsed(LocalDate on, @Nullable LocalDate dueOn) implements DataRequestEvent {}

    /** The Information Commissioner has been told of the breach. */
    record BreachReported(
            Instant at, boolean onTime, @Nullable SealedText lateReason) implements DataRequestEvent {}

    /**
     * It is over: answered, withdrawn, dealt with or lifted.
     *
     * @param onTime whether the answer came by its day; null where none was owed
     */
    record DataRequestClosed(
            LocalDate on,
            boolean withdrawn,
            @Nullable Boolean onTime,
            @Nullable SealedText reason) implements DataRequestEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }
}
