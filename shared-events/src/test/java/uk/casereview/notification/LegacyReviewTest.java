package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** OQ-20: of a review of old not every day may be known. */
class LegacyReviewTest {
    private static final LocalDate DECIDED_ON = LocalDate.of(2017, 4, 3);
    private static final LocalDate COMPLETED_ON = LocalDate.of(2018, 5, 14);
    private static final LocalDate PUBLISHED_ON = LocalDate.of(2018, 6, 29);

    @Test
    void endsWithTheLastDayThatIsKnown() {
        assertThat(review(DECIDED_ON, COMPLETED_ON, PUBLISHED_ON).endedOn()).isEqualTo(PUBLISHED_ON);
        assertThat(review(DECIDED_ON, COMPLETED_ON, null).endedOn()).isEqualTo(COMPLETED_ON);
        assertThat(review(DECIDED_ON, null, null).endedOn()).isEqualTo(DECIDED_ON);
        assertThat(review(null, null, null).endedOn()).isNull();
    }

    private static LegacyReview review(
            @Nullable LocalDate decidedOn, @Nullable LocalDate completedOn, @Nullable LocalDate publishedOn) {
        return new LegacyReview(
                LegacyReviewType.SERIOUS_CASE_REVIEW, decidedOn, completedOn, publishedOn, null, null, List.of(), null);
    }
}
