package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.AnswerChallenge;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.casefile.CaseFileCommand.AuthoriseDisclosure;
import uk.casereview.casefile.CaseFileCommand.CloseChallenge;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

class CaseFileDeciderTest {

    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-0000000000ee");
    private static final Context CLERK = byManager(birmingham());
    private static final Context CHAIR = by(BCT, Role.CHAIR, agency("BCT"), birmingham());

    private static DecisionRecord decided(Said said) {
        return assertInstanceOf(Concluded.class, Deliberation.conclude(Body.SCSG, said.request(), CLERK))
                .decision();
    }

    private static final DecisionRecord DECISION =
            decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC, BCC, ADVISER).chairedBy(BCT));
    private static final DecisionId ID = DECISION.decisionId();
    private static final CaseFile FILE = CaseFile.EMPTY.withDecision(DECISION);

    private static CaseFile after(CaseFile file, CaseFileCommand command, Context context) {
        for (Event event : accepted(file, command, context)) {
            file = switch (event) {
                case CaseFileEvent e -> file.evolve(e);
                case uk.casereview.clock.ClockEvent e -> file.evolve(e);
                default -> throw new AssertionError(event);
            };
        }
        return file;
    }

    private static List<Event> accepted(CaseFile file, CaseFileCommand command, Context context) {
        return assertInstanceOf(
                        Verdict.Accepted.class, CaseFileDecider.decide(file, command, context), command::toString)
                .events();
    }

    private static Refusal refused(CaseFile file, CaseFileCommand command, Context context) {
        return assertInstanceOf(Verdict.Refused.class, CaseFileDecider.decide(file, command, context))
                .refusal();
    }

    /** What holds for every command once the record counts no more. */
    static Stream<Arguments> commandsOnAFileOutOfTheFigures() {
        return Stream.of(
                Arguments.of(new EscalateDecision(AGGREGATE, null, EscalationBody.SCSP_CHAIR, text(9)), false),
                Arguments.of(new ResolveEscalation(AGGREGATE, OTHER, text(9), null), false),
                Arguments.of(flag(FlagReason.PROCEDURE, null), false),
                Arguments.of(new ConfirmDecision(AGGREGATE, ID), false),
                Arguments.of(correction(Said.present(BCT), text(9)), false),
                Arguments.of(disclosure(DisclosureBasis.CORONER, List.of(), "advice"), true),
                Arguments.of(new AddScrutinyObservation(AGGREGATE, text(9)), true),
                Arguments.of(new RaiseChallenge(AGGREGATE, agency("WMP"), TODAY, text(9)), true),
                Arguments.of(new AnswerChallenge(AGGREGATE, OTHER, text(9)), true),
                Arguments.of(new CloseChallenge(AGGREGATE, OTHER, true, null), true),
                Arguments.of(new AttachDocument(AGGREGATE, "doc", "hash", Classification.OFFICIAL), false),
                Arguments.of(new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), text(9)), false),
                Arguments.of(new MarkEnteredInError(AGGREGATE, text(9)), false),
                Arguments.of(new RaiseTask(AGGREGATE, OTHER, TaskKind.CONFIRM_DECISION, "x"), false),
                Arguments.of(new CompleteTask(AGGREGATE, OTHER), true));
    }

    @ParameterizedTest
    @MethodSource("commandsOnAFileOutOfTheFigures")
    void whatIsOutOfTheFiguresTakesNoMoreChanges(CaseFileCommand command, boolean possible) {
        CaseFile out = after(FILE, new MarkEnteredInError(AGGREGATE, text(9)), CLERK);

        boolean refusedForThat = CaseFileDecider.decide(out, command, CLERK)
                .equals(Verdict.refuse(RefusalCode.INVALID_STATE, "counted", false));

        assertThat(refusedForThat).isNotEqualTo(possible);
    }

    private static FlagDecision flag(FlagReason reason, @Nullable UserId member) {
        return new FlagDecision(AGGREGATE, ID, reason, member, null);
    }

    private static CorrectDecisionRecord correction(Said said, @Nullable SealedText reason) {
        return new CorrectDecisionRecord(AGGREGATE, ID, said.request(), reason);
    }

    private static AuthoriseDisclosure disclosure(
            DisclosureBasis basis, List<UserId> agreedBy, @Nullable String advice) {
        return new AuthoriseDisclosure(AGGREGATE, "coroner", text(9), text(9), basis, agreedBy, advice);
    }

    @Nested
    class Escalations {

        private final EscalateDecision escalate =
                new EscalateDecision(AGGREGATE, ID, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(9));

        @Test
        void anEscalationStandsUntilItIsResolved() {
            CaseFile escalated = after(FILE, escalate, CLERK);
            UUID id = escalated.escalations().keySet().iterator().next();
            ResolveEscalation resolve = new ResolveEscalation(AGGREGATE, id, text(9), text(9));

            assertThat(escalated.escalated()).isTrue();
            assertThat(accepted(escalated, resolve, CLERK))
                    .containsExactly(new EscalationResolved(id, text(9), text(9)));
            CaseFile resolved = after(escalated, resolve, CLERK);
            assertThat(resolved.escalated()).isFalse();
            assertThat(refused(resolved, resolve, CLERK).code()).isEqualTo(RefusalCode.INVALID_STATE);
            assertThat(refused(escalated, new ResolveEscalation(AGGREGATE, id, null, null), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.REASON_REQUIRED);
        }

        @Test
        void itNeedsAReasonAndAKnownDecision() {
            EscalationBody to = EscalationBody.EXECUTIVE_BOARD;

            assertThat(refused(FILE, new EscalateDecision(AGGREGATE, null, to, null), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.REASON_REQUIRED);
            assertThat(refused(CaseFile.EMPTY, escalate, CLERK).code()).isEqualTo(RefusalCode.DECISION_UNKNOWN);
            assertThat(refused(FILE, new ResolveEscalation(AGGREGATE, OTHER, text(9), null), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        }
    }

    @Nested
    class Flags {

        private DecisionFlaggedForReview flagged(DecisionRecord decision, @Nullable UserId member) {
            CaseFile file = CaseFile.EMPTY.withDecision(decision);
            return assertInstanceOf(
                    DecisionFlaggedForReview.class,
                    accepted(file, flag(FlagReason.LATE_CONFLICT, member), CLERK)
                            .getFirst());
        }

        @Test
        void aLateConflictThatChangesNothingLeavesTheDecision() {
            assertThat(flagged(DECISION, WMP).mustBeRedecided()).isFalse();
            assertThat(flagged(DECISION, null).mustBeRedecided()).isFalse();
        }

        @Test
        void oneThatTakesTheQuorumMeansDecidingAgain() {
            DecisionRecord four = decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC));

            assertThat(flagged(four, WMP).mustBeRedecided()).isTrue();
            assertThat(flagged(four, null).mustBeRedecided()).isTrue();
        }

        @Test
        void soDoesOneThatTakesTheMajorityOrTheCastingVote() {
            Said six = Said.present(ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC)
                    .vote(Choice.FOR, BCT, WMP)
                    .vote(Choice.AGAINST, NSPCC);
            DecisionRecord byOne = decided(six);
            DecisionRecord cast = decided(six.vote(Choice.AGAINST, BCHC).casting(ICB_DOCTOR, Choice.FOR));

            assertThat(flagged(byOne, WMP).mustBeRedecided()).isTrue();
            assertThat(flagged(byOne, NSPCC).mustBeRedecided()).isFalse();
            assertThat(flagged(cast, ICB_DOCTOR).mustBeRedecided()).isTrue();
            assertThat(flagged(cast, BSMHFT).mustBeRedecided()).isFalse();
            DecisionRecord castAgainst = decided(six.casting(ICB_DOCTOR, Choice.AGAINST));
            assertThat(flagged(castAgainst, NSPCC).mustBeRedecided()).isTrue();
        }

        @Test
        void whoeverDecidesAloneCannotBeConflicted() {
            Context notifier = by(BCC, Role.LA_NOTIFIER, agency("BCC"), birmingham());
            DecisionRecord alone = assertInstanceOf(Concluded.class, Deliberation.ofNotifier(TODAY, text(20), notifier))
                    .decision();

            assertThat(flagged(alone, BCC).mustBeRedecided()).isTrue();
        }

        @Test
        void otherReasonsAreForPeopleToWeigh() {
            assertThat(accepted(FILE, flag(FlagReason.NEW_INFORMATION, null), CLERK))
                    .containsExactly(new DecisionFlaggedForReview(ID, FlagReason.NEW_INFORMATION, null, null, false));
            assertThat(after(FILE, flag(FlagReason.PROCEDURE, null), CLERK)
                            .decisions()
                            .get(ID))
                    .isEqualTo(new CaseFile.Decision(DECISION, false, true));
        }

        @Test
        void onlyAKnownDecisionAndSomebodyWhoTookPart() {
            assertThat(refused(CaseFile.EMPTY, flag(FlagReason.PROCEDURE, null), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.DECISION_UNKNOWN);
            assertThat(refused(FILE, flag(FlagReason.LATE_CONFLICT, BCHC), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
            assertThat(refused(FILE, flag(FlagReason.LATE_CONFLICT, ADVISER), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        }
    }

    @Nested
    class Confirmation {

        private final ConfirmDecision confirm = new ConfirmDecision(AGGREGATE, ID);

        @Test
        void isThePresidingChairsOnce() {
            CaseFile confirmed = after(FILE, confirm, CHAIR);

            assertThat(confirmed.decisions().get(ID)).isEqualTo(new CaseFile.Decision(DECISION, true, false));
            assertThat(refused(confirmed, confirm, CHAIR).code()).isEqualTo(RefusalCode.INVALID_STATE);
        }

        @Test
        void isNobodyElses() {
            Context otherChair = by(ICB_DOCTOR, Role.CHAIR, agency("ICB"), birmingham());

            assertThat(refused(FILE, confirm, otherChair).facts()).isEqualTo(Map.of("chair", BCT.toString()));
            assertThat(refused(CaseFile.EMPTY, confirm, CHAIR).code()).isEqualTo(RefusalCode.DECISION_UNKNOWN);
        }

        @Test
        void isOfOneWhoDecidedOrMayChairWhereNobodyPresided() {
            CaseFile chairless = CaseFile.EMPTY.withDecision(decided(Said.present(WMP, NSPCC, BCC, BCHC, MANAGER)));

            assertThat(accepted(chairless, confirm, CHAIR)).hasSize(1);
            assertThat(accepted(chairless, confirm, by(WMP, Role.CORE_MEMBER, agency("WMP"), birmingham())))
                    .hasSize(1);
            assertThat(refused(chairless, confirm, CLERK)).isEqualTo(Refusal.of(RefusalCode.NOT_THE_CHAIR));
        }
    }

    @Nested
    class Corrections {

        @Test
        void keepBothFormsAndWhatWasNotSaid() {
            List<Event> events = accepted(
                    FILE, correction(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC).because(null), text(9)), CHAIR);

            DecisionRecordCorrected corrected = assertInstanceOf(DecisionRecordCorrected.class, events.getFirst());
            assertThat(events).hasSize(1);
            assertThat(corrected.from()).isEqualTo(DECISION);
            assertThat(corrected.to().attendance()).hasSize(4);
            assertThat(corrected.to().decisionId()).isEqualTo(ID);
            assertThat(corrected.to().rationale()).isEqualTo(DECISION.rationale());
            assertThat(corrected.to().mode()).isEqualTo(DecisionMode.CONSENSUS);
            assertThat(FILE.evolve(corrected).decision(ID)).contains(corrected.to());
        }

        @Test
        void thatShowABrokenRuleOrAnotherResultFlagTheDecision() {
            List<Event> inquorate = accepted(FILE, correction(Said.present(BCT, WMP), text(9)), CHAIR);
            List<Event> lost = accepted(
                    FILE,
                    correction(Said.present().vote(Choice.AGAINST, BCT, WMP).mode(DecisionMode.VOTE), text(9)),
                    CHAIR);

            DecisionFlaggedForReview flagged = new DecisionFlaggedForReview(ID, FlagReason.PROCEDURE, null, null, true);
            assertThat(inquorate).hasSize(2).contains(flagged);
            assertThat(lost).hasSize(2).contains(flagged);
            assertThat(assertInstanceOf(DecisionRecordCorrected.class, lost.getFirst())
                            .to()
                            .result())
                    .isEqualTo(DecisionResult.LOST);
        }

        @Test
        void keepVotesConflictsAndCastingVoteThatStand() {
            DecisionRecord cast = decided(Said.present(ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC)
                    .chairedBy(BCT)
                    .conflicted(BSMHFT)
                    .vote(Choice.FOR, WMP)
                    .vote(Choice.AGAINST, NSPCC)
                    .casting(BCT, Choice.FOR)
                    .evidence("note"));
            CaseFile file = CaseFile.EMPTY.withDecision(cast);

            DecisionRecordCorrected corrected = assertInstanceOf(
                    DecisionRecordCorrected.class,
                    accepted(file, correction(Said.present().on(LONG_AGO.plusYears(5)), text(9)), CHAIR)
                            .getFirst());
            assertThat(corrected.to().castingVote()).isEqualTo(cast.castingVote());
            assertThat(corrected.to().conflicts()).isEqualTo(cast.conflicts());
            assertThat(corrected.to().decidedOn()).isEqualTo(LONG_AGO.plusYears(5));
            assertThat(refused(file, correction(Said.present(), text(9)), CHAIR).code())
                    .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        }

        @Test
        void leaveAnEscalatedDecisionEscalated() {
            DecisionRecord escalated = decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC)
                    .chairedBy(BCT)
                    .vote(Choice.FOR, WMP)
                    .mode(DecisionMode.ESCALATED));
            CaseFile file = CaseFile.EMPTY.withDecision(escalated);

            DecisionRecordCorrected corrected = assertInstanceOf(
                    DecisionRecordCorrected.class,
                    accepted(file, correction(Said.present(ICB_DOCTOR, BCT, WMP, BCC), text(9)), CHAIR)
                            .getFirst());
            assertThat(corrected.to().result()).isEqualTo(DecisionResult.ESCALATED);
        }

        @Test
        void leaveADeferredDecisionDeferred() {
            DecisionRecord deferred =
                    decided(Said.present(BCT, WMP).chairedBy(BCT).mode(DecisionMode.DEFERRED));
            CaseFile file = CaseFile.EMPTY.withDecision(deferred);

            DecisionRecordCorrected corrected = assertInstanceOf(
                    DecisionRecordCorrected.class,
                    accepted(file, correction(Said.present(BCT, BCC).evidence("note"), text(9)), CHAIR)
                            .getFirst());
            assertThat(corrected.to().result()).isEqualTo(DecisionResult.DEFERRED);
        }

        @Test
        void areThePresidingChairsWithAReason() {
            Said four = Said.present(ICB_DOCTOR, BCT, WMP, NSPCC);

            assertThat(refused(FILE, correction(four, null), CHAIR).code())
                    .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
            assertThat(refused(FILE, correction(four, text(9)), CLERK).code()).isEqualTo(RefusalCode.NOT_THE_CHAIR);
            assertThat(refused(CaseFile.EMPTY, correction(four, text(9)), CHAIR).code())
                    .isEqualTo(RefusalCode.DECISION_UNKNOWN);
            assertThat(refused(FILE, correction(four.on(TODAY.plusDays(1)), text(9)), CHAIR)
                            .code())
                    .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        }

        @Test
        void thatChangeNothingAreNone() {
            assertThat(refused(FILE, correction(Said.present(), text(9)), CHAIR).code())
                    .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        }

        static Stream<Said> each() {
            Said present = Said.present();
            return Stream.of(
                    Said.present().on(TODAY.minusDays(1)),
                    Said.present().by(DecisionRecord.Route.EXTRAORDINARY),
                    Said.present().chairedBy(ICB_DOCTOR),
                    Said.present(ICB_DOCTOR, BCT, WMP, NSPCC),
                    Said.present().conflicted(WMP),
                    present.vote(Choice.FOR, BCT),
                    Said.present().casting(BCT, Choice.FOR),
                    Said.present().mode(DecisionMode.ESCALATED),
                    Said.present().because(text(50)),
                    Said.present().dissenting(agency("WMP")));
        }

        @ParameterizedTest
        @MethodSource("each")
        void mayChangeEachPart(Said said) {
            assertThat(accepted(FILE, correction(said, text(9)), CHAIR).getFirst())
                    .isInstanceOf(DecisionRecordCorrected.class);
        }
    }

    @Nested
    class Disclosure {

        @Test
        void bothChairsAgree() {
            assertThat(accepted(FILE, disclosure(DisclosureBasis.CHAIRS_AGREED, List.of(BCT, ICB_DOCTOR), null), CLERK))
                    .hasSize(1);
            assertThat(refused(FILE, disclosure(DisclosureBasis.CHAIRS_AGREED, List.of(BCT), null), CLERK)
                            .facts())
                    .isEqualTo(Map.of("agreementOf", "chairs", "missing", List.of(ICB_DOCTOR.toString())));
        }

        @Test
        void somebodyAgreesEvenWhereThereIsNoChair() {
            Context chairless = byManager(chairless());

            assertThat(refused(FILE, disclosure(DisclosureBasis.CHAIRS_AGREED, List.of(), null), chairless)
                            .code())
                    .isEqualTo(RefusalCode.DISCLOSURE_NOT_AGREED);
        }

        @Test
        void orTheScrutineer() {
            assertThat(accepted(FILE, disclosure(DisclosureBasis.SCRUTINEER_AGREED, List.of(SCRUTINEER), null), CLERK))
                    .hasSize(1);
            assertThat(refused(FILE, disclosure(DisclosureBasis.SCRUTINEER_AGREED, List.of(BCT), null), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.DISCLOSURE_NOT_AGREED);
        }

        @ParameterizedTest
        @EnumSource(
                value = DisclosureBasis.class,
                names = {"COURT_ORDER", "CORONER", "STATUTORY"})
        void compulsionNeedsItsRecordOnly(DisclosureBasis basis) {
            assertThat(after(FILE, disclosure(basis, List.of(), "advice-1"), CLERK)
                            .disclosures())
                    .hasSize(1);
            assertThat(refused(FILE, disclosure(basis, List.of(), null), CLERK).code())
                    .isEqualTo(RefusalCode.LEGAL_ADVICE_REQUIRED);
            assertThat(refused(FILE, disclosure(basis, List.of(), " "), CLERK).code())
                    .isEqualTo(RefusalCode.LEGAL_ADVICE_REQUIRED);
        }

        @Test
        void purposeAndScopeAreStated() {
            assertThat(refused(FILE, stated(null, text(9)), CLERK).facts()).isEqualTo(Map.of("missing", "purpose"));
            assertThat(refused(FILE, stated(text(9), null), CLERK).facts()).isEqualTo(Map.of("missing", "scope"));
        }

        private static AuthoriseDisclosure stated(@Nullable SealedText purpose, @Nullable SealedText scope) {
            return new AuthoriseDisclosure(
                    AGGREGATE, "court", purpose, scope, DisclosureBasis.CORONER, List.of(), "advice");
        }
    }

    @Nested
    class Challenge {

        private final CaseFile challenged =
                after(FILE, new RaiseChallenge(AGGREGATE, agency("WMP"), TODAY.plusDays(7), text(9)), CLERK);
        private final UUID id = challenged.challenges().keySet().iterator().next();
        private final AnswerChallenge answer = new AnswerChallenge(AGGREGATE, id, text(9));
        private final CloseChallenge close = new CloseChallenge(AGGREGATE, id, true, null);

        private Context lead(String agency) {
            return by(WMP, Role.AGENCY_LEAD, agency(agency), birmingham());
        }

        @Test
        void isAnsweredByTheAgencyAsked() {
            assertThat(accepted(challenged, answer, lead("WMP"))).containsExactly(new ChallengeAnswered(id, text(9)));
            assertThat(after(challenged, answer, lead("WMP"))).isEqualTo(challenged);
            assertThat(refused(challenged, answer, lead("BCC")).code()).isEqualTo(RefusalCode.WRONG_AGENCY);
            assertThat(refused(challenged, answer, CLERK).code()).isEqualTo(RefusalCode.WRONG_AGENCY);
        }

        @Test
        void isAnsweredByTheAgencyThatTookItsPlace() {
            Context sandwell = by(SANDWELL_ICB, Role.AGENCY_LEAD, agency("ICB"), sandwell());
            CaseFile old = CaseFile.EMPTY.evolve(new ChallengeRaised(id, agency("CCG"), TODAY, text(9)));

            assertThat(accepted(old, answer, sandwell)).hasSize(1);
        }

        @Test
        void isClosedOnce() {
            CaseFile closed = after(challenged, close, CLERK);

            assertThat(refused(closed, close, CLERK).code()).isEqualTo(RefusalCode.INVALID_STATE);
            assertThat(refused(closed, answer, lead("WMP")).code()).isEqualTo(RefusalCode.INVALID_STATE);
        }

        @Test
        void isKnown() {
            assertThat(refused(FILE, answer, lead("WMP")).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
            assertThat(refused(FILE, close, CLERK).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        }

        @Test
        void goesToAnAgencyOfThePartnershipAndLeavesItTime() {
            assertThat(refused(FILE, new RaiseChallenge(AGGREGATE, agency("XYZ"), TODAY, text(9)), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
            assertThat(refused(FILE, new RaiseChallenge(AGGREGATE, agency("WMP"), TODAY.minusDays(1), text(9)), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.DUE_BEFORE_TODAY);
        }
    }

    @Nested
    class Figures {

        private final CaseFile clocked = FILE.evolve(started(ClockKind.C2))
                .evolve(started(ClockKind.C1))
                .evolve(new ClockStopped(id(ClockKind.C1), ClockKind.C1, TODAY, TODAY))
                .evolve(started(ClockKind.C3))
                .evolve(new ClockCancelled(id(ClockKind.C3), ClockKind.C3, Reason.WITHDRAWN));

        private static ClockId id(ClockKind kind) {
            return ClockId.of(AGGREGATE, kind.toString(), 1);
        }

        private static ClockStarted started(ClockKind kind) {
            return new ClockStarted(id(kind), kind, TODAY, TODAY.plusDays(7), "1", "1");
        }

        @Test
        void aDuplicateTakesItsClocksWithIt() {
            List<Event> events =
                    accepted(clocked, new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), text(9)), CLERK);

            assertThat(events.subList(1, events.size()))
                    .containsExactly(
                            new ClockCancelled(id(ClockKind.C1), ClockKind.C1, Reason.DUPLICATE),
                            new ClockCancelled(id(ClockKind.C2), ClockKind.C2, Reason.DUPLICATE));
            assertThat(after(clocked, new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), text(9)), CLERK)
                            .counted())
                    .isFalse();
            assertThat(after(clocked, new MarkEnteredInError(AGGREGATE, text(9)), CLERK)
                            .counted())
                    .isFalse();
        }

        @Test
        void nothingIsItsOwnDuplicateNorWithoutReason() {
            assertThat(refused(FILE, new MarkDuplicate(AGGREGATE, CASE, text(9)), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
            assertThat(refused(FILE, new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), null), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.REASON_REQUIRED);
            assertThat(refused(FILE, new MarkEnteredInError(AGGREGATE, null), CLERK)
                            .code())
                    .isEqualTo(RefusalCode.REASON_REQUIRED);
        }
    }

    @Nested
    class Papers {

        @Test
        void aDocumentIsFiledOncePerForm() {
            AttachDocument attach = new AttachDocument(AGGREGATE, "doc", "hash", Classification.OFFICIAL);
            CaseFile filed = after(FILE, attach, CLERK);

            assertThat(accepted(FILE, attach, CLERK))
                    .containsExactly(new DocumentAttached("doc", "hash", Classification.OFFICIAL));
            assertThat(accepted(filed, attach, CLERK)).isEmpty();
            assertThat(accepted(filed, new AttachDocument(AGGREGATE, "doc", "new", Classification.OFFICIAL), CLERK))
                    .hasSize(1);
        }

        @Test
        void aScrutinyObservationChangesNothing() {
            assertThat(after(FILE, new AddScrutinyObservation(AGGREGATE, text(9)), CLERK))
                    .isEqualTo(FILE);
        }
    }

    @Nested
    class Tasks {

        @ParameterizedTest
        @EnumSource(TaskKind.class)
        void areRaisedOnceForThoseWhoCanDoThem(TaskKind kind) {
            RaiseTask raise = new RaiseTask(AGGREGATE, OTHER, kind, "x");
            TaskRaised raised = assertInstanceOf(
                    TaskRaised.class, accepted(FILE, raise, CLERK).getFirst());

            assertThat(raised.forRoles()).isNotEmpty();
            assertThat(accepted(FILE.evolve(raised), raise, CLERK)).isEmpty();
        }

        @Test
        void areDoneOnce() {
            CompleteTask complete = new CompleteTask(AGGREGATE, OTHER);
            CaseFile raised = after(FILE, new RaiseTask(AGGREGATE, OTHER, TaskKind.PROCESS_REFUSED, "x"), CLERK);

            assertThat(refused(FILE, complete, CLERK).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
            assertThat(refused(after(raised, complete, CLERK), complete, CLERK).code())
                    .isEqualTo(RefusalCode.INVALID_STATE);
        }
    }

    @Nested
    class Folding {

        @Test
        void aLostOrDeferredDecisionIsOnFile() {
            assertThat(CaseFile.EMPTY.evolve(new ProposalLost(DECISION)).decision(ID))
                    .contains(DECISION);
            assertThat(CaseFile.EMPTY.evolve(new DecisionDeferred(DECISION)).decision(ID))
                    .contains(DECISION);
        }

        @Test
        void aDecisionReferredToAgainStaysAsItIs() {
            CaseFile confirmed = after(FILE, new ConfirmDecision(AGGREGATE, ID), CHAIR);

            assertThat(confirmed.withDecision(DECISION)).isEqualTo(confirmed);
        }

        @Test
        void anIrregularityChangesNothing() {
            assertThat(FILE.evolve(new IrregularityRecorded(List.of(RefusalCode.NOT_QUORATE), text(9))))
                    .isEqualTo(FILE);
        }

        @Test
        void whatNeverBeganCannotEnd() {
            assertThatThrownBy(() -> FILE.evolve(new EscalationResolved(OTHER, text(9), null)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
