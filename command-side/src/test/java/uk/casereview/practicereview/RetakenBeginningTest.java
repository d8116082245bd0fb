package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.Flags.conflicted;
import static uk.casereview.practicereview.Flags.fourPartners;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.facts;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.InitiateReview;
import uk.casereview.practicereview.CommissioningEvent.*;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** A-14, of the decision to hold the review at all. */
class RetakenBeginningTest {
    private static final LocalDate LATER = LocalDate.of(2026, 9, 28);

    @Test
    void whatTheReviewLooksAtWaitsForTheDecisionToHoldIt() {
        ReviewStory story = conflicted(thematic().then(appoint(REVIEWER)), ReviewInitiated.class, WMP);

        assertThat(story.refusal(agree("WMP")).facts()).containsEntry("by", "InitiateReview");
        assertThat(story.code(initiate(ReviewType.ALTERNATIVE))).isEqualTo(RefusalCode.OTHER_REVIEW_OPEN);
        story.then(initiateAgain());

        assertThat(story.lastNames(1)).containsExactly("InitiationDecidedAgain");
        assertThat(story.state().stage()).isEqualTo("COMMISSIONED");
        assertThat(story.file().beginning().decidedOn()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(story.then(agree("WMP")).state().stage()).isEqualTo("SCOPED");
    }

    @Test
    void thePartnersDecideAgainToHoldTheStatutoryReviewWhichCountsFromTheFirstDecision() {
        ReviewStory story = conflicted(
                new ReviewStory().under(fourPartners()).knowing(facts(null)).then(initiateBy(partners(DECIDED_ON))),
                LcsprInitiated.class,
                partner("WMP"));

        assertThat(story.then(appoint(REVIEWER)).refusal(agree("BCT")).facts()).containsEntry("by", "InitiateLcspr");
        story.then(initiateBy(partners(LATER)));
        assertThat(story.clock(ClockKind.C6).startOn()).isEqualTo(DECIDED_ON);

        DecisionRecord again = story.last(InitiationDecidedAgain.class).decision();
        story.by(actor(partner("BCT"), Role.DSP, "BCT"))
                .then(new CorrectDecisionRecord(
                        REVIEW.value(),
                        again.decisionId(),
                        new Said().on(LATER.minusDays(1)).request(),
                        text(20),
                        List.of()));
        assertThat(story.file().beginning().decidedOn()).isEqualTo(DECIDED_ON);
        assertThat(story.clock(ClockKind.C6).startOn()).isEqualTo(DECIDED_ON);
    }

    /** PM3: what the rapid review has determined meanwhile is the decision. */
    @Test
    void aDeterminationThatComesLaterIsTheDecision() {
        ReviewStory story = conflicted(
                        new ReviewStory()
                                .under(fourPartners())
                                .knowing(facts(null))
                                .then(initiateBy(partners(DECIDED_ON))),
                        LcsprInitiated.class,
                        partner("WMP"))
                .knowing(ReviewPolicies.FACTS)
                .then(initiate());

        assertThat(story.last(InitiationDecidedAgain.class).recordedDecision()).isEmpty();
        assertThat(story.lastNames(2)).containsExactly("InitiationDecidedAgain", "DeterminationTakenOver");
        assertThat(story.code(initiate())).isEqualTo(RefusalCode.LCSPR_EXISTS);
    }

    /** What was determined meanwhile is the decision, also where it was on record before the other failed. */
    @Test
    void aDeterminationThatWasTakenOverDecidesAgainWhatFailsLater() {
        ReviewStory story = new ReviewStory()
                .under(fourPartners())
                .knowing(facts(null))
                .then(initiateBy(partners(DECIDED_ON)))
                .knowing(ReviewPolicies.FACTS)
                .then(new CommissioningCommand.InitiateLcspr(
                        REVIEW, ReviewStory.RAPID_REVIEW, null, DECIDED_ON, null, Set.of(), null, false, null));
        assertThat(story.lastNames(1)).containsExactly("DeterminationTakenOver");
        assertThat(story.code(initiate())).isEqualTo(RefusalCode.LCSPR_EXISTS);

        conflicted(story, LcsprInitiated.class, partner("WMP")).then(initiate());

        assertThat(story.lastNames(2)).containsExactly("InitiationDecidedAgain", "DeterminationTakenOver");
    }

    /** What an earlier review was held by says nothing of the partners' own decision. */
    @Test
    void thePartnersDecideAgainWhatTheyDecidedThemselves() {
        ReviewStory story = discontinued().under(fourPartners()).then(initiateBy(partners(LATER)));
        conflicted(story, LcsprInitiated.class, partner("WMP"));

        story.then(initiateBy(partners(LATER.plusDays(1))));

        assertThat(story.last(InitiationDecidedAgain.class))
                .returns(true, InitiationDecidedAgain::decidedHere)
                .returns(LATER.plusDays(1), again -> again.decision().decidedOn());
    }

    private static InitiateReview initiateAgain() {
        return new InitiateReview(
                REVIEW,
                NOTIFICATION,
                ReviewType.THEMATIC,
                Set.of(),
                Set.of(),
                text(40),
                Said.present(ICB_DOCTOR, BCT, BCC, NSPCC).on(LATER).request(),
                false,
                null);
    }
}
