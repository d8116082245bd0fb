package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PublicationCommand.DecidePublicationMode;
import uk.casereview.practicereview.PublicationCommand.HoldGoldGroup;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** How the report is to become public. */
final class Planning {
    private Planning() {}

    /**
     * L6: "publish unless inappropriate; if not, publish improvement information; justification stored and sent". Of what is
     * published in part the Panel and the Secretary of State have copies (L7), after this decision and dated; of what is not
     * published at all they hear in no other way, and so it is asked when they did.
     */
    static Verdict mode(Begun state, DecidePublicationMode command, Context context) {
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        boolean statutory = state.review().beginning().statutory();
        boolean keptBack = statutory && command.mode() == PublicationMode.NOT_PUBLISHED;
        Gates gates = Gates.of(command)
                .require(
                        !statutory || command.mode() == PublicationMode.FULL || command.justification() != null,
                        RefusalCode.JUSTIFICATION_REQUIRED)
                .and(
                        keptBack
                                ? Delays.uninformed(command.panelInformedOn(), command.sosInformedOn())
                                : Optional.empty());
        Optional<Refusal> refusal =
                gates.refusal().or(() -> Delays.future(command.panelInformedOn(), command.sosInformedOn(), context));
        return Taken.unless(
                refusal,
                () -> Taken.decided(
                        Deliberation.conclude(Body.DSP, command.decision(), context, command.alreadyHappened()),
                        new Gates(gates.alreadyHappened(), why(command), gates.broken())
                                .require(!keptBack, RefusalCode.PUBLICATION_REQUIRED),
                        context,
                        (decision, all) -> decided(state, command, decision, all, context)));
    }

    private static List<Event> decided(
            Begun state, DecidePublicationMode command, DecisionRecord decision, Gates gates, Context context) {
        List<Event> events = new ArrayList<>(gates.letThrough(new PublicationModeDecided(
                command.mode(),
                command.justification(),
                command.panelInformedOn(),
                command.sosInformedOn(),
                decision,
                gates.irregularities(),
                command.reason())));
        if (command.mode() != state.review().publication().mode()) {
            events.addAll(Publishing.noticeOver(state, context));
        }
        return events;
    }

    /** §15.5-22: NOT_PUBLISHED is "irregular", and its justification is why it stands all the same. */
    private static @Nullable SealedText why(DecidePublicationMode command) {
        SealedText reason = command.reason();
        return reason == null ? command.justification() : reason;
    }

    /**
     * §15.5-21: "Gold Group may meet early and often". §15.5-22: what forbids publication is lifted by "a later Gold Group
     * decision with legal advice" that names it; named without advice it would be taken for weighed, and lift nothing.
     */
    static Verdict goldGroup(Begun state, HoldGoldGroup command, Context context) {
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        LocalDate heldOn = Refusals.orToday(command.heldOn(), context);
        Optional<Refusal> refusal = Refusals.future("heldOn", heldOn, context)
                .or(() -> unknown(command.constraints(), context))
                .or(() -> Refusals.when(
                        !command.constraints().isEmpty() && command.legalAdviceRef() == null,
                        Refusal.of(RefusalCode.LEGAL_ADVICE_REQUIRED, "missing", "legalAdviceRef")));
        return Taken.unless(
                refusal,
                () -> Verdict.accept(new PublicationPlanned(
                        heldOn,
                        command.plannedPublicationOn(),
                        command.familyLiaison(),
                        command.practitionerBriefing(),
                        command.mediaLines(),
                        command.policeCpsView(),
                        command.constraints(),
                        command.legalAdviceRef(),
                        opensPublication(state, heldOn))));
    }

    private static boolean opensPublication(Begun state, LocalDate heldOn) {
        return Optional.ofNullable(state.review().report().ratification())
                .filter(ratification -> !heldOn.isBefore(ratification.on()))
                .isPresent();
    }

    private static Optional<Refusal> unknown(Set<UUID> constraints, Context context) {
        Set<UUID> known = Stream.ofNullable(context.facts().review())
                .map(facts -> facts.constraints(Constraint.NO_PUBLICATION))
                .findFirst()
                .map(Map::keySet)
                .orElse(Set.of());
        List<UUID> unknown =
                constraints.stream().filter(process -> !known.contains(process)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "constraints", Refusals.words(unknown)));
    }
}
