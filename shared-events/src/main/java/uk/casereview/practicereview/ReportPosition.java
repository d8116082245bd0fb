package uk.casereview.practicereview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What one delegated safeguarding partner answers to a report (§15.2-10).
 *
 * @param delegate who answered for the partner; null: the partner in person
 * @param givenBy the partner or delegate whose answer it is
 * @param view the partner's reasons, kept as dissent where they differ
 * @param recordedBy who typed it; null where that was not kept yet
 */
public record ReportPosition(
        AgencyCode agency,
        ReportOutcome outcome,
        LocalDate on,
        @Nullable UserId delegate,
        UserId givenBy,
        @Nullable SealedText view,
        @Nullable UserId recordedBy) {}
