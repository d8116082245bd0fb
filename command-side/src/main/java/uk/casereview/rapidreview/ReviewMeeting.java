package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Assembly;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRequest.Present;
import uk.casereview.deliberation.DecisionRules;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Open;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.Scoped;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/** The meeting of the review; R4: "quorum at meeting and at decision". */
final class ReviewMeeting {
    private ReviewMeeting() {}

    static Verdict hold(Opened state, HoldRapidReviewMeeting command, Context context) {
        if (!(state instanceof Active active)) {
            return Refusals.invalid(state);
        }
        Gates gates = Gates.of(command).and(Refusals.when(!due(state), Refusals.notNow(state)));
        MeetingFacts meeting = context.facts().meeting();
        LocalDate heldOn = heldOn(command, meeting, context);
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> NamedMeeting.objection(active, command, context))
                .or(() -> Refusals.future("heldOn", heldOn, context));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        Body body = context.partnership().policy().reviewBody();
        Assembly assembly = assembly(body, heldOn, command, meeting, context);
        boolean quorate = assembly.quorum().met();
        Gates all = gates.and(Refusals.when(!quorate, inquorate(assembly, meeting)));
        return DecisionRules.known(assembly.unknown())
                .or(all::refusal)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(held(active, command, heldOn, assembly, all, context)));
    }

    private static Refusal inquorate(Assembly assembly, @Nullable MeetingFacts meeting) {
        Refusal inquorate = DecisionRules.notQuorate(assembly.quorum());
        return meeting == null && assembly.attendance().isEmpty()
                ? inquorate.with("sayIn", List.of("meetingId", "attendance"))
                : inquorate;
    }

    /** §15.4-17: meetings "repeat until SUBMITTED". */
    private static boolean due(Opened state) {
        return state instanceof BeforeSubmission && !(state instanceof Open) && !(state instanceof Scoped);
    }

    private static LocalDate heldOn(HoldRapidReviewMeeting command, @Nullable MeetingFacts meeting, Context context) {
        LocalDate said = command.heldOn();
        return said == null && meeting != null
                ? Refusals.orToday(meeting.heldOn(), context)
                : Refusals.orToday(said, context);
    }

    /** §15.2-7: "an inquorate Meeting … decides nothing"; so many must have been there together, not one by one. */
    private static Assembly assembly(
            Body body,
            LocalDate heldOn,
            HoldRapidReviewMeeting command,
            @Nullable MeetingFacts meeting,
            Context context) {
        if (meeting == null) {
            return Deliberation.assemble(body, heldOn, command.attendance(), List.of(), context);
        }
        Assembly everybody = Deliberation.assemble(body, heldOn, present(meeting.attendance()), List.of(), context);
        Quorum fullest = meeting.gatherings().stream()
                .map(gathering -> Deliberation.assemble(body, heldOn, present(gathering), List.of(), context)
                        .quorum())
                .max(Comparator.comparing(Quorum::met)
                        .thenComparing(quorum -> quorum.eligible().size()))
                .orElse(everybody.quorum());
        return new Assembly(everybody.attendance(), everybody.conflicts(), fullest, List.of());
    }

    private static List<Present> present(List<Attendee> people) {
        return people.stream()
                .map(attendee -> new Present(attendee.memberId(), attendee.deputyFor()))
                .toList();
    }

    private static List<Event> held(
            Active state,
            HoldRapidReviewMeeting command,
            LocalDate heldOn,
            Assembly assembly,
            Gates gates,
            Context context) {
        return gates.letThrough(new RapidReviewMeetingHeld(
                command.meetingId(),
                heldOn,
                assembly.attendance(),
                assembly.quorum(),
                assembly.quorum().met(),
                InvolvedAgencies.missing(state.review().returns(), context),
                gates.irregularities(),
                command.reason()));
    }
}
