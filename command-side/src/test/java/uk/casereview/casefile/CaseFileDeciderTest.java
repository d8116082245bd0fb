package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.AnswerChallenge;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.casefile.CaseFileCommand.CloseChallenge;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileCommand.RecalculateClocks;
import uk.casereview.casefile.CaseFileCommand.RecordVoice;
import uk.casereview.casefile.CaseFileCommand.RecordVoiceUse;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;

/** Every command on a file that counts and on one that does not; each rule is tested by topic. */
class CaseFileDeciderTest {
    /** What holds for every command once the record counts no more. */
    static Stream<Arguments> commandsOnAFileOutOfTheFigures() {
        return Stream.of(
                Arguments.of(new EscalateDecision(AGGREGATE, null, EscalationBody.SCSP_CHAIR, text(9)), false),
                Arguments.of(new ResolveEscalation(AGGREGATE, OTHER, text(9), null, null, null), false),
                Arguments.of(flag(FlagReason.PROCEDURE, null), false),
                Arguments.of(new ConfirmDecision(AGGREGATE, ID), false),
                Arguments.of(correction(Said.present(BCT), text(9)), false),
                Arguments.of(disclosure(DisclosureBasis.CORONER, List.of(), "advice"), true),
                Arguments.of(new AddScrutinyObservation(AGGREGATE, text(9)), true),
                Arguments.of(new RaiseChallenge(AGGREGATE, agency("WMP"), TODAY, text(9), null), true),
                Arguments.of(new AnswerChallenge(AGGREGATE, OTHER, text(9)), true),
                Arguments.of(new CloseChallenge(AGGREGATE, OTHER, true, null), true),
                Arguments.of(new RecordVoice(AGGREGATE, FamilyRole.CHILD, VoiceSource.IN_PERSON, null, text(9)), false),
                Arguments.of(new RecordVoiceUse(AGGREGATE, OTHER, null, text(9)), false),
                Arguments.of(new AttachDocument(AGGREGATE, "doc", "hash", Classification.OFFICIAL), false),
                Arguments.of(new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), text(9)), false),
                Arguments.of(new MarkEnteredInError(AGGREGATE, text(9)), false),
                Arguments.of(new RecalculateClocks(AGGREGATE), false),
                Arguments.of(new RaiseTask(AGGREGATE, OTHER, TaskKind.CONFIRM_DECISION, "x"), true),
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

    @Test
    void everyCommandIsInBothTables() {
        assertThat(commandsOnAFileOutOfTheFigures()
                        .map(row -> row.get()[0].getClass().getSimpleName())
                        .collect(Collectors.toSet()))
                .isEqualTo(FileTable.everyCommand());
        assertThat(FileTable.everyRow()).isEqualTo(FileTable.everyCommand());
    }
}
