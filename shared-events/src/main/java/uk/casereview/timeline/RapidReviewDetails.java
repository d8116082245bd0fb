package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.MilestoneDates;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.ImmediateActionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningDisseminated;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.SuppliedToPanel;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;
import uk.casereview.tracker.RapidReviewStage;

/**
 * A rapid review, each fact as the event that stated it; dates that may have been corrected stand beside it.
 *
 * @param required since when it has to be held, where it was voluntary before
 * @param startOn the day it counts from now
 * @param timetable the days of its steps (§7.1); empty where no C3 counts
 * @param heldOn the day of the latest meeting
 * @param learning what there is to learn, each with the themes it was given last
 * @param outcome the one that stands: revised, determined or at least recommended
 * @param sentOn when the Panel was sent it
 * @param response the Panel's reply that counts: the one received last, whenever it was recorded
 * @param answeredOn when that came
 */
public record RapidReviewDetails(
        RapidReviewStage stage,
        RapidReviewOpened opened,
        @Nullable RapidReviewBecameRequired required,
        LocalDate startOn,
        List<MilestoneDates> timetable,
        @Nullable RapidReviewScoped scoped,
        List<AgencyReturn> returns,
        List<ImmediateActionRecorded> immediateActions,
        List<RapidReviewMeetingHeld> meetings,
        @Nullable LocalDate heldOn,
        List<LearningPointRecorded> learning,
        Map<ReviewSection, ReviewSectionRecorded> sections,
        @Nullable RapidReviewOutcomeRecommended recommended,
        List<DspPositionRecorded> positions,
        @Nullable RapidReviewOutcomeDetermined determined,
        @Nullable ReviewOutcome outcome,
        @Nullable RapidReviewSubmitted submitted,
        @Nullable LocalDate sentOn,
        List<PanelResponseRecorded> responses,
        @Nullable PanelResponseRecorded response,
        @Nullable LocalDate answeredOn,
        List<SuppliedToPanel> supplied,
        List<LearningDisseminated> disseminated) {

    /**
     * What one agency was asked for and has given.
     *
     * @param received its latest version; null while nothing has come
     */
    public record AgencyReturn(
            AgencyCode agency,
            @Nullable LocalDate dueOn,
            int reminders,
            boolean escalated,
            @Nullable AgencyInformationReceived received,
            @Nullable UserId verifiedBy) {}
}
