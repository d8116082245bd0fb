package uk.casereview.access;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.UserId;

/**
 * Keeps what {@link ItemConflicts} answers: a conflict, from its declaration until the item has ended, when the record
 * of the decision says who was in conflict, or until all the others agree that the member may discuss.
 */
@Component
@ProcessingGroup(Projections.ITEM_CONFLICTS)
class ItemConflictProjection implements Projection {
    private static final String ITEMS = "pending_item_view";
    private static final String CONFLICTS = "item_conflict_view";

    private final JdbcClient database;
    private final ProjectionWriter writer;

    ItemConflictProjection(JdbcClient database, ProjectionWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.ITEM_CONFLICTS;
    }

    @Override
    public List<String> tables() {
        return List.of(ITEMS, CONFLICTS);
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
            case ItemListed e -> list(schema, meeting, e);
            case ConflictDeclared e -> declare(schema, meeting, e);
            case DiscussionAgreed e when e.mayDiscuss() -> lift(schema, meeting, e.itemRef(), e.memberId());
            case ItemClosed e -> end(schema, meeting, e.itemRef());
            case ItemDeferred e -> end(schema, meeting, e.itemRef());
            case MeetingCancelled _, MeetingClosed _ -> end(schema, meeting);
            default -> {}
        }
    }

    private void list(ViewSchema schema, UUID meeting, ItemListed event) {
        database.sql(schema.in("""
                        insert into query_side.pending_item_view (meeting_id, item_ref, case_ref)
                        values (:meeting, :item, :case)
                        """))
                .param("meeting", meeting)
                .param("item", event.itemRef())
                .param("case", event.caseRef().value())
                .update();
    }

    private void declare(ViewSchema schema, UUID meeting, ConflictDeclared event) {
        database.sql(schema.in("""
                        insert into query_side.item_conflict_view (meeting_id, item_ref, member_id)
                        values (:meeting, :item, :member)
                        """))
                .param("meeting", meeting)
                .param("item", event.itemRef())
                .param("member", event.memberId().value())
                .update();
    }

    private void lift(ViewSchema schema, UUID meeting, String itemRef, UserId member) {
        database.sql(schema.in("""
                        delete from query_side.item_conflict_view
                        where meeting_id = :meeting and item_ref = :item and member_id = :member
                        """))
                .param("meeting", meeting)
                .param("item", itemRef)
                .param("member", member.value())
                .update();
    }

    private void end(ViewSchema schema, UUID meeting, String itemRef) {
        for (String table : tables()) {
            database.sql(schema.in(
                            "delete from query_side." + table + " where meeting_id = :meeting and item_ref = :item"))
                    .param("meeting", meeting)
                    .param("item", itemRef)
                    .update();
        }
    }

    private void end(ViewSchema schema, UUID meeting) {
        for (String table : tables()) {
            database.sql(schema.in("delete from query_side." + table + " where meeting_id = :meeting"))
                    .param("meeting", meeting)
                    .update();
        }
    }
}
