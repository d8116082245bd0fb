package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.LEAD_PARTNER;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.determine;
import static uk.casereview.rapidreview.ReviewCommands.positions;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.determined;
import static uk.casereview.rapidreview.ReviewStory.escalated;
import static uk.casereview.rapidreview.ReviewStory.recommended;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewState.Determined;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** What becomes of a determination that is disputed, once it is answered (§7.1, §15.2-10). */
class DisputeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);
    private static final ReviewOutcome LCSPR = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());
    private static final ReviewOutcome NOTHING_MORE =
            new ReviewOutcome(Outcome.NO_FURTHER_REVIEW, null, false, Set.of());

    /** §7.1: "ESCALATED --resolve--> DETERMINED"; R7: "rationale and dissent are mandatory". */
    @Test
    void aDisputedDeterminationThatIsDecidedOtherwiseIsTheOther() {
        ReviewStory story = disputed();
        DecisionRecord before = decision(story);

        story.then(resolve(story, NOTHING_MORE, LEAD_PARTNER));

        assertThat(story.lastNames(2)).containsExactly("EscalationResolved", "RapidReviewOutcomeDetermined");
        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(story.last(RapidReviewOutcomeDetermined.class).outcome()).isEqualTo(NOTHING_MORE);
        assertThat(story.last(RapidReviewOutcomeDetermined.class).differsFromRecommendation())
                .isTrue();
        DecisionRecord after = decision(story);
        assertThat(after.settledBy()).isEqualTo(LEAD_PARTNER);
        assertThat(after.votes()).extracting(Vote::choice).containsOnly(Choice.AGAINST);
        assertThat(after.dissent()).contains(new Dissent(agency("WMP"), before.rationale()));
    }

    @Test
    void whoDifferedBeforeIsNotCountedForWhatIsDecidedInstead() {
        ReviewStory story = escalated();
        story.then(resolve(story, LCSPR, LEAD_PARTNER)).then(determine(Outcome.LCSPR));
        story.then(dispute(EscalationBody.LEAD_SAFEGUARDING_PARTNERS));

        story.then(resolve(story, NOTHING_MORE, LEAD_PARTNER));

        assertThat(decision(story).votes()).extracting(Vote::choice).contains(Choice.ABSTAIN, Choice.AGAINST);
    }

    @Test
    void aDisputedDeterminationThatIsUpheldStands() {
        ReviewStory upheld = disputed();
        upheld.then(resolve(upheld, LCSPR, LEAD_PARTNER));
        ReviewStory unsaid = disputed();
        unsaid.then(resolve(unsaid, null, LEAD_PARTNER));

        assertThat(upheld.lastNames(1)).containsExactly("EscalationResolved");
        assertThat(upheld.state()).isInstanceOf(Determined.class);
        assertThat(unsaid.state()).isInstanceOf(Determined.class);
        ReviewStory unreasoned = disputed();
        assertThat(unreasoned.code(new ResolveEscalation(
                        REVIEW.value(), escalation(unreasoned), text(3), null, NOTHING_MORE, LEAD_PARTNER)))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
    }

    @Test
    void whatWasDeterminedWithoutARecommendationDiffersFromNone() {
        ReviewStory story = ReviewStory.met()
                .then(OutcomeCommands.determine(Outcome.LCSPR, new Said().on(TODAY), text(30)))
                .then(dispute(EscalationBody.LEAD_SAFEGUARDING_PARTNERS));

        story.then(resolve(story, NOTHING_MORE, LEAD_PARTNER));

        assertThat(story.last(RapidReviewOutcomeDetermined.class).differsFromRecommendation())
                .isFalse();
    }

    @Test
    void whatWasRecommendedAllAlongDiffersFromNothing() {
        ReviewStory story = recommended()
                .then(positions(Outcome.NO_FURTHER_REVIEW))
                .then(OutcomeCommands.determine(
                        Outcome.NO_FURTHER_REVIEW, new Said().dissenting(agency("NSPCC")), null))
                .then(dispute(EscalationBody.LEAD_SAFEGUARDING_PARTNERS));

        story.then(resolve(story, LCSPR, LEAD_PARTNER));

        assertThat(story.last(RapidReviewOutcomeDetermined.class).differsFromRecommendation())
                .isFalse();
    }

    @Test
    void aReviewThatHasEndedHasNoOutcomeToDecide() {
        ReviewStory story = disputed()
                .by(ReviewStory.NOTIFIER, Role.LA_NOTIFIER, "BCC")
                .then(ReviewCommands.discontinue())
                .by(ReviewStory.manager());

        assertThat(story.code(resolve(story, LCSPR, LEAD_PARTNER))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.then(resolve(story, null, LEAD_PARTNER)).lastNames(1)).containsExactly("EscalationResolved");
    }

    /** A-12, also of what was upheld and must then be decided again. */
    @Test
    void whatWasUpheldIsAnsweredAnewBeforeItIsDeterminedAnew() {
        ReviewStory story = disputed();
        story.then(resolve(story, LCSPR, LEAD_PARTNER))
                .then(new FlagDecision(
                        REVIEW.value(),
                        decision(story).decisionId(),
                        FlagReason.LATE_CONFLICT,
                        ReviewStory.partner("WMP"),
                        null));

        assertThat(story.refusal(determine(Outcome.LCSPR)).facts()).containsKey("missing");
    }

    /** "all four DSP agencies (or recorded delegate) must record a position", before anybody goes above. */
    @Test
    void aDisputedRecommendationIsAnsweredByThePartnersFirst() {
        ReviewStory story = recommended().then(dispute(EscalationBody.LEAD_SAFEGUARDING_PARTNERS));

        assertThat(story.refusal(resolve(story, LCSPR, LEAD_PARTNER)).facts())
                .containsEntry("missing", List.of("BCC", "BCT", "ICB", "WMP"));
        story.then(positions(Outcome.LCSPR)).then(resolve(story, NOTHING_MORE, LEAD_PARTNER));
        assertThat(story.refusal(determine(Outcome.LCSPR)).facts()).containsEntry("decidedAbove", "NO_FURTHER_REVIEW");
    }

    private static ReviewStory disputed() {
        return determined().then(dispute(EscalationBody.LEAD_SAFEGUARDING_PARTNERS));
    }

    private static EscalateDecision dispute(EscalationBody body) {
        return new EscalateDecision(REVIEW.value(), null, body, text(30));
    }

    private static ResolveEscalation resolve(ReviewStory story, @Nullable ReviewOutcome decided, UserId who) {
        return new ResolveEscalation(REVIEW.value(), escalation(story), text(30), null, decided, who);
    }

    private static UUID escalation(ReviewStory story) {
        return story.last(DecisionEscalated.class).escalationId();
    }

    private static DecisionRecord decision(ReviewStory story) {
        return story.last(RapidReviewOutcomeDetermined.class).decision();
    }
}
