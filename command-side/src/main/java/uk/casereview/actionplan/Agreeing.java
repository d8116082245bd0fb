package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionCommand.AgreeAction;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.PlanCommand.ProposeAction;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** An action is proposed, and its owner agency accepts it (§10.2: "owner agency accepts"). */
final class Agreeing {
    private Agreeing() {}

    static Verdict propose(Active state, ProposeAction command, Context context) {
        if (state.plan().recommendation(command.recId()).isEmpty()) {
            return Refusals.unknown("recId", command.recId());
        }
        ActionTerms terms = command.statedTerms();
        return unknown(terms, context).map(Verdict::refuse).orElseGet(() -> {
            ActionTerms current = current(terms, context);
            return Verdict.accept(new ActionProposed(
                    new ActionId(DerivedId.from(context.commandId().value(), "action")),
                    command.recId(),
                    current.description(),
                    current.ownerAgency(),
                    current.ownerUser(),
                    current.ownerPost(),
                    current.contributors(),
                    current.dueOn(),
                    current.measureOfSuccess(),
                    current.evidenceExpected()));
        });
    }

    static Verdict agree(Active state, PlannedAction action, AgreeAction command, Context context) {
        ActionTerms terms = action.terms().or(command.statedTerms());
        LocalDate agreedOn = Refusals.orToday(command.agreedOn(), context);
        return Actions.notAt(Set.of(ActionStage.PROPOSED), action)
                .or(() -> notTheirs(action.terms().ownerAgency(), terms.ownerAgency(), context))
                .or(() -> SmartPolicy.notSmart(terms))
                .or(() -> unknown(terms, context))
                .or(() -> Refusals.future("agreedOn", agreedOn, context))
                .or(() -> action.agreedBefore() ? rescheduled(action, terms) : SmartPolicy.dueBefore(agreedOn, terms))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(agreed(state, action, current(terms, context), agreedOn, context)));
    }

    /** An agency accepts for itself what is proposed to it, or what nobody was named for. */
    private static Optional<Refusal> notTheirs(
            @Nullable AgencyCode proposed, @Nullable AgencyCode owner, Context context) {
        return Stream.of(Optional.ofNullable(proposed), Optional.ofNullable(owner))
                .flatMap(Optional::stream)
                .filter(agency -> !Agencies.speaksFor(agency, context))
                .findFirst()
                .map(agency -> Refusal.of(RefusalCode.WRONG_AGENCY, "agency", agency.toString()));
    }

    /** P5: who accepts what was transferred takes it with the day on which it is due. */
    private static Optional<Refusal> rescheduled(PlannedAction action, ActionTerms terms) {
        return Refusals.when(
                !Objects.equals(action.terms().dueOn(), terms.dueOn()),
                Refusal.of(RefusalCode.EXTENSION_NEEDS_DECISION));
    }

    private static List<Event> agreed(
            Active state, PlannedAction action, ActionTerms terms, LocalDate agreedOn, Context context) {
        LocalDate dueOn = Objects.requireNonNull(terms.dueOn());
        List<Event> events = new ArrayList<>();
        events.add(new ActionAgreed(
                action.actionId(),
                action.recId(),
                Objects.requireNonNull(terms.description()),
                Objects.requireNonNull(terms.ownerAgency()),
                terms.ownerUser(),
                terms.ownerPost(),
                terms.contributors(),
                dueOn,
                Objects.requireNonNull(terms.measureOfSuccess()),
                Objects.requireNonNull(terms.evidenceExpected()),
                agreedOn));
        events.addAll(Actions.clock(state, action, context).start(agreedOn, dueOn, context.partnership()));
        return events;
    }

    private static Optional<Refusal> unknown(ActionTerms terms, Context context) {
        return Recommendations.unknownAgencies("ownerAgency", Stream.ofNullable(terms.ownerAgency()), context)
                .or(() -> Recommendations.unknownAgencies("contributors", terms.contributors().stream(), context));
    }

    /** By the agencies that stand there today; whoever leads does not contribute too. */
    private static ActionTerms current(ActionTerms terms, Context context) {
        AgencyCode named = terms.ownerAgency();
        AgencyCode owner = named == null ? null : Agencies.current(named, context);
        Set<AgencyCode> contributors = terms.contributors().stream()
                .map(agency -> Agencies.current(agency, context))
                .filter(agency -> !agency.equals(owner))
                .collect(Collectors.toUnmodifiableSet());
        return new ActionTerms(
                terms.description(),
                owner,
                terms.ownerUser(),
                terms.ownerPost(),
                contributors,
                terms.dueOn(),
                terms.measureOfSuccess(),
                terms.evidenceExpected());
    }
}
