package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.ReportCommand.RatifyReport;
import uk.casereview.practicereview.ReportEvent.ReportRatified;

/** §4.3: at the Executive Board "the casting vote is the Independent Scrutineer's". */
class TippedReportTest {
    /** §15.2-12: "that decision is marked for scrutiny by another"; where the meeting is kept elsewhere, the review says so. */
    @Test
    void whatTheScrutineerTippedIsForAnotherToScrutinise() {
        var tied = Said.present(BCC, ICB_NURSE, WMP, BCT)
                .on(LocalDate.of(2026, 7, 15))
                .vote(Choice.FOR, BCC, BCT)
                .vote(Choice.AGAINST, ICB_NURSE, WMP)
                .casting(SCRUTINEER, Choice.FOR);
        ReviewStory story = determined().then(new RatifyReport(REVIEW, 1, tied.request(), false, null));
        DecisionFlaggedForReview flag = story.last(DecisionFlaggedForReview.class);

        assertThat(flag)
                .returns(FlagReason.SCRUTINEER_CAST, DecisionFlaggedForReview::reason)
                .returns(SCRUTINEER, DecisionFlaggedForReview::memberId)
                .returns(false, DecisionFlaggedForReview::mustBeRedecided)
                .returns(
                        story.last(ReportRatified.class).decision().decisionId(), DecisionFlaggedForReview::decisionId);
        assertThat(ratified().lastNames(1)).containsExactly("ReportRatified");
    }
}
