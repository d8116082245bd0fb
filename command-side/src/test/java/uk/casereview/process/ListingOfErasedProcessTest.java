package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.meeting.MeetingChannel;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;

/** IG4: an erased case takes no text, and what a meeting is asked is one. */
class ListingOfErasedProcessTest {
    private static final MeetingId MEETING = new MeetingId(new UUID(0, 91));

    @Test
    void aTaskAsksForWhatCannotBeListed() {
        AgendasInMemory agendas = new AgendasInMemory();
        AgendaItems items = new AgendaItems(_ -> Body.SCSG);
        AgendaMemory memory = new AgendaMemory(agendas, items);
        CaseProcess process = new WhenDecidedOutsideAMeetingThenList(agendas, items, (_, _, _) -> Optional.empty());
        Happening planned = inMeeting(
                MEETING.value(),
                notifier(),
                new MeetingScheduled(MEETING, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.ROOM, DAY, null));
        Happening decided = inNotification(reopened(Body.SCSG, Route.WRITTEN));
        memory.remember(planned);
        memory.remember(decided);

        assertThat(process.on(decided))
                .singleElement()
                .satisfies(asked -> assertThat(asked.command()).isInstanceOf(RaiseTask.class));
    }
}
