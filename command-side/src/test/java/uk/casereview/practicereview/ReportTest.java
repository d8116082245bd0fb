package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.deliberation.Position;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.ReportCommand.*;
import uk.casereview.practicereview.ReportEvent.*;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.ThemeCode;

/** The way of the report from its first draft to the board. */
class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @Test
    void scenario41ADraftNeedsTermsOfReference() {
        assertThat(commissioned().code(draft(null))).isEqualTo(RefusalCode.NO_TOR);
        SubmitDraft happened = new SubmitDraft(REVIEW, null, "DOC-1", null, true, text(30));
        assertThat(commissioned().then(happened).last(DraftReceived.class).irregularities())
                .containsExactly(RefusalCode.NO_TOR);
        assertThat(commissioned().code(new SubmitDraft(REVIEW, null, "DOC-1", null, true, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    @Test
    void draftsAreNumbered() {
        assertThat(drafted().then(draft(null)).last(DraftReceived.class).version())
                .isEqualTo(2);
        assertThat(drafted().then(draft(5)).last(DraftReceived.class).version()).isEqualTo(5);
        assertThat(drafted().refusal(draft(1)))
                .returns(RefusalCode.VERSION_OUTDATED, refusal -> refusal.code())
                .returns(Map.of("version", 1), refusal -> refusal.facts());
        assertThat(ReviewStory.scoped().on(LocalDate.of(2026, 5, 31)).code(draft(null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(ReviewStory.scoped()
                        .by(user("stranger"), Role.LEAD_REVIEWER, null)
                        .code(draft(null)))
                .isEqualTo(RefusalCode.NOT_ASSIGNED_REVIEWER);
    }

    /** §15.2-10: they "answer one by one", and what the clerk typed for them is no word of their own. */
    @Test
    void anAnswerIsAsItWasEnteredWhoeverDeterminesThen() {
        ReviewStory story = assured()
                .then(positions(ReportOutcome.ACCEPTED))
                .by(partner("BCC"), Role.DSP, "BCC")
                .then(position("BCC", ReportOutcome.ACCEPTED))
                .by(manager())
                .then(determine());

        assertThat(story.last(ReportDetermined.class).decision().votes())
                .filteredOn(vote -> vote.source() == VoteSource.MEMBER)
                .extracting(Vote::agency)
                .containsExactly(agency("BCC"));
        DspPositionRecorded stored = story.last(DspPositionRecorded.class);
        ReportPosition position = stored.position();
        ReportPosition before = new ReportPosition(
                position.agency(), position.outcome(), position.on(), null, position.givenBy(), null, null);
        assertThat(new Unanimity(List.of(before), List.of()).votes())
                .extracting(Position::source)
                .containsExactly(VoteSource.MEMBER);
    }

    @Test
    void aReturnedDraftIsWithTheReviewerAgain() {
        ReviewStory story =
                assured().then(positions(ReportOutcome.NOT_ACCEPTED)).then(sendBack());

        assertThat(story.state().stage()).isEqualTo("IN_PROGRESS");
        assertThat(story.file().report().positions()).isEmpty();
        assertThat(story.last(DraftReturned.class).version()).isEqualTo(1);
    }

    @Test
    void aLostProposalChangesNothing() {
        ReturnDraft lost = new ReturnDraft(
                REVIEW,
                Map.of(),
                null,
                Said.present(FOUR).on(DAY).vote(Choice.AGAINST, FOUR).request());

        assertThat(drafted().then(lost).lastNames(1)).containsExactly("ProposalLost");
        assertThat(drafted().code(new ReturnDraft(REVIEW, Map.of(), null, null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
    }

    @Test
    void aReportHasWhatTheRegulationsAskOfIt() {
        AcceptDraft half = new AcceptDraft(
                REVIEW, Map.of(QualityItem.QA1, QualityAnswer.MET), Set.of(), subGroup(DAY), false, null);
        AcceptDraft unknown =
                new AcceptDraft(REVIEW, checked(), Set.of(new ThemeCode("T99")), subGroup(DAY), false, null);

        assertThat(drafted().refusal(half))
                .returns(RefusalCode.QA_INCOMPLETE, refusal -> refusal.code())
                .returns(Map.of("missing", List.of("QA2")), refusal -> refusal.facts());
        assertThat(drafted().code(unknown)).isEqualTo(RefusalCode.THEME_UNKNOWN);
        assertThat(assured().last(ReportQualityAssured.class).themes())
                .singleElement()
                .returns(THEME, tagged -> tagged.code())
                .returns("2026-1", tagged -> tagged.taxonomyVersion());
    }

    @Test
    void anAcceptanceThatHasHappenedStandsWhateverTheStage() {
        AcceptDraft happened = new AcceptDraft(REVIEW, Map.of(), Set.of(), subGroup(DAY), true, text(30));

        assertThat(drafted()
                        .then(sendBack(), happened)
                        .last(ReportQualityAssured.class)
                        .irregularities())
                .containsExactly(RefusalCode.INVALID_STATE, RefusalCode.QA_INCOMPLETE);
        assertThat(determined().then(happened).state().stage()).isEqualTo("DETERMINED");
        assertThat(ratified().then(happened).state().stage()).isEqualTo("RATIFIED");
        assertThat(inProgress().code(happened)).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void thePartnersAnswerOneByOneAfterTheSubGroup() {
        assertThat(assured()
                        .code(new RecordDspPosition(
                                REVIEW,
                                agency("WMP"),
                                ReportOutcome.ACCEPTED,
                                LocalDate.of(2026, 6, 9),
                                null,
                                null,
                                false,
                                null)))
                .isEqualTo(RefusalCode.NOT_RECOMMENDED);
        assertThat(assured()
                        .then(position("WMP", ReportOutcome.ACCEPTED))
                        .last(DspPositionRecorded.class)
                        .position())
                .returns(partner("WMP"), ReportPosition::givenBy);
        assertThat(assured().on(LocalDate.of(2026, 6, 19)).code(position("WMP", ReportOutcome.ACCEPTED)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(assured().code(position("NSPCC", ReportOutcome.ACCEPTED))).isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    @Test
    void anEmptySeatAnswersNothing() {
        assertThat(assured().under(vacant("WMP")).code(position("WMP", ReportOutcome.ACCEPTED)))
                .isEqualTo(RefusalCode.SEAT_VACANT);
    }
}
