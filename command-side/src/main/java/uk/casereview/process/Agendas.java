package uk.casereview.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;

/** The meetings to come, and the decisions that one of them is to hear of. */
interface Agendas {
    void planned(MeetingId meeting, PartnershipCode partnership, Body body, LocalDate on);

    /** The meeting has begun, or never will. */
    void noMoreToCome(UUID meeting);

    /** The meeting that the decision is reported to, if that is to come, else the body's next from the day on. */
    Optional<MeetingId> next(Unheard decision, LocalDate from);

    /** One told again stays as it is. */
    void await(Unheard decision);

    /** Those of the partnership that are on no agenda. */
    List<Unheard> awaiting(PartnershipCode partnership);

    /** People have been asked to list it. */
    void asked(Unheard decision, UUID taskId);

    void listed(Unheard decision, MeetingId meeting);

    /** The process has put an item about the case on the agenda. */
    void itemIs(UUID meeting, CaseRef caseRef, String itemRef);

    /** The meeting took place; what it did not reach waits for the next. */
    void heard(UUID meeting, List<String> notReached);

    /** The meeting will not take place. */
    void calledOff(UUID meeting);

    /** Somebody has seen to it. */
    void seenTo(UUID task);

    /** What the Panel had said of the review is considered, or overtaken; what is on an agenda stays there. */
    void objectionSettled(UUID review);

    /** The record is out of all figures, and its decisions with it. */
    void countNoMore(UUID stream);
}
