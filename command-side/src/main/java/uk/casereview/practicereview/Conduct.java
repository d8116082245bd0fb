package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.casefile.VoiceSource;
import uk.casereview.casefile.Voices;
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
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** What the review does; nothing stands in its way but its end, and what other processes forbid meanwhile. */
final class Conduct {
    private Conduct() {}

    static Verdict meeting(Begun state, RecordReviewMeeting command, Context context) {
        LocalDate heldOn = Refusals.orToday(command.heldOn(), context);
        boolean workshop = command.type() == ReviewMeetingType.REFLECTIVE_WORKSHOP;
        return recorded(
                state,
                heldOn,
                command.agencies(),
                Gates.of(command).and(workshop ? ContactPolicy.withPractitioners(heldOn, context) : Optional.empty()),
                context,
                gates -> new ReviewMeetingRecorded(
                        heldOn,
                        command.type(),
                        current(command.agencies(), context),
                        null,
                        command.note(),
                        irregularities(gates),
                        command.reason()));
    }

    /** S0: the Lead Reviewer "facilitates Reflective Learning Workshops". */
    static Verdict practitioners(Begun state, RecordPractitionerEvent command, Context context) {
        LocalDate heldOn = Refusals.orToday(command.heldOn(), context);
        return recorded(
                state,
                heldOn,
                command.agencies(),
                Gates.of(command).and(ContactPolicy.withPractitioners(heldOn, context)),
                context,
                gates -> new ReviewMeetingRecorded(
                        heldOn,
                        ReviewMeetingType.REFLECTIVE_WORKSHOP,
                        current(command.agencies(), context),
                        command.participants(),
                        command.note(),
                        irregularities(gates),
                        command.reason()));
    }

    static Verdict family(Begun state, RecordFamilyContact command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        SealedText said = command.said();
        Verdict contact = recorded(
                state,
                on,
                List.of(),
                Gates.of(command).and(ContactPolicy.withFamily(command.outcome(), on, context)),
                context,
                gates -> new FamilyContactRecorded(
                        on,
                        command.personRole(),
                        command.method(),
                        command.outcome(),
                        command.note(),
                        irregularities(gates),
                        command.reason()));
        return contact instanceof Verdict.Accepted(List<Event> events) && said != null
                ? Verdict.accept(Stream.concat(
                                events.stream(),
                                Stream.of(Voices.heard(
                                        command.personRole(), source(command.method()), on, said, context)))
                        .toList())
                : contact;
    }

    private static VoiceSource source(ContactMethod method) {
        return switch (method) {
            case LETTER -> VoiceSource.IN_WRITING;
            case EMAIL -> VoiceSource.IN_WRITING;
            case ADVOCATE -> VoiceSource.THROUGH_ADVOCATE;
            case ContactMethod _ -> VoiceSource.IN_PERSON;
        };
    }

    private static List<AgencyCode> current(List<AgencyCode> agencies, Context context) {
        return TermsOfReference.current(agencies, context.partnership());
    }

    private static @Nullable List<RefusalCode> irregularities(Gates gates) {
        return gates.broken().isEmpty() ? null : gates.irregularities();
    }

    private static Verdict recorded(
            Begun state,
            LocalDate on,
            List<AgencyCode> agencies,
            Gates gates,
            Context context,
            Function<Gates, Event> event) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        Optional<Refusal> refusal = Reviewers.notAssigned(state, context.actor())
                .or(gates::refusal)
                .or(() -> Refusals.future("on", on, context))
                .or(() -> TermsOfReference.unknown(agencies, context.partnership()));
        return Taken.unless(refusal, () -> Verdict.accept(gates.letThrough(event.apply(gates))));
    }
}
