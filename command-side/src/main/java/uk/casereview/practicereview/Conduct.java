package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.ConductCommand.RecordFamilyContact;
import uk.casereview.practicereview.ConductCommand.RecordPractitionerEvent;
import uk.casereview.practicereview.ConductCommand.RecordReviewMeeting;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/** What the review does; these are facts, and nothing but its end stands in their way. */
final class Conduct {
    private Conduct() {}

    static Verdict meeting(Begun state, RecordReviewMeeting command, Context context) {
        LocalDate heldOn = Refusals.orToday(command.heldOn(), context);
        return recorded(
                state,
                heldOn,
                command.agencies(),
                context,
                () -> new ReviewMeetingRecorded(
                        heldOn, command.type(), current(command.agencies(), context), null, command.note()));
    }

    /** S0: the Lead Reviewer "facilitates Reflective Learning Workshops". */
    static Verdict practitioners(Begun state, RecordPractitionerEvent command, Context context) {
        LocalDate heldOn = Refusals.orToday(command.heldOn(), context);
        return recorded(
                state,
                heldOn,
                command.agencies(),
                context,
                () -> new ReviewMeetingRecorded(
                        heldOn,
                        ReviewMeetingType.REFLECTIVE_WORKSHOP,
                        current(command.agencies(), context),
                        command.participants(),
                        command.note()));
    }

    static Verdict family(Begun state, RecordFamilyContact command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        return recorded(
                state,
                on,
                List.of(),
                context,
                () -> new FamilyContactRecorded(
                        on, command.personRole(), command.method(), command.outcome(), command.note()));
    }

    private static List<AgencyCode> current(List<AgencyCode> agencies, Context context) {
        return TermsOfReference.current(agencies, context.partnership());
    }

    private static Verdict recorded(
            Begun state, LocalDate on, List<AgencyCode> agencies, Context context, Supplier<Event> event) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        Optional<Refusal> refusal = Reviewers.notAssigned(state, context.actor())
                .or(() -> Refusals.future("on", on, context))
                .or(() -> TermsOfReference.unknown(agencies, context.partnership()));
        return Taken.unless(refusal, () -> Verdict.accept(event.get()));
    }
}
