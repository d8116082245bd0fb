package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.LONG_AGO;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.OutcomeCommands.determine;
import static uk.casereview.rapidreview.OutcomeCommands.position;
import static uk.casereview.rapidreview.OutcomeCommands.recommend;
import static uk.casereview.rapidreview.ReviewCommands.answers;
import static uk.casereview.rapidreview.ReviewCommands.attendance;
import static uk.casereview.rapidreview.ReviewCommands.learn;
import static uk.casereview.rapidreview.ReviewStory.FOUR;
import static uk.casereview.rapidreview.ReviewStory.NOTIFICATION;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.SENT_ON;
import static uk.casereview.rapidreview.ReviewStory.answered;
import static uk.casereview.rapidreview.ReviewStory.gathering;
import static uk.casereview.rapidreview.ReviewStory.met;
import static uk.casereview.rapidreview.ReviewStory.opened;
import static uk.casereview.rapidreview.ReviewStory.recommended;
import static uk.casereview.rapidreview.ReviewStory.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.ChaseReturn;
import uk.casereview.rapidreview.RapidReviewCommand.DisseminateLearning;
import uk.casereview.rapidreview.RapidReviewCommand.EscalateNonResponse;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.ReconsiderOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.RequestAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitToPanel;
import uk.casereview.rapidreview.RapidReviewCommand.SupplyToPanel;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** Days of a rapid review that lie before what they follow from. */
class ReviewDaysTest {
    static final String START = "the start of the review";
    static final String MEETING = "the meeting of the review";
    static final String RECOMMENDATION = "the recommendation";
    static final String DETERMINATION = "the determination";
    static final String SENDING = "the sending of the review";
    static final String ANSWER = "the Panel's answer";
    private static final LocalDate EARLY = SENT_ON.minusDays(1);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 2, 27);

    /** Even where it has already happened: nobody meets about a review that has not begun. */
    @Test
    void nothingIsDoneInAReviewBeforeItStarts() {
        tooEarly(gathering(), held(EARLY, text(9)), MEETING, START);
        tooEarly(gathering(), new ChaseReturn(REVIEW, agency("WMP"), EARLY, null), "the reminder", START);
        tooEarly(gathering(), new EscalateNonResponse(REVIEW, agency("WMP"), EARLY, text(9)), "the escalation", START);
        tooEarly(gathering(), returned(EARLY), "the return", START);
        tooEarly(gathering(), asked(SENT_ON, EARLY), "the request", START);
        tooEarly(gathering(), recommend(Outcome.LCSPR, answers(), on(EARLY), text(9)), RECOMMENDATION, START);
        tooEarly(gathering(), position("WMP", EARLY, null, text(9)), "the position", START);
        tooEarly(gathering(), determine(Outcome.LCSPR, Said.present().on(EARLY), text(9)), DETERMINATION, START);
        tooEarly(gathering(), sent(EARLY), SENDING, START);
        gathering().then(held(SENT_ON, text(9)), returned(SENT_ON), sent(SENT_ON));
    }

    /** An agency may return unasked; but whoever is asked has from then on, not from before. */
    @Test
    void aReturnIsDueAfterItWasAskedFor() {
        assertThat(gathering().refusal(asked(TODAY.minusDays(1), TODAY)).facts())
                .containsEntry("dueOn", "2026-02-18")
                .containsEntry("requestedOn", "2026-02-19");
        assertThat(gathering().code(asked(TODAY, null))).isEqualTo(RefusalCode.DUE_BEFORE_TODAY);
        assertThat(gathering().code(asked(LocalDate.of(2100, 1, 1), LocalDate.of(2100, 1, 1))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        AgencyInformationRequested typedUpLater =
                gathering().then(asked(TODAY, TODAY)).last(AgencyInformationRequested.class);
        assertThat(typedUpLater.effectiveOn(ANSWERED)).isEqualTo(TODAY);
        assertThat(new AgencyInformationRequested(agency("WMP"), TODAY, null).effectiveOn(ANSWERED))
                .isEqualTo(ANSWERED);
    }

    @Test
    void whatIsLookedAtHasPassed() {
        ScopeRapidReview ahead = new ScopeRapidReview(REVIEW, LONG_AGO, ANSWERED.plusDays(1), List.of(agency("WMP")));
        assertThat(opened().code(ahead)).isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** R1; OQ-2: a referral that the Business Unit had before may have begun it. */
    @Test
    void aReviewBeginsWithItsNotification() {
        OpenRapidReview early = new OpenRapidReview(REVIEW, NOTIFICATION, EARLY, false);
        tooEarly(new ReviewStory(), early, START, "what it counts from");
        new ReviewStory().then(new OpenRapidReview(REVIEW, NOTIFICATION, SENT_ON, false));
        referred(EARLY)
                .under(ReviewPolicies.sandwell(RapidReviewStartRule.BUSINESS_UNIT_RECEIVED))
                .then(early);
        tooEarly(referred(SENT_ON.plusDays(1)), early, START, "what it counts from");
    }

    private static ReviewStory referred(LocalDate on) {
        return new ReviewStory().notified(new NotificationFacts(NOTIFICATION, CASE, SENT_ON, true, null, on, null));
    }

    /** R3 is a rule, which may have been broken in fact; then that is irregular. */
    @Test
    void theSubGroupRecommendsAfterTheMeetingUnlessItDidNot() {
        LocalDate before = TODAY.minusDays(1);
        tooEarly(met(), recommend(Outcome.LCSPR, answers(), on(before), null), RECOMMENDATION, MEETING);
        assertThat(met().then(recommend(Outcome.LCSPR, answers(), on(before), text(9)))
                        .last(RapidReviewOutcomeRecommended.class)
                        .irregularities())
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void thePartnersDetermineAfterTheRecommendationUnlessTheyDidNot() {
        ReviewStory story =
                recommended().then(determine(Outcome.LCSPR, Said.present().on(TODAY.minusDays(1)), text(9)));
        assertThat(story.last(RapidReviewOutcomeDetermined.class).irregularities())
                .contains(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void learningIsPassedOnAfterTheMeeting() {
        ReviewStory learned = met().then(learn());
        tooEarly(learned, passedOn(TODAY.minusDays(1)), "passing on the learning", MEETING);
        learned.then(passedOn(TODAY));
    }

    @Test
    void thePanelAnswersWhatItWasSent() {
        tooEarly(submitted(), answer(ANSWERED.minusDays(1)), ANSWER, SENDING);
        submitted().then(answer(ANSWERED));
    }

    @Test
    void thePanelIsSuppliedWithWhatItAskedFor() {
        ReviewStory asked = answered(PanelResponse.MORE_INFORMATION);
        tooEarly(
                asked,
                new SupplyToPanel(REVIEW, ANSWERED.minusDays(1), "DOC-10", null),
                "the supply",
                "the Panel's request");
        asked.then(new SupplyToPanel(REVIEW, ANSWERED, "DOC-10", null));
    }

    @Test
    void theOutcomeIsReconsideredAfterThePanelsAnswer() {
        ReviewStory answered =
                answered(PanelResponse.SUGGESTS_NO_LCSPR).then(ReviewCommands.positions(Outcome.NO_FURTHER_REVIEW));
        tooEarly(answered, reconsidered(ANSWERED.minusDays(1)), DETERMINATION, ANSWER);
        answered.then(reconsidered(ANSWERED));
    }

    static void tooEarly(ReviewStory story, Command command, String fact, String follows) {
        assertThat(story.refusal(command)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(refusal.facts()).containsEntry("fact", fact).containsEntry("follows", follows);
        });
    }

    static DecisionRequest on(LocalDate day) {
        return Said.present(FOUR).on(day).request();
    }

    private static HoldRapidReviewMeeting held(LocalDate on, SealedText because) {
        return new HoldRapidReviewMeeting(REVIEW, null, on, attendance(FOUR), true, because);
    }

    private static SubmitAgencyInformation returned(LocalDate on) {
        return new SubmitAgencyInformation(REVIEW, agency("WMP"), false, null, null, true, ReturnSource.EMAIL, on);
    }

    private static RequestAgencyInformation asked(LocalDate dueOn, @Nullable LocalDate on) {
        return new RequestAgencyInformation(REVIEW, agency("BCT"), dueOn, on);
    }

    private static SubmitToPanel sent(LocalDate on) {
        return new SubmitToPanel(REVIEW, null, on, "DOC-9", null, null, true, text(9));
    }

    private static DisseminateLearning passedOn(LocalDate on) {
        return new DisseminateLearning(REVIEW, DisseminationChannel.WEBINAR, on, 30, Set.of());
    }

    private static RecordPanelResponse answer(LocalDate on) {
        return new RecordPanelResponse(REVIEW, on, PanelResponse.AGREES, null, List.of());
    }

    private static ReconsiderOutcome reconsidered(LocalDate on) {
        return new ReconsiderOutcome(REVIEW, Outcome.NO_FURTHER_REVIEW, null, false, Set.of(), on(on), false, null);
    }
}
