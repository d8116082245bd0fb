package uk.casereview.rapidreview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.PlanFacts;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Command;
import uk.casereview.shared.UserId;

/** Commands to the rapid review of the story, each as it would be accepted where it belongs. */
final class ReviewCommands {
    private ReviewCommands() {}

    static RequestAgencyInformation request(String agency) {
        return new RequestAgencyInformation(
                REVIEW, agency(agency), LocalDate.of(2026, 2, 20), LocalDate.of(2026, 2, 10));
    }

    static SubmitAgencyInformation handIn(String agency) {
        return new SubmitAgencyInformation(
                REVIEW, agency(agency), true, "DOC-1", text(50), true, ReturnSource.EMAIL, LocalDate.of(2026, 2, 18));
    }

    static HoldRapidReviewMeeting meeting(UserId... present) {
        return new HoldRapidReviewMeeting(REVIEW, null, LocalDate.of(2026, 2, 19), attendance(present), false, null);
    }

    static List<DecisionRequest.Present> attendance(UserId... present) {
        return Said.present(present).request().attendance();
    }

    static Map<Criterion, CriterionAnswer> answers() {
        return Arrays.stream(Criterion.values())
                .collect(Collectors.toMap(criterion -> criterion, _ -> new CriterionAnswer(Answer.YES, text(40))));
    }

    static DecisionRequest decision() {
        return Said.present(FOUR).on(LocalDate.of(2026, 2, 19)).request();
    }

    static RecommendOutcome recommend(Outcome outcome) {
        return new RecommendOutcome(
                REVIEW, outcome, null, false, Set.of(), answers(), Set.of(), decision(), false, null);
    }

    static RecordDspPosition position(String agency, Outcome outcome) {
        return new RecordDspPosition(
                REVIEW,
                agency(agency),
                outcome,
                null,
                false,
                Set.of(),
                LocalDate.of(2026, 2, 26),
                null,
                text(30),
                false,
                null);
    }

    static Command[] positions(Outcome outcome) {
        return Stream.of("BCC", "BCT", "ICB", "WMP")
                .map(agency -> position(agency, outcome))
                .toArray(Command[]::new);
    }

    static DetermineOutcome determine(Outcome outcome) {
        return new DetermineOutcome(REVIEW, outcome, null, false, Set.of(), new Said().request(), false, null);
    }

    static ReconsiderOutcome reconsider(Outcome outcome) {
        return new ReconsiderOutcome(
                REVIEW,
                outcome,
                null,
                false,
                Set.of(),
                Said.present(FOUR).on(LocalDate.of(2026, 2, 27)).request(),
                false,
                null);
    }

    static Command[] sections() {
        return Arrays.stream(ReviewSection.values())
                .map(section -> new RecordReviewSection(REVIEW, section, SectionStatus.COMPLETE, text(100), null))
                .toArray(Command[]::new);
    }

    static SubmitToPanel submit() {
        return submitAt("2026-02-27T09:00:00Z");
    }

    static SubmitToPanel submitAt(String instant) {
        return new SubmitToPanel(REVIEW, Instant.parse(instant), null, "DOC-9", null, null, false, null);
    }

    static RecordPanelResponse respond(PanelResponse response) {
        return new RecordPanelResponse(REVIEW, LocalDate.of(2026, 2, 27), response, null, List.of());
    }

    static DiscontinueRapidReview discontinue() {
        return new DiscontinueRapidReview(REVIEW, null, text(30));
    }

    static RecordLearningPoint learn() {
        return new RecordLearningPoint(REVIEW, text(60), Set.of(THEME), false);
    }

    static Reopen reopen() {
        return new Reopen(REVIEW, text(30), text(30), decision());
    }

    /** The plan of the review, which is in the figures or was struck out. */
    static PlanFacts planOf(boolean counted) {
        PlanSource source = new PlanSource(SourceType.RAPID_REVIEW, REVIEW.value());
        PlanContents contents = PlanContents.of(new PlanCreated(ActionPlanId.of(REVIEW.value()), Set.of(source)));
        return new PlanFacts(CASE, contents, counted, counted, null);
    }
}
