package uk.casereview.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import uk.casereview.decider.Context;
import uk.casereview.decider.LondonDate;
import uk.casereview.decider.RegisterReader;
import uk.casereview.facts.Facts;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.meeting.MeetingQuery.FindRoom;
import uk.casereview.meeting.MeetingRoom;
import uk.casereview.meeting.Room;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * Tells whoever is in a meeting of their own partnership where it stands and what they may do. It is answered here and not
 * from a view, so that a page never says "quorate" where the next command would be refused.
 */
final class MeetingRooms {
    private static final CommandId NOT_GIVEN = new CommandId(new UUID(0, 0));

    private final EventStreams streams;
    private final RegisterReader registers;
    private final ServiceTime time;

    MeetingRooms(EventStreams streams, RegisterReader registers, ServiceTime time) {
        this.streams = streams;
        this.registers = registers;
        this.time = time;
    }

    @QueryHandler
    MeetingRoom on(FindRoom query) {
        Instant now = time.now();
        LocalDate today = LondonDate.of(now);
        List<Recorded> stream = streams.read(query.meetingId().value(), 0);
        if (stream.isEmpty() || !(stream.getFirst().event() instanceof MeetingEvent)) {
            throw refused(RefusalCode.NOT_FOUND);
        }
        if (!stream.getFirst().envelope().partnership().equals(query.reader().partnership())) {
            throw refused(RefusalCode.OUT_OF_PARTNERSHIP);
        }
        RegisterReader.Versioned register = registers.of(query.reader().partnership());
        if (!register.knows(query.reader(), today)) {
            throw refused(RefusalCode.FORBIDDEN_ROLE);
        }
        Context context = new Context(
                now,
                today,
                query.reader(),
                NOT_GIVEN,
                query.meetingId().value(),
                null,
                register.register(),
                Facts.NONE);
        return Room.of(
                stream.stream()
                        .map(Recorded::event)
                        .map(MeetingEvent.class::cast)
                        .toList(),
                context);
    }

    private static QueryExecutionException refused(RefusalCode code) {
        return new QueryExecutionException(code.name(), null, Refusal.of(code));
    }
}
