package uk.casereview.web.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockStatus;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.tracker.TrackerQuery.Sort;
import uk.casereview.web.PageError;

class TrackerFilterTest {
    private static final Actor READER =
            new Actor(new UserId(new UUID(0, 7)), Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), null, null);

    @Test
    void showsWhatIsDueNextWhereNothingIsAsked() {
        var query = TrackerFilter.of(Map.of(), TrackerChoices.NONE).query(READER);

        assertThat(query.sort()).isEqualTo(Sort.NEXT_DUE);
        assertThat(query.descending()).isFalse();
        assertThat(query.page()).isZero();
        assertThat(query.irregular()).isFalse();
        assertThat(query.partnership())
                .as("also what another partnership has opened")
                .isNull();
    }

    @Test
    void asksForWhatTheAddressSays() {
        var query = TrackerFilter.of(
                        Map.of(
                                "stage", "rapid-review-meeting-held",
                                "category", "care-leaver-death",
                                "clock", "due-soon",
                                "irregular", "true",
                                "text", " 2026-01 ",
                                "sort", "newest",
                                "page", "3"),
                        TrackerChoices.NONE)
                .query(READER);

        assertThat(query.rapidReview()).isEqualTo(RapidReviewStage.MEETING_HELD);
        assertThat(query.notification()).isNull();
        assertThat(query.category()).isEqualTo("CARE_LEAVER_DEATH");
        assertThat(query.clockStatus()).isEqualTo(ClockStatus.DUE_SOON);
        assertThat(query.irregular()).isTrue();
        assertThat(query.text()).isEqualTo("2026-01");
        assertThat(query.sort()).isEqualTo(Sort.CASE_REF);
        assertThat(query.page()).isEqualTo(2);
    }

    @Test
    void keepsTheSelectionInTheAddressOfOtherPages() {
        var filter = TrackerFilter.of(
                Map.of(
                        "stage", "notification-notified",
                        "category", "abuse-neglect-death",
                        "irregular", "true",
                        "text", "a&b=c",
                        "sort", "last-changed"),
                TrackerChoices.NONE);

        assertThat(filter.address(2))
                .isEqualTo("/cases?stage=notification-notified&category=abuse-neglect-death"
                        + "&irregular=true&text=a%26b%3Dc&sort=last-changed&page=2");
    }

    @Test
    void saysWhichChoiceDoesNotExistInTheOrderOfTheFields() {
        var filter = TrackerFilter.of(
                Map.of(
                        "sort", "colour",
                        "clock", "tomorrow",
                        "category", "bad-luck",
                        "irregular", "perhaps",
                        "text", "x".repeat(21),
                        "stage", "not-applicable"),
                TrackerChoices.NONE);

        assertThat(filter.errors())
                .extracting(PageError::field)
                .containsExactly("text", "stage", "category", "clock", "irregular", "sort");
        assertThat(filter.narrows()).isFalse();
    }

    @Test
    void takesAnUnreadablePageForTheFirst() {
        assertThat(TrackerFilter.of(Map.of("page", "-1"), TrackerChoices.NONE).page())
                .isEqualTo(1);
        assertThat(TrackerFilter.of(Map.of("page", "99999999999"), TrackerChoices.NONE)
                        .page())
                .isEqualTo(1);
    }
}
