package uk.casereview.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingAdjourned;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps which meetings are still to come and which cases they have on their agenda. */
@Component
@ProcessingGroup(Projections.MEETING_CALENDAR)
class MeetingCalendarProjection implements Projection {
    private final JdbcClient database;
    private final ProjectionWriter writer;

    MeetingCalendarProjection(JdbcClient database, ProjectionWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.MEETING_CALENDAR;
    }

    @Override
    public List<String> tables() {
        return List.of("meeting_view", "meeting_item_view", "meeting_day_view");
    }

    @Override
    public boolean takes(Class<?> event) {
        return MeetingEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        events.forEach(event -> apply(schema, event.aggregateId(), event));
    }

    private void apply(ViewSchema schema, UUID meeting, RecordedEvent recorded) {
        switch (recorded.event()) {
            case MeetingScheduled e -> {
                schedule(schema, e, recorded.envelope().partnership().value());
                know(schema, meeting, e.on(), recorded.recordedAt());
            }
            case ItemListed e -> list(schema, meeting, e, recorded.recordedAt());
            case MeetingOpened e -> move(schema, meeting, e.on(), recorded.recordedAt());
            case MeetingAdjourned e -> {
                var until = e.until();
                if (until != null) {
                    move(schema, meeting, until, recorded.recordedAt());
                }
            }
            case MeetingCancelled _, MeetingClosed _, MinutesApproved _ -> end(schema, meeting, recorded.recordedAt());
            default -> {}
        }
    }

    private void schedule(ViewSchema schema, MeetingScheduled event, String partnership) {
        database.sql(schema.in("""
                        insert into query_side.meeting_view (meeting_id, partnership, body, held_on, open)
                        values (:meeting, :partnership, :body, :on, true)
                        """))
                .param("meeting", event.meetingId().value())
                .param("partnership", partnership)
                .param("body", event.body().name())
                .param("on", event.on())
                .update();
    }

    private void list(ViewSchema schema, UUID meeting, ItemListed event, Instant at) {
        database.sql(schema.in("""
                        insert into query_side.meeting_item_view (meeting_id, item_ref, case_ref, listed_at)
                        values (:meeting, :item, :case, :at)
                        """))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("meeting", meeting)
                .param("item", event.itemRef())
                .param("case", event.caseRef().value())
                .update();
    }

    private void move(ViewSchema schema, UUID meeting, LocalDate on, Instant at) {
        database.sql(schema.in("update query_side.meeting_view set held_on = :on where meeting_id = :meeting"))
                .param("on", on)
                .param("meeting", meeting)
                .update();
        forget(schema, meeting, at);
        know(schema, meeting, on, at);
    }

    /** From the moment on it is to be held on that day. */
    private void know(ViewSchema schema, UUID meeting, LocalDate on, Instant at) {
        database.sql(schema.in("""
                        insert into query_side.meeting_day_view (meeting_id, held_on, known_from)
                        values (:meeting, :on, :at)
                        """))
                .param("meeting", meeting)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forget(ViewSchema schema, UUID meeting, Instant at) {
        database.sql(schema.in("""
                        update query_side.meeting_day_view set known_to = :at
                         where meeting_id = :meeting and known_to is null
                        """))
                .param("meeting", meeting)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void end(ViewSchema schema, UUID meeting, Instant at) {
        database.sql(schema.in("update query_side.meeting_view set open = false where meeting_id = :meeting"))
                .param("meeting", meeting)
                .update();
        forget(schema, meeting, at);
    }
}
