package uk.casereview.process;

import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.shared.Role;

/** Keeps {@link Agendas} with the process's own token, so that each event finds what those before it left. */
record AgendaMemory(Agendas agendas, AgendaItems items) {
    void remember(Happening happening) {
        if (AgendaItems.settlesObjection(happening)) {
            agendas.objectionSettled(happening.aggregateId());
        }
        switch (happening.event()) {
            case MeetingScheduled e ->
                agendas.planned(e.meetingId(), happening.envelope().partnership(), e.body(), e.on());
            case MeetingOpened _ -> agendas.noMoreToCome(happening.aggregateId());
            case MeetingCancelled _ -> {
                agendas.noMoreToCome(happening.aggregateId());
                agendas.calledOff(happening.aggregateId());
            }
            case MeetingClosed e -> agendas.heard(happening.aggregateId(), e.notReached());
            case ItemListed e
            when happening.envelope().actor().role() == Role.SYSTEM ->
                agendas.itemIs(happening.aggregateId(), e.caseRef(), e.itemRef());
            case TaskCompleted e -> agendas.seenTo(e.taskId());
            case MarkedDuplicate _ -> agendas.countNoMore(happening.aggregateId());
            case MarkedEnteredInError _ -> agendas.countNoMore(happening.aggregateId());
            default -> items.in(happening).ifPresent(agendas::await);
        }
    }
}
