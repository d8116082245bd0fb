package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.WMP;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.answers;
import static uk.casereview.rapidreview.ReviewCommands.determine;
import static uk.casereview.rapidreview.ReviewCommands.positions;
import static uk.casereview.rapidreview.ReviewCommands.reconsider;
import static uk.casereview.rapidreview.ReviewStory.FOUR;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.answered;
import static uk.casereview.rapidreview.ReviewStory.complete;
import static uk.casereview.rapidreview.ReviewStory.manager;
import static uk.casereview.rapidreview.ReviewStory.partner;
import static uk.casereview.rapidreview.ReviewStory.recommended;
import static uk.casereview.rapidreview.ReviewStory.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.FlagReason;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** What nobody has to see to any more is no task. */
class MootTasksTest {
    private static final UUID LISTING = new UUID(0, 71);
    private static final UUID RECONSIDERING = new UUID(0, 72);
    private static final UUID BEGINNING = new UUID(0, 73);

    /** the item was to be decided again, and is, at a meeting or without one. */
    @Test
    void aDecisionTakenAgainNeedNotBeListedAgain() {
        ReviewStory recommended = toBeTakenAgain(complete(), RapidReviewOutcomeRecommended.class, WMP);
        ReviewStory determined = toBeTakenAgain(complete(), RapidReviewOutcomeDetermined.class, partner("WMP"));

        assertThat(recommended.then(anew()).events()).contains(new TaskCompleted(LISTING));
        assertThat(determined
                        .then(positions(Outcome.LCSPR))
                        .then(determine(Outcome.LCSPR))
                        .events())
                .contains(new TaskCompleted(LISTING));
    }

    /** §15.2-9: decided in writing or by the chair alone, it "is listed at the next meeting", whatever follows. */
    @Test
    void whatStandsIsListedAllTheSame() {
        ReviewStory story = recommended();
        String about = "decision/"
                + story.last(RapidReviewOutcomeRecommended.class).decision().decisionId();

        story.then(raised(LISTING, TaskKind.LIST_AT_NEXT_MEETING, about)).then(anew());

        assertThat(completed(story)).isEmpty();
    }

    @Test
    void aReviewThatIsOverLeavesNothingToDecideAgain() {
        ReviewStory discontinued = toBeTakenAgain(complete(), RapidReviewOutcomeRecommended.class, WMP)
                .by(ReviewStory.NOTIFIER, Role.LA_NOTIFIER, "BCC")
                .then(new DiscontinueRapidReview(REVIEW, null, text(30)));
        ReviewStory closed = toBeTakenAgain(
                        answered(PanelResponse.AGREES), RapidReviewOutcomeDetermined.class, partner("WMP"))
                .then(new CloseRapidReview(REVIEW, text(30)));

        assertThat(completed(discontinued)).containsExactly(LISTING);
        assertThat(completed(closed)).containsExactly(LISTING);
    }

    /** PM5: "raise task Reconsider, listed for next SCSG". */
    @Test
    void anObjectionThatWasConsideredIsNotListedAnyMore() {
        assertThat(completed(objected()
                        .then(positions(Outcome.NO_FURTHER_REVIEW))
                        .then(reconsider(Outcome.NO_FURTHER_REVIEW))))
                .containsExactlyInAnyOrder(LISTING, RECONSIDERING);
        assertThat(completed(objected().then(new CloseRapidReview(REVIEW, text(30)))))
                .containsExactlyInAnyOrder(LISTING, RECONSIDERING);
    }

    /** The reply that counts is the one received last. */
    @Test
    void aLaterReplyOvertakesAnEarlierObjection() {
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(completed(objected(day).then(replied(PanelResponse.AGREES, day))))
                .containsExactlyInAnyOrder(LISTING, RECONSIDERING);
        assertThat(completed(objected(day).then(replied(PanelResponse.AGREES, day.minusDays(1)))))
                .isEmpty();
    }

