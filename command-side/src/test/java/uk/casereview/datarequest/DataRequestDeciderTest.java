package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.datarequest.Dossier.REQUEST;
import static uk.casereview.datarequest.Dossier.SECOND;
import static uk.casereview.datarequest.Dossier.TEXT;
import static uk.casereview.datarequest.Dossier.THIRD;
import static uk.casereview.datarequest.Dossier.decided;
import static uk.casereview.datarequest.Dossier.open;
import static uk.casereview.datarequest.Dossier.opened;
import static uk.casereview.decider.StageRow.said;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.datarequest.DataRequestCommand.ApproveErasure;
import uk.casereview.datarequest.DataRequestCommand.LapseErasure;
import uk.casereview.datarequest.DataRequestCommand.ProposeDisposal;
import uk.casereview.decider.StageRow;
import uk.casereview.decider.StageTable;

/** Stage × command, every cell: `+` is accepted, anything else the code. */
class DataRequestDeciderTest {
    private static final Map<String, DataRequestCommand> COMMANDS = commands();

    private static final Map<String, Dossier> STAGES = stages();

    private static final Map<String, String> CODES = Map.of(
            "404", "NOT_FOUND",
            "EXISTS", "DATA_REQUEST_EXISTS",
            "INVALID", "INVALID_STATE",
            "UNDECIDED", "DATA_REQUEST_NOT_DECIDED",
            "UNNOTED", "RECTIFICATION_NOT_RECORDED",
            "UNAPPROVED", "ERASURE_NOT_APPROVED",
            "UNCERTIFIED", "ERASURE_NOT_CERTIFIED",
            "KEPT", "RETENTION_NOT_ENDED");

    /** In the order of the stages. */
    private static final StageTable TABLE = new StageTable("""
            OpenDataRequest     +   EXISTS    EXISTS  EXISTS  EXISTS     EXISTS      EXISTS  EXISTS  EXISTS  EXISTS  EXISTS  +       EXISTS  EXISTS  EXISTS  EXISTS
            ExtendDataRequest   404 +         INVALID INVALID INVALID    INVALID     INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID
            DecideDataRequest   404 +         INVALID INVALID INVALID    INVALID     INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID
            RecordRectification 404 UNDECIDED INVALID +       INVALID    INVALID     INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID
            ReviewText          404 UNDECIDED INVALID INVALID INVALID    INVALID     INVALID INVALID INVALID INVALID INVALID INVALID +       INVALID INVALID INVALID
            ProposeDisposal     404 INVALID   INVALID INVALID INVALID    INVALID     INVALID INVALID INVALID INVALID KEPT    INVALID INVALID INVALID INVALID INVALID
            ApproveErasure      404 UNDECIDED INVALID INVALID +          INVALID     INVALID INVALID INVALID INVALID INVALID INVALID INVALID +       INVALID INVALID
            CertifyErasure      404 UNDECIDED INVALID INVALID INVALID    +           INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID +       INVALID
            LapseErasure        404 UNDECIDED INVALID INVALID INVALID    INVALID     INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID
            ReportBreach        404 INVALID   INVALID INVALID INVALID    INVALID     INVALID +       INVALID INVALID INVALID INVALID INVALID INVALID INVALID INVALID
            CloseDataRequest    404 UNDECIDED +       UNNOTED UNAPPROVED UNCERTIFIED +       +       +       +       INVALID INVALID +       INVALID INVALID INVALID
            Withdraw            404 +         +       +       +          UNCERTIFIED INVALID INVALID INVALID INVALID INVALID INVALID +       INVALID INVALID INVALID
            """, CODES, STAGES.keySet());

    private static Map<String, DataRequestCommand> commands() {
        Map<String, DataRequestCommand> commands = new LinkedHashMap<>();
        for (DataRequestCommand command : List.of(
                open(DataRequestKind.LEGAL_HOLD),
                Dossier.extend(),
                Dossier.decide(DataRequestDecision.REFUSED),
                Dossier.rectify(),
                Dossier.review(null),
                new ProposeDisposal(REQUEST),
                new ApproveErasure(REQUEST),
                Dossier.certify(),
                new LapseErasure(REQUEST),
                Dossier.report(null, null),
                Dossier.closeFor(TEXT))) {
            commands.put(command.getClass().getSimpleName(), command);
        }
        commands.put("Withdraw", Dossier.withdraw(TEXT));
        return commands;
    }

    private static Map<String, Dossier> stages() {
        Map<String, Dossier> stages = new LinkedHashMap<>();
        stages.put("not opened", Dossier.empty());
        stages.put("requested", opened(DataRequestKind.SUBJECT_ACCESS));
        stages.put("decided", decided(DataRequestKind.OBJECTION, DataRequestDecision.GRANTED));
        stages.put("rectification granted", decided(DataRequestKind.RECTIFICATION, DataRequestDecision.PARTLY));
        stages.put("erasure granted", decided(DataRequestKind.ERASURE, DataRequestDecision.GRANTED));
        stages.put(
                "erasure approved",
                decided(DataRequestKind.ERASURE, DataRequestDecision.GRANTED)
                        .by(SECOND)
                        .then(new ApproveErasure(REQUEST)));
        stages.put(
                "erasure certified",
                decided(DataRequestKind.ERASURE, DataRequestDecision.GRANTED)
                        .by(SECOND)
                        .then(new ApproveErasure(REQUEST))
                        .then(Dossier.certify()));
        stages.put("breach found", opened(DataRequestKind.BREACH));
        stages.put("breach reported", opened(DataRequestKind.BREACH).then(Dossier.report(null, null)));
        stages.put("on hold", opened(DataRequestKind.LEGAL_HOLD));
        stages.put(
                "answered",
                decided(DataRequestKind.RESTRICTION, DataRequestDecision.REFUSED)
                        .then(Dossier.close()));
        stages.put("hold lifted", opened(DataRequestKind.LEGAL_HOLD).then(Dossier.closeFor(TEXT)));
        stages.put("access granted", decided(DataRequestKind.SUBJECT_ACCESS, DataRequestDecision.PARTLY));
        Dossier wanted = decided(DataRequestKind.RESTRICTION, DataRequestDecision.REFUSED)
                .then(Dossier.close())
                .at(Dossier.SIX_YEARS_LATER)
                .then(new ProposeDisposal(REQUEST));
        stages.put("disposal wanted", wanted);
        stages.put("disposal agreed", wanted.by(SECOND).then(new ApproveErasure(REQUEST)));
        stages.put(
                "disposed", wanted.by(SECOND).then(new ApproveErasure(REQUEST)).then(Dossier.certify()));
        return stages;
    }

    static Stream<StageRow<DataRequestCommand>> rows() {
        return TABLE.rows(COMMANDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void takesEachCommandAtItsStage(StageRow<DataRequestCommand> row) {
        row.isMetBy(stage ->
                said(Objects.requireNonNull(STAGES.get(stage)).by(THIRD).verdict(row.command())));
    }

    @Test
    void everyCommandHasARow() {
        assertThat(COMMANDS.keySet())
                .containsAll(Arrays.stream(DataRequestCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(TABLE.names()).containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
    }
}
