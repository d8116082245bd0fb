package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingAdjourned;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.query.LogEntry;
import uk.casereview.query.Projections;

/** Keeps which meetings are still to come and which cases they have on their agenda. */
@Component
@ProcessingGroup(Projections.MEETING_CALENDAR)
class MeetingCalendarProjection {
    private final JdbcClient database;

    MeetingCalendarProjection(JdbcClient database) {
        this.database = database;
    }

    @ResetHandler
    void reset() {
        database.sql("truncate query_side.meeting_view, query_side.meeting_item_view")
                .update();
    }

    @EventHandler
    void on(EventMessage<?> message) {
        switch (message.getPayload()) {
            case MeetingScheduled e ->
                schedule(e, LogEntry.envelopeOf(message).partnership().value());
            case ItemListed e -> list(meetingOf(message), e);
            case MeetingOpened e -> move(meetingOf(message), e.on());
            case MeetingAdjourned e -> {
                var until = e.until();
                if (until != null) {
                    move(meetingOf(message), until);
                }
            }
            case MeetingCancelled _, MeetingClosed _, MinutesApproved _ -> end(meetingOf(message));
            default -> {}
        }
    }

    private static UUID meetingOf(EventMessage<?> message) {
        return UUID.fromString(((DomainEventMessage<?>) message).getAggregateIdentifier());
    }

    private void schedule(MeetingScheduled event, String partnership) {
        database.sql("""
                        insert into query_side.meeting_view (meeting_id, partnership, body, held_on, open)
                        values (:meeting, :partnership, :body, :on, true)
                        """)
                .param("meeting", event.meetingId().value())
                .param("partnership", partnership)
                .param("body", event.body().name())
                .param("on", event.on())
                .update();
    }

    private void list(UUID meeting, ItemListed event) {
        database.sql("""
                        insert into query_side.meeting_item_view (meeting_id, item_ref, case_ref)
                        values (:meeting, :item, :case)
                        """)
                .param("meeting", meeting)
                .param("item", event.itemRef())
                .param("case", event.caseRef().value())
                .update();
    }

    private void move(UUID meeting, LocalDate on) {
        database.sql("update query_side.meeting_view set held_on = :on where meeting_id = :meeting")
                .param("on", on)
                .param("meeting", meeting)
                .update();
    }

    private void end(UUID meeting) {
        database.sql("update query_side.meeting_view set open = false where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
    }
}
