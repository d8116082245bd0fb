package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentCommand.AddChild;
import uk.casereview.notification.IncidentCommand.RecordOutcomeChanged;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.OutcomeChanged;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.NotificationCorrection.CorrectChild;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** The children of an incident, after it has been recorded (§15.3-15). */
final class Children {
    private Children() {}

    static Verdict add(Live state, AddChild command, Context context) {
        List<ChildSnapshot> known = state.notification().children();
        List<ChildDetails> more = List.of(command.child());
        Optional<Refusal> fault = Gates.ofIntention()
                .and(Enrolment.tooMany(known, more))
                .and(Enrolment.badReference(known, more))
                .and(Enrolment.unknownAgency(more, context))
                .refusal();
        return fault.isPresent()
                ? Verdict.refuse(fault.get())
                : Verdict.accept(new ChildAdded(Enrolment.enrol(known, more).getFirst()));
    }

    static Verdict correct(Live state, CorrectChild command, Context context) {
        Optional<ChildSnapshot> known = state.notification().child(command.childRef());
        SealedText reason = command.reason();
        if (known.isEmpty()) {
            return Refusals.unknown("childRef", command.childRef());
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED, "missing", "reason");
        }
        Optional<Refusal> unknown = Enrolment.unknownAgency(
                command.to().agenciesKnown().stream().filter(agency -> !isKnownTo(known.get(), agency)), context);
        if (unknown.isPresent()) {
            return Verdict.refuse(unknown.get());
        }
        ChildSnapshot corrected = corrected(known.get(), command.to());
        return corrected.equals(known.get())
                ? Verdict.refuse(RefusalCode.CORRECTION_UNCHANGED, "childRef", command.childRef())
                : Verdict.accept(new ChildCorrected(command.childRef(), known.get(), corrected, reason));
    }

    /** What stands on record already is not asked for again. */
    private static boolean isKnownTo(ChildSnapshot child, AgencyCode agency) {
        return child.characteristics().agenciesKnown().contains(agency);
    }

    /** Who the child is stays as it was unless it is said anew, under the key of the person named. */
    private static ChildSnapshot corrected(ChildSnapshot known, ChildDetails to) {
        boolean samePerson = to.personRef().equals(known.personRef());
        boolean nameless = to.name() == null && to.birthDate() == null && to.address() == null;
        if (!samePerson && !nameless) {
            return Enrolment.snapshot(known.childRef(), to);
        }
        return new ChildSnapshot(
                known.childRef(),
                known.personRef(),
                or(to.name(), known.name()),
                or(to.birthDate(), known.birthDate()),
                or(to.address(), known.address()),
                Enrolment.characteristics(to));
    }

    static Verdict outcome(Live state, RecordOutcomeChanged command, Context context) {
        Optional<ChildSnapshot> known = state.notification().child(command.childRef());
        if (known.isEmpty()) {
            return Refusals.unknown("childRef", command.childRef());
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        Optional<Refusal> fault = Gates.ofIntention()
                .and(Refusals.future("on", on, context))
                .and(Refusals.future("panelInformedOn", command.panelInformedOn(), context))
                .refusal();
        ChildOutcome before = known.get().characteristics().outcome();
        if (fault.isPresent()) {
            return Verdict.refuse(fault.get());
        }
        return before == command.outcome()
                ? Verdict.accept()
                : Verdict.accept(new OutcomeChanged(
                        command.childRef(), before, command.outcome(), on, command.panelInformedOn()));
    }

    private static @Nullable PersonalText or(@Nullable PersonalText said, @Nullable PersonalText known) {
        return said == null ? known : said;
    }
}
