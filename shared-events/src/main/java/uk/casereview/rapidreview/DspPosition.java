package uk.casereview.rapidreview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What one delegated safeguarding partner answers (§15.2-10).
 *
 * @param delegate who answered for the partner; null: the partner in person
 * @param recordedBy the partner, or the clerk who had it in writing
 * @param view the partner's reasons, kept as dissent where they differ
 * @param givenBy the partner or delegate whose answer it is; null where it was stored before this was kept
 */
public record DspPosition(
        AgencyCode agency,
        ReviewOutcome outcome,
        LocalDate on,
        @Nullable UserId delegate,
        UserId recordedBy,
        @Nullable SealedText view,
        @Nullable UserId givenBy) {}
