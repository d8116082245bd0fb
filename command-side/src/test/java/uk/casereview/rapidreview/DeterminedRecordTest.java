package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.rapidreview.OutcomeCommands.determine;
import static uk.casereview.rapidreview.ReviewStory.*;

import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.shared.Role;

/** What the record of the partners' decision says (§4.1). */
class DeterminedRecordTest {
    /** §15.2-7: what the voter entered is the member's, and what the clerk typed is from the minutes. */
    @Test
    void theRecordSaysWhoEnteredAnAnswer() {
        ReviewStory story = recommended()
                .by(ReviewStory.partner("WMP"), Role.DSP, "WMP")
                .then(ReviewCommands.position("WMP", Outcome.LCSPR))
                .by(ReviewStory.manager())
                .then(ReviewCommands.position("BCC", Outcome.LCSPR), ReviewCommands.position("BCT", Outcome.LCSPR))
                .then(ReviewCommands.position("ICB", Outcome.LCSPR), ReviewCommands.determine(Outcome.LCSPR));

        assertThat(story.last(RapidReviewOutcomeDetermined.class).decision().votes())
                .filteredOn(vote -> vote.source() == DecisionRecord.VoteSource.MEMBER)
                .extracting(DecisionRecord.Vote::castBy)
                .containsExactly(ReviewStory.partner("WMP"));
    }

    /** §15.2-8: "DEFERRED → DecisionDeferred; no state change". */
    @Test
    void thePartnersMayPutItOff() {
        ReviewStory story = recommended()
                .then(determine(Outcome.LCSPR, new Said().mode(DecisionRecord.DecisionMode.DEFERRED), null));

        assertThat(story.lastNames(1)).containsExactly("DecisionDeferred");
        assertThat(story.state()).isInstanceOf(Recommended.class);
    }
}
