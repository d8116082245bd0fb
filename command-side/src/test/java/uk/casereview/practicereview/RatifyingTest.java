package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.ReportCommand.*;
import uk.casereview.practicereview.ReportEvent.*;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** The delegated partners and then the board stand by the report. */
class RatifyingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @Test
    void theReportIsDeterminedTheDayTheLastPartnerAccepts() {
        ReportDetermined event = determined().last(ReportDetermined.class);

        assertThat(event.decision().decidedOn()).isEqualTo(DAY);
        assertThat(event.positions()).hasSize(4);
        assertThat(event.version()).isEqualTo(1);
    }

    @Test
    void whatIsNotUnanimousGoesUpAndTheLeadsResolve() {
        ReviewStory story =
                assured().then(positions(ReportOutcome.ACCEPTED)).then(position("WMP", ReportOutcome.NOT_ACCEPTED));
        DecisionEscalated escalated = story.last(DecisionEscalated.class);

        assertThat(escalated.toBody()).isEqualTo(EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
        assertThat(story.refusal(determine()).facts())
                .isEqualTo(Map.of("missing", List.of(), "differing", List.of("WMP")));
        assertThat(story.then(position("BCC", ReportOutcome.ACCEPTED)).lastNames(1))
                .containsExactly("DspPositionRecorded");

        story.by(user("chief constable"), Role.LSP, "WMP")
                .then(resolve(escalated))
                .by(manager())
                .then(determine());
        assertThat(story.state().stage()).isEqualTo("DETERMINED");
        assertThat(story.last(ReportDetermined.class).decision().settledBy()).isEqualTo(user("chief constable"));
    }

    @Test
    void anOpenEscalationHoldsWhatIsNotTheLeadsToSettle() {
        ReviewStory story = assured()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)))
                .then(positions(ReportOutcome.ACCEPTED))
                .then(position("WMP", ReportOutcome.NOT_ACCEPTED));
        DecisionEscalated escalated = story.last(DecisionEscalated.class);
        story.by(user("chief constable"), Role.LSP, "WMP")
                .then(resolve(escalated))
                .by(manager());

        assertThat(story.code(determine())).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(story.by(user("chief constable"), Role.LSP, "WMP")
                        .then(determine())
                        .state()
                        .stage())
                .isEqualTo("DETERMINED");
    }

    @Test
    void aQuestionResolvedBeforeGoesUpAgain() {
        ReviewStory story =
                assured().then(positions(ReportOutcome.ACCEPTED)).then(position("WMP", ReportOutcome.NOT_ACCEPTED));
        story.by(user("chief constable"), Role.LSP, "WMP")
                .then(resolve(story.last(DecisionEscalated.class)))
                .by(manager())
                .then(position("ICB", ReportOutcome.NOT_ACCEPTED));

        assertThat(story.lastNames(2)).containsExactly("DspPositionRecorded", "DecisionEscalated");
    }

    @Test
    void anotherBodysAnswerResolvesNothingOfThePartners() {
        ReviewStory story =
                assured().then(positions(ReportOutcome.ACCEPTED)).then(position("WMP", ReportOutcome.NOT_ACCEPTED));
        DecisionEscalated toLeads = story.last(DecisionEscalated.class);
        story.then(new EscalateDecision(REVIEW.value(), null, EscalationBody.BUSINESS_MANAGER, text(30)));
        story.then(resolve(story.last(DecisionEscalated.class)));

        assertThat(story.code(determine())).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(story.by(user("chief constable"), Role.LSP, "WMP")
                        .then(resolve(toLeads))
                        .by(manager())
                        .then(determine())
                        .state()
                        .stage())
                .isEqualTo("DETERMINED");
    }

    @Test
    void whatIsEscalatedOverADecisionSettlesNoAnswers() {
        DecisionId terms =
                inProgress().last(TermsOfReferenceAgreed.class).decision().decisionId();
        ReviewStory story = assured()
                .then(new EscalateDecision(REVIEW.value(), terms, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30)));
        DecisionEscalated overTerms = story.last(DecisionEscalated.class);

        assertThat(story.then(positions(ReportOutcome.ACCEPTED))
                        .then(position("WMP", ReportOutcome.NOT_ACCEPTED))
                        .lastNames(2))
                .containsExactly("DspPositionRecorded", "DecisionEscalated");
        story.by(user("chief constable"), Role.LSP, "WMP").then(resolve(overTerms));
        assertThat(story.file().report().settledAbove()).isEmpty();
    }

    /** The policy's {@code voting.DSP.escalateTo}. */
    @Test
    void theLeadsSettleNothingWhereThePolicyAsksAnotherBody() {
        ReviewStory story = assured()
                .under(heardBy(EscalationBody.EXECUTIVE_BOARD))
                .then(positions(ReportOutcome.ACCEPTED))
                .then(position("WMP", ReportOutcome.NOT_ACCEPTED));
        DecisionEscalated escalated = story.last(DecisionEscalated.class);

        assertThat(escalated.toBody()).isEqualTo(EscalationBody.EXECUTIVE_BOARD);
        assertThat(story.by(user("chief constable"), Role.LSP, "WMP").code(determine()))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(story.by(BOARD_CHAIR, Role.EB_CHAIR, "BCT")
                        .then(resolve(escalated))
                        .by(manager())
                        .then(determine())
                        .last(ReportDetermined.class)
                        .decision()
                        .settledBy())
                .isEqualTo(BOARD_CHAIR);
    }

    /** §15.2-10: nobody above is asked any more what the partners themselves came to agree on. */
    @Test
    void whatIsDeterminedEndsTheEscalation() {
        ReviewStory story = assured()
                .then(positions(ReportOutcome.ACCEPTED))
                .then(position("WMP", ReportOutcome.NOT_ACCEPTED))
                .then(position("WMP", ReportOutcome.ACCEPTED))
                .then(determine());

        assertThat(story.lastNames(2)).containsExactly("EscalationResolved", "ReportDetermined");
        assertThat(story.last(EscalationResolved.class).resolvedBy()).isNull();
        assertThat(story.last(ReportDetermined.class).decision().settledBy()).isNull();
        assertThat(story.state().file().escalated()).isFalse();
    }

    private static ResolveEscalation resolve(DecisionEscalated escalated) {
        return new ResolveEscalation(REVIEW.value(), escalated.escalationId(), text(30), null, null, null);
    }

    @Test
    void aDeterminationThatHasHappenedWantsNoAnswers() {
        DetermineReport happened =
                new DetermineReport(REVIEW, Said.present().on(DAY).request(), true, text(30));
        ReviewStory story = inProgress().then(happened);

        assertThat(story.last(ReportDetermined.class))
                .returns(null, ReportDetermined::version)
                .returns(List.of(RefusalCode.DSP_DETERMINATION_INCOMPLETE), ReportDetermined::irregularities);
        assertThat(inProgress().code(new DetermineReport(REVIEW, null, true, text(30))))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
    }

    @Test
    void theBoardRatifiesTheVersionThatWasAssured() {
        assertThat(determined().refusal(ratify(2)))
                .returns(RefusalCode.NOT_QUALITY_ASSURED, refusal -> refusal.code())
                .returns(Map.of("version", 1), refusal -> refusal.facts());
        assertThat(determined().code(new RatifyReport(REVIEW, 1, subGroup(DAY), false, null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(ratified().last(ReportRatified.class).reportCompletedOn()).isEqualTo(LocalDate.of(2026, 7, 15));
    }

    @Test
    void inSandwellThePartnershipsMeetingRatifies() {
        ReviewStory story = determined().under(ratifiedBy(Body.SCSP));

        assertThat(story.code(ratify(1))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void aRatificationThatHasHappenedFillsTheGap() {
        RatifyReport happened = new RatifyReport(REVIEW, 3, board(DAY), true, text(30));

        assertThat(inProgress().then(happened).last(ReportRatified.class).irregularities())
                .containsExactly(RefusalCode.NOT_QUALITY_ASSURED, RefusalCode.DSP_DETERMINATION_REQUIRED);
        assertThat(inProgress().then(happened).state().stage()).isEqualTo("RATIFIED");
        assertThat(inProgress()
                        .then(happened)
                        .then(new DetermineReport(REVIEW, Said.present().on(DAY).request(), true, text(30)))
                        .state()
                        .stage())
                .isEqualTo("RATIFIED");
    }

    @Test
    void aNewVersionIsAcceptedByNobodyYetAndInvalidatesTheCopies() {
        ReviewStory story = copied().then(draft(null));

        assertThat(story.state().stage()).isEqualTo("DRAFT_RECEIVED");
        assertThat(story.code(publish())).isEqualTo(RefusalCode.NOT_RATIFIED);
        story.then(accept()).then(positions(ReportOutcome.ACCEPTED)).then(determine(), ratify(2));
        assertThat(story.lastNames(2)).containsExactly("ReportRatified", "ClockCancelled");
        assertThat(story.file().publication().copies()).isEmpty();
        assertThat(story.clock(ClockKind.C7).cancelled()).isTrue();
    }

    @Test
    void aChairCertifiesThatAnEditedReportSaysTheSame() {
        assertThat(copied().then(edit()).file().publication().copies()).hasSize(3);
        assertThat(ratified().code(new RecordEditorialCorrection(REVIEW, "DOC", text(20), NSPCC, null)))
                .isEqualTo(RefusalCode.NOT_THE_CHAIR);
        assertThat(ratified()
                        .by(BCT, Role.CHAIR, "BCT")
                        .then(new RecordEditorialCorrection(REVIEW, "DOC", text(20), null, null))
                        .last(EditorialCorrectionRecorded.class)
                        .certifiedBy())
                .isEqualTo(BCT);
        assertThat(ratified()
                        .code(new RecordEditorialCorrection(REVIEW, "DOC", text(20), BCT, LocalDate.of(2027, 1, 1))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }
}
