package uk.casereview.datarequest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestEvent.BreachReported;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestDecided;
import uk.casereview.datarequest.DataRequestEvent.DataRequestExtended;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.DisposalProposed;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.datarequest.DataRequestEvent.RectificationRecorded;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.PartnershipCode;

/**
 * One data request as it stands: what has become true of it, each null until it has.
 *
 * @param reviews of texts, for a person who asked what is held about them; nothing in rows written before it was kept
 * @param disposal of its own words, once its time is over
 * @param version of its stream, for If-Match
 */
public record DataRequestEntry(
        DataRequestId requestId,
        PartnershipCode partnership,
        DataRequestStage stage,
        DataRequestOpened opened,
        @Nullable DataRequestExtended extended,
        @Nullable DataRequestDecided decided,
        List<RectificationRecorded> rectifications,
        List<TextReviewed> reviews,
        @Nullable ErasureApproved approved,
        @Nullable ErasureCertified certified,
        @Nullable ErasureLapsed lapsed,
        @Nullable BreachReported reported,
        @Nullable DataRequestClosed closed,
        @Nullable OwnDisposal disposal,
        long version) {
    public DataRequestEntry {
        rectifications = List.copyOf(rectifications);
        reviews = List.copyOf(Objects.requireNonNullElse(reviews, List.of()));
    }

    /** How the words of the request itself come to be made unreadable. */
    public record OwnDisposal(
            DisposalProposed proposed,
            @Nullable ErasureApproved approved,
            @Nullable ErasureCertified certified) {}
}
