package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.deliberation.Bodies;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;

/** What the group that carries out erasures reads of the log. */
class ErasureGroupTest {
    private final List<Event> heard = new ArrayList<>();
    private final ErasureProcess process = new ErasureProcess(
            new ProcessDesk(List.of(new Listening(heard)), (_, _, _) -> {}, ProcessTime.laterOf(() -> RECORDED_AT)));

    @Test
    void hearsOfDataRequestsAlone() {
        Event approved = new ErasureApproved(Bodies.user("second officer"));

        happens(approved);
        happens(new MeetingEvent.MeetingClosed(List.of()));

        assertThat(heard).containsExactly(approved);
    }

    private void happens(Event event) {
        process.on(new GenericDomainEventMessage<>(
                "Any",
                new UUID(0, 5).toString(),
                0,
                event,
                envelope(Actor.system(new PartnershipCode("BSCP"), null)).toMetaData(),
                UUID.randomUUID().toString(),
                RECORDED_AT));
    }

    private record Listening(List<Event> heard) implements CaseProcess {
        @Override
        public String name() {
            return "listening";
        }

        @Override
        public List<Instruction> on(Happening happening) {
            heard.add(happening.event());
            return List.of();
        }
    }
}
