package uk.casereview.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.MeetingId;

/** The table of meetings. */
@Repository
class MeetingStore {
    private final JdbcClient database;
    private final JsonMapper mapper;

    MeetingStore(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** One that has been scheduled, where the view stands. */
    MeetingDetails get(ViewSchema schema, UUID meeting) {
        return database.sql(schema.in("select state from query_side.meeting_details_view where meeting_id = :meeting"))
                .param("meeting", meeting)
                .query(String.class)
                .optional()
                .map(this::details)
                .orElseThrow(() -> new IllegalStateException("a meeting that was never scheduled"));
    }

    Optional<MeetingDetails> find(MeetingId meeting) {
        return database.sql("select state from query_side.meeting_details_view where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(String.class)
                .optional()
                .map(this::details);
    }

    void write(ViewSchema schema, MeetingDetails meeting) {
        database.sql(schema.in("""
                        insert into query_side.meeting_details_view (meeting_id, partnership, body, held_on, state)
                        values (:meeting, :partnership, :body, :on, :state::json)
                        on conflict (meeting_id) do update set held_on = excluded.held_on, state = excluded.state
                        """))
                .param("meeting", meeting.meetingId().value())
                .param("partnership", meeting.partnership().value())
                .param("body", meeting.body().name())
                .param("on", meeting.on())
                .param("state", mapper.writeValueAsString(meeting))
                .update();
    }

    List<MeetingDetails> page(String where, Map<String, ?> parameters, int page, int size) {
        return database
                .sql("select state from query_side.meeting_details_view where " + where
                        + " order by held_on desc, meeting_id limit :size offset :offset")
                .params(parameters)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(String.class)
                .list()
                .stream()
                .map(this::details)
                .toList();
    }

    long count(String where, Map<String, ?> parameters) {
        return database.sql("select count(*) from query_side.meeting_details_view where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** What the rows say, in a few letters; the same as long as nothing is recorded, whoever reads and on which machine. */
    Map<UUID, String> marks(Collection<UUID> meetings) {
        Map<UUID, String> marks = new HashMap<>();
        if (!meetings.isEmpty()) {
            database.sql("""
                            select meeting_id, md5(state::text) as mark from query_side.meeting_details_view
                            where meeting_id in (:meetings)
                            """).param("meetings", meetings).query((RowCallbackHandler)
                    row -> marks.put(row.getObject("meeting_id", UUID.class), row.getString("mark")));
        }
        return marks;
    }

    private MeetingDetails details(String state) {
        return mapper.readValue(state, MeetingDetails.class);
    }
}
