package uk.casereview.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.partnership.ChangePreview.PlannedMeeting;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;

/** Which meetings have not begun and whose clocks run, as the processes remember it. */
record StoredOutlook(JdbcClient database) {

    List<PlannedMeeting> meetings(PartnershipCode partnership, Body body, LocalDate from) {
        return database.sql("""
                        select meeting_id, held_on from command_side.meeting_to_come
                        where partnership = :partnership and body = :body and held_on >= :from
                        order by held_on, meeting_id
                        """)
                .param("partnership", partnership.value())
                .param("body", body.name())
                .param("from", from)
                .query((row, _) -> new PlannedMeeting(
                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    List<UUID> keepersOfRunningClocks(PartnershipCode partnership) {
        return database.sql("""
                        select distinct stream_id from command_side.running_clock
                        where partnership = :partnership order by stream_id
                        """)
                .param("partnership", partnership.value())
                .query(UUID.class)
                .list();
    }
}
