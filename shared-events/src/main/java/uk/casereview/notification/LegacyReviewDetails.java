package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.WebAddress;

/** What is said of a review that was over before the service was in use (OQ-20). */
public record LegacyReviewDetails(
        LegacyReviewType type,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate publishedOn,
        @Nullable WebAddress url,
        @Nullable @Reference String docRef,
        Set<ThemeCode> themes,
        @Nullable SealedText summary) {}
