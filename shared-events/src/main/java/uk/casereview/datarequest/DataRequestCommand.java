package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Command;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotEmpty;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.SealedText;

/** What the data-protection officer records about a request, a breach or a legal hold. */
public sealed interface DataRequestCommand extends Command {

    DataRequestId requestId();

    @Override
    default UUID target() {
        return requestId().value();
    }

    /**
     * Logs what is asked of a case's record, or has befallen it; a legal hold is placed by it.
     *
     * @param notificationId the case, by the id its read names
     * @param subject whom it is about, where that is a person of the case
     * @param requester who asks; null where nobody does, as with a breach
     * @param receivedAt the moment it came in, for a breach when it became known; {@code receivedOn} where only the day is
     *     known, else now
     * @param text what is asked, what happened, or why the record is held
     */
    record OpenDataRequest(
            DataRequestId requestId,
            NotificationId notificationId,
            DataRequestKind kind,
            @Nullable PersonRef subject,
            @Nullable Requester requester,
            @Nullable Instant receivedAt,
            @Nullable LocalDate receivedOn,
            SealedText text)
            implements DataRequestCommand {}

    /** More time is taken for the answer (UK GDPR Art. 12(3)). */
    record ExtendDataRequest(
            DataRequestId requestId, @Nullable SealedText reason) implements DataRequestCommand {}

    /**
     * The right is granted or refused.
     *
     * @param on the day of the decision; null: today
     */
    record DecideDataRequest(
            DataRequestId requestId,
            DataRequestDecision decision,
            Set<Exemption> exemptions,
            @Nullable LocalDate on,
            @Nullable SealedText reason)
            implements DataRequestCommand {}

    /**
     * Releases texts of the case to the person who asked for what is held about them, or withholds them; a later review of
     * a text takes the place of an earlier one.
     *
     * @param passages which texts; one that the case does not have releases nothing
     * @param withheldFor the exemption under which they are withheld; null: they are released
     */
    record ReviewText(
            DataRequestId requestId,
            @NotEmpty Set<Passage> passages,
            @Nullable Exemption withheldFor) implements DataRequestCommand {}

    /** Says beside the record what in it is wrong and what is right; the record itself stays (G6). */
    record RecordRectification(DataRequestId requestId, SealedText note) implements DataRequestCommand {}

    /**
     * One person wants the words of the request itself made unreadable, and the name of whoever made it: it has been closed
     * for as long as the rules keep it.
     */
    record ProposeDisposal(DataRequestId requestId) implements DataRequestCommand {}

    /** A second person approves that the text is made unreadable. */
    record ApproveErasure(DataRequestId requestId) implements DataRequestCommand {}

    /**
     * The keys that the erasure asks for are destroyed, here and on the list outside all databases.
     *
     * @param keys their ids: of the case, of people in it
     * @param destroyedAt the moment since when none of them exists
     * @param lastBackupExpiresOn the day on which the last back-up that may still hold one is gone
     */
    record CertifyErasure(DataRequestId requestId, Set<UUID> keys, Instant destroyedAt, LocalDate lastBackupExpiresOn)
            implements DataRequestCommand {}

    /**
     * The erasure of a case whose time was over is not carried out: the case is to be kept again, since it was taken up
     * anew or the rules have changed.
     */
    record LapseErasure(DataRequestId requestId) implements DataRequestCommand {}

    /**
     * The Information Commissioner was told of the breach.
     *
     * @param at the moment of it; null: now
     * @param lateReason why it took longer than 72 hours
     */
    record ReportBreach(
            DataRequestId requestId,
            @Nullable Instant at,
            @Nullable SealedText lateReason) implements DataRequestCommand {}

    /**
     * It is over: answered, dealt with, or lifted.
     *
     * @param on the day it was over; null: today
     * @param withdrawn the request was taken back before it was decided
     * @param reason why it was withdrawn, why a breach was not reported, or why the hold is lifted
     */
    record CloseDataRequest(
            DataRequestId requestId,
            @Nullable LocalDate on,
            boolean withdrawn,
            @Nullable SealedText reason) implements DataRequestCommand {}
}
