package uk.casereview.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.process.Unheard.Occasion;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;

/** Kept beside the token of the process, in the same transaction. */
final class StoredAgendas implements Agendas {
    private final JdbcClient database;

    StoredAgendas(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void planned(MeetingId meeting, PartnershipCode partnership, Body body, LocalDate on) {
        database.sql("""
                        insert into command_side.meeting_to_come (meeting_id, partnership, body, held_on)
                        values (:meeting, :partnership, :body, :on) on conflict (meeting_id) do nothing
                        """)
                .param("meeting", meeting.value())
                .param("partnership", partnership.value())
                .param("body", body.name())
                .param("on", on)
                .update();
    }

    @Override
    public void noMoreToCome(UUID meeting) {
        database.sql("delete from command_side.meeting_to_come where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
    }

    @Override
    public Optional<MeetingId> next(Unheard decision, LocalDate from) {
        var reportedTo = decision.reportedTo();
        return database.sql("""
                        select meeting_id from command_side.meeting_to_come
                        where partnership = :partnership and body = :body and held_on >= :from
                        order by meeting_id <> :reportedTo, held_on, meeting_id limit 1
                        """)
                .param("partnership", decision.partnership().value())
                .param("body", decision.body().name())
                .param("from", from)
                .param("reportedTo", reportedTo == null ? new UUID(0, 0) : reportedTo.value())
                .query((row, _) -> new MeetingId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Override
    public void await(Unheard decision) {
        var reportedTo = decision.reportedTo();
        database.sql("""
                        insert into command_side.unheard_decision (decision_id, stream_id, command_name, case_id, case_ref,
                            partnership, body, route, decided_on, reported_to)
                        values (:decision, :stream, :name, :case, :ref, :partnership, :body, :route, :on, :reportedTo)
                        on conflict (decision_id, stream_id) do nothing
                        """)
                .param("decision", decision.decisionId().value())
                .param("stream", decision.streamId())
                .param("name", decision.fileCommands())
                .param("case", decision.caseId())
                .param("ref", decision.caseRef().value())
                .param("partnership", decision.partnership().value())
                .param("body", decision.body().name())
                .param("route", decision.occasion().name())
                .param("on", decision.decidedOn())
                .param("reportedTo", reportedTo == null ? null : reportedTo.value())
                .update();
    }

    @Override
    public List<Unheard> awaiting(PartnershipCode partnership) {
        return database.sql("""
                        select * from command_side.unheard_decision where partnership = :partnership and meeting_id is null
                        order by decided_on, decision_id, stream_id
                        """)
                .param("partnership", partnership.value())
                .query(StoredAgendas::unheard)
                .list();
    }

    @Override
    public void asked(Unheard decision, UUID taskId) {
        database.sql("""
                        update command_side.unheard_decision set task_id = :task
                        where decision_id = :decision and stream_id = :stream
                        """)
                .param("task", taskId)
                .param("decision", decision.decisionId().value())
                .param("stream", decision.streamId())
                .update();
    }

    @Override
    public void listed(Unheard decision, MeetingId meeting) {
        database.sql("""
                        update command_side.unheard_decision set task_id = null, meeting_id = :meeting
                        where decision_id = :decision and stream_id = :stream
                        """)
                .param("meeting", meeting.value())
                .param("decision", decision.decisionId().value())
                .param("stream", decision.streamId())
                .update();
    }

    /** Two decisions of a case on one agenda are alike to whoever asks later which were reached. */
    @Override
    public void itemIs(UUID meeting, CaseRef caseRef, String itemRef) {
        database.sql("""
                        update command_side.unheard_decision set item_ref = :item where (decision_id, stream_id) = (
                            select decision_id, stream_id from command_side.unheard_decision
                            where meeting_id = :meeting and case_ref = :ref and item_ref is null
                            order by decided_on, decision_id, stream_id limit 1)
                        """)
                .param("item", itemRef)
                .param("meeting", meeting)
                .param("ref", caseRef.value())
                .update();
    }

    @Override
    public void heard(UUID meeting, List<String> notReached) {
        for (String item : notReached) {
            database.sql("""
                            update command_side.unheard_decision set meeting_id = null, item_ref = null
                            where meeting_id = :meeting and item_ref = :item
                            """).param("meeting", meeting).param("item", item).update();
        }
        database.sql("delete from command_side.unheard_decision where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
    }

    @Override
    public void calledOff(UUID meeting) {
        database.sql("""
                        update command_side.unheard_decision set meeting_id = null, item_ref = null
                        where meeting_id = :meeting
                        """).param("meeting", meeting).update();
    }

    @Override
    public void seenTo(UUID task) {
        database.sql("delete from command_side.unheard_decision where task_id = :task")
                .param("task", task)
                .update();
    }

    @Override
    public void objectionSettled(UUID review) {
        database.sql("""
                        delete from command_side.unheard_decision
                        where stream_id = :review and route in (:occasions) and meeting_id is null
                        """)
                .param("review", review)
                .param(
                        "occasions",
                        Occasion.OBJECTIONS.stream().map(Occasion::name).toList())
                .update();
    }

    @Override
    public void countNoMore(UUID stream) {
        database.sql("delete from command_side.unheard_decision where stream_id = :stream")
                .param("stream", stream)
                .update();
    }

    private static Unheard unheard(ResultSet row, int number) throws SQLException {
        UUID reportedTo = row.getObject("reported_to", UUID.class);
        return new Unheard(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                row.getObject("stream_id", UUID.class),
                row.getString("command_name"),
                row.getObject("case_id", UUID.class),
                new CaseRef(row.getString("case_ref")),
                new PartnershipCode(row.getString("partnership")),
                Body.valueOf(row.getString("body")),
                Occasion.valueOf(row.getString("route")),
                row.getObject("decided_on", LocalDate.class),
                reportedTo == null ? null : new MeetingId(reportedTo),
                row.getObject("task_id", UUID.class));
    }
}
