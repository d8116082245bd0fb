package uk.casereview.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.process.Remembered.ConflictCameOut;
import uk.casereview.process.Remembered.CountsNoMore;
import uk.casereview.process.Remembered.OfCase;
import uk.casereview.process.Remembered.SeenTo;
import uk.casereview.process.Remembered.Taken;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/** The decisions that cases have taken over, and the conflicts that came out about them late. */
final class CaseDecisions {
    private final JdbcClient database;

    CaseDecisions(JdbcClient database) {
        this.database = database;
    }

    /** With the process's own token, so that each event finds what those before it left. */
    void keep(Remembered remembered) {
        switch (remembered) {
            case Taken taken -> take(taken);
            case SeenTo(DecisionId decision, UUID stream) -> seenTo(decision, stream);
            case CountsNoMore(UUID stream) -> countNoMore(stream);
            case ConflictCameOut(OfCase decision, UserId member) -> conflictCameOut(decision, member);
        }
    }

    /** One referred to again stays as it is. */
    private void take(Taken taken) {
        database.sql("""
                        insert into command_side.case_decision
                            (decision_id, stream_id, case_ref, command_name, partnership, taken_by, confirm_by)
                        values (:decision, :stream, :case, :name, :partnership, :takenBy, :confirmBy)
                        on conflict (decision_id, stream_id) do nothing
                        """)
                .param("decision", taken.decisionId().value())
                .param("stream", taken.streamId())
                .param("case", taken.caseRef().value())
                .param("name", taken.fileCommands())
                .param("partnership", taken.partnership().value())
                .param("takenBy", taken.takenBy())
                .param("confirmBy", taken.confirmBy(), Types.DATE)
                .update();
    }

    private void seenTo(DecisionId decision, UUID stream) {
        database.sql("""
                        update command_side.case_decision set confirm_by = null
                        where decision_id = :decision and stream_id = :stream
                        """)
                .param("decision", decision.value())
                .param("stream", stream)
                .update();
    }

    private void countNoMore(UUID stream) {
        database.sql("update command_side.case_decision set confirm_by = null where stream_id = :stream")
                .param("stream", stream)
                .update();
    }

    /** Where the decision took effect. */
    List<Taken> of(OfCase decision) {
        return database.sql("""
                        select * from command_side.case_decision
                        where decision_id = :decision and case_ref = :case order by stream_id
                        """)
                .param("decision", decision.decisionId().value())
                .param("case", decision.caseRef().value())
                .query(CaseDecisions::taken)
                .list();
    }

    /** Those that were to be confirmed before the day. */
    List<Taken> unconfirmedOn(LocalDate day) {
        return database.sql("""
                        select * from command_side.case_decision where confirm_by < :day
                        order by confirm_by, decision_id, stream_id
                        """).param("day", day).query(CaseDecisions::taken).list();
    }

    private void conflictCameOut(OfCase decision, UserId member) {
        database.sql("""
                        insert into command_side.late_conflict (case_ref, decision_id, member_id)
                        values (:case, :decision, :member)
                        on conflict (case_ref, decision_id, member_id) do nothing
                        """)
                .param("case", decision.caseRef().value())
                .param("decision", decision.decisionId().value())
                .param("member", member.value())
                .update();
    }

    /** Whose conflict has come out late. */
    List<UserId> conflictedLate(OfCase decision) {
        return database.sql("""
                        select member_id from command_side.late_conflict
                        where case_ref = :case and decision_id = :decision order by 1
                        """)
                .param("case", decision.caseRef().value())
                .param("decision", decision.decisionId().value())
                .query((row, _) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                row.getObject("stream_id", UUID.class),
                new CaseRef(row.getString("case_ref")),
                row.getString("command_name"),
                new PartnershipCode(row.getString("partnership")),
                row.getObject("taken_by", UUID.class),
                row.getObject("confirm_by", LocalDate.class));
    }
}
