package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.IncidentCommand.RecordLegacyCase;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.WebAddress;

/** A serious case review of 2017, published a year later. */
final class OldCase {
    static final LocalDate HAPPENED = LocalDate.of(2017, 3, 6);
    static final LocalDate PUBLISHED = LocalDate.of(2018, 6, 29);

    private OldCase() {}

    static RecordLegacyCase of(LegacyReviewDetails... reviews) {
        return happened(HAPPENED, List.of(AChild.whoDied().details()), reviews);
    }

    static RecordLegacyCase happened(
            @Nullable LocalDate on, List<ChildDetails> children, LegacyReviewDetails... reviews) {
        return new RecordLegacyCase(
                IncidentStory.ID,
                on,
                null,
                null,
                null,
                Category.ABUSE_NEGLECT_DEATH,
                "SCR-2017-INVENTED",
                text(40),
                children,
                List.of(reviews));
    }

    static LegacyReviewDetails review(
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate publishedOn,
            ThemeCode... themes) {
        return new LegacyReviewDetails(
                LegacyReviewType.SERIOUS_CASE_REVIEW,
                decidedOn,
                completedOn,
                publishedOn,
                new WebAddress("https://example.org/invented"),
                "DOC-SCR-1",
                Set.of(themes),
                text(40));
    }
}