    /** §15.5-20: where the partners have determined otherwise, or the review was given up, there is no other to begin. */
    @Test
    void whatTheReviewLeadsToNoMoreNobodyNeedBegin() {
        ReviewStory again = toBeTakenAgain(toBegin(complete()), RapidReviewOutcomeDetermined.class, partner("WMP"))
                .then(positions(Outcome.LCSPR))
                .then(determine(Outcome.LCSPR));
        ReviewStory takenBack = toBeTakenAgain(toBegin(complete()), RapidReviewOutcomeRecommended.class, WMP)
                .then(anew(Outcome.NO_FURTHER_REVIEW));

        assertThat(completed(again)).containsExactlyInAnyOrder(LISTING, BEGINNING);
        assertThat(completed(takenBack)).containsExactlyInAnyOrder(LISTING, BEGINNING);
        assertThat(completed(toBegin(answered(PanelResponse.SUGGESTS_NO_LCSPR))
                        .then(positions(Outcome.NO_FURTHER_REVIEW))
                        .then(reconsider(Outcome.NO_FURTHER_REVIEW))))
                .containsExactly(BEGINNING);
        assertThat(completed(toBegin(complete())
                        .by(ReviewStory.NOTIFIER, Role.LA_NOTIFIER, "BCC")
                        .then(new DiscontinueRapidReview(REVIEW, null, text(30)))))
                .containsExactly(BEGINNING);
        assertThat(completed(toBegin(answered(PanelResponse.AGREES)).then(new CloseRapidReview(REVIEW, null))))
                .as("it is still to begin")
                .isEmpty();
    }

    /** The process may ask late. */
    @Test
    void whatDoesNotStandNobodyIsAskedToBegin() {
        ReviewStory complete = complete();
        RaiseTask begin = begin(complete);
        ReviewStory discontinued = complete()
                .by(ReviewStory.NOTIFIER, Role.LA_NOTIFIER, "BCC")
                .then(new DiscontinueRapidReview(REVIEW, null, text(30)));

        assertThat(recommended().verdict(begin)).isEqualTo(Verdict.accept());
        assertThat(complete.verdict(raised(BEGINNING, TaskKind.BEGIN_ALTERNATIVE_REVIEW, "decision/another")))
                .isEqualTo(Verdict.accept());
        assertThat(discontinued.verdict(begin(discontinued))).isEqualTo(Verdict.accept());
        complete.then(new MarkEnteredInError(REVIEW.value(), text(10)));
        assertThat(complete.verdict(begin)).isEqualTo(Verdict.accept());
    }

    private static ReviewStory toBegin(ReviewStory determined) {
        return determined.then(begin(determined));
    }

    private static RaiseTask begin(ReviewStory determined) {
        var decision = determined.last(RapidReviewOutcomeDetermined.class).decision();
        return raised(BEGINNING, TaskKind.BEGIN_ALTERNATIVE_REVIEW, "decision/" + decision.decisionId());
    }

    private static ReviewStory objected(LocalDate on) {
        return listed(submitted().on(on).then(replied(PanelResponse.SUGGESTS_NO_LCSPR, on)));
    }

    private static ReviewStory objected() {
        return listed(answered(PanelResponse.SUGGESTS_NO_LCSPR));
    }

    private static ReviewStory listed(ReviewStory objected) {
        return objected.then(raised(RECONSIDERING, TaskKind.RECONSIDER_OUTCOME, "panel-response/1"))
                .then(raised(LISTING, TaskKind.LIST_AT_NEXT_MEETING, "panel-response/2026-02-27"));
    }

    private static ReviewStory toBeTakenAgain(ReviewStory story, Class<? extends Decided> kind, UserId member) {
        var id = story.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElseThrow()
                .decision()
                .decisionId();
        return story.by(manager())
                .then(new FlagDecision(REVIEW.value(), id, FlagReason.LATE_CONFLICT, member, null))
                .then(raised(LISTING, TaskKind.LIST_AT_NEXT_MEETING, "decision/" + id));
    }

    private static RaiseTask raised(UUID task, TaskKind kind, String about) {
        return new RaiseTask(REVIEW.value(), task, kind, about);
    }

    private static RecordPanelResponse replied(PanelResponse response, LocalDate on) {
        return new RecordPanelResponse(REVIEW, on, response, null, List.of());
    }

    private static RecommendOutcome anew() {
        return anew(Outcome.LCSPR);
    }

    private static RecommendOutcome anew(Outcome outcome) {
        Said said = Said.present(FOUR).on(LocalDate.of(2026, 2, 27));
        return new RecommendOutcome(
                REVIEW, outcome, null, false, Set.of(), answers(), Set.of(), said.request(), false, null);
    }

    private static List<UUID> completed(ReviewStory story) {
        return story.events().stream()
                .filter(TaskCompleted.class::isInstance)
                .map(TaskCompleted.class::cast)
                .map(TaskCompleted::taskId)
                .toList();
    }
}
