package uk.casereview.actionplan;

import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionCommand.*;
import uk.casereview.actionplan.PlanCommand.*;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.*;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.register.Register;
import uk.casereview.shared.*;

/** One plan of the invented Birmingham, told command by command; its two actions are due on 30 September 2026. */
final class PlanStory {
    static final Register BIRMINGHAM = birmingham()
            .evolve(new ThemesAdopted(
                    "2026-1",
                    List.of(new Theme(THEME, 1, "daily life"), new Theme(OTHER_THEME, 1, "voice")),
                    LONG_AGO));

    /** As somebody tagged the learning of the rapid review, by the taxonomy of that day. */
    static final TaggedTheme LEARNT = new TaggedTheme(OTHER_THEME, "2025-1", LEAD);

    private final List<Event> events = new ArrayList<>();
    private final Map<PlanSource, SourceFacts> sources = new HashMap<>(Map.of(SOURCE, review(Set.of(POINT), true)));
    private ActionPlanState state = new ActionPlanState.NotCreated();
    private LocalDate today = TODAY;
    private Actor actor = manager();
    private @Nullable PlanFacts other = otherPlan(true);
    private int commands;

    static SourceFacts review(Set<LearningId> learning, boolean determined) {
        Map<LearningId, List<TaggedTheme>> points = new HashMap<>();
        learning.forEach(point -> points.put(point, List.of(LEARNT)));
        return new SourceFacts(
                SourceType.RAPID_REVIEW,
                new PartnershipCode("BSCP"),
                CASE_ID,
                CASE,
                true,
                points,
                List.of(),
                Set.of(),
                new SourceFacts.Now(PlanNumber.FIRST, !points.isEmpty(), determined),
                Map.of());
    }

    /** Another plan of the case, which was merged into this one where it has ended. */
    static PlanFacts otherPlan(boolean open) {
        PlanContents contents = PlanContents.of(new PlanCreated(OTHER, Set.of(SOURCE)));
        return new PlanFacts(CASE, contents, open, true, PLAN);
    }

    static Actor manager() {
        return actor(MANAGER, Role.BUSINESS_MANAGER, null);
    }

    static Actor actor(UserId user, Role role, @Nullable String agency) {
        return new Actor(user, role, new PartnershipCode("BSCP"), agency == null ? null : new AgencyCode(agency), null);
    }

    PlanStory by(Actor next) {
        actor = next;
        return this;
    }

    PlanStory by(UserId user, Role role, @Nullable String agency) {
        return by(actor(user, role, agency));
    }

    PlanStory byOwner() {
        return by(OWNER, Role.ACTION_OWNER, "BCT");
    }

    PlanStory byVerifier() {
        return by(VERIFIER, Role.ACTION_VERIFIER, "WMP");
    }

    PlanStory byLead() {
        return by(LEAD, Role.AGENCY_LEAD, "BCT");
    }

    PlanStory byManager() {
        return by(manager());
    }

    PlanStory on(LocalDate day) {
        today = day;
        return this;
    }

    PlanStory knowing(@Nullable PlanFacts plan) {
        other = plan;
        return this;
    }

    PlanStory from(PlanSource source, @Nullable SourceFacts facts) {
        if (facts == null) {
            sources.remove(source);
        } else {
            sources.put(source, facts);
        }
        return this;
    }

    ActionPlanState state() {
        return state;
    }

    PlanContents plan() {
        return ((ActionPlanState.Created) state).plan();
    }

    PlannedAction action(ActionId id) {
        return plan().action(id).orElseThrow();
    }

    List<Event> events() {
        return events;
    }

    <E extends Event> E last(Class<E> kind) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
    }

    List<String> lastNames(int count) {
        return events.subList(events.size() - count, events.size()).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    Context context() {
        return new Context(
                today.atTime(10, 0).toInstant(ZoneOffset.UTC),
                today,
                actor,
                new CommandId(new UUID(1, commands)),
                PLAN.value(),
                CASE,
                BIRMINGHAM,
                new Facts(null, null, null, null, null, null, null, null, other, sources, Map.of()));
    }

    Verdict verdict(Command command) {
        return switch (command) {
            case ActionPlanCommand c -> ActionPlanDecider.decide(state, c, context());
            case CaseFileCommand c -> ActionPlanDecider.decide(state, c, context());
            default -> throw new AssertionError("no command of a plan");
        };
    }

    Refusal refusal(Command command) {
        return switch (verdict(command)) {
            case Verdict.Refused(Refusal refusal) -> refusal;
            case Verdict.Accepted(List<Event> accepted) -> throw new AssertionError("accepted: " + accepted);
        };
    }

    RefusalCode code(Command command) {
        return refusal(command).code();
    }

    PlanStory then(Command... all) {
        for (Command command : all) {
            switch (verdict(command)) {
                case Verdict.Refused(Refusal refusal) ->
                    throw new AssertionError(command.getClass().getSimpleName() + " refused: " + refusal);
                case Verdict.Accepted(List<Event> accepted) -> accepted.forEach(this::apply);
            }
            commands++;
        }
        return this;
    }

    private void apply(Event event) {
        events.add(event);
        state = ActionPlanEvolution.evolve(state, event);
    }

    static PlanStory created() {
        return new PlanStory().then(create());
    }

    static PlanStory proposed() {
        return created().then(recommend(), propose(), propose());
    }

    static PlanStory agreed() {
        return proposed().then(agree(ACTION), agree(SECOND));
    }

    static PlanStory approved() {
        return agreed().then(approve());
    }

    static PlanStory inProgress() {
        return approved().byOwner().then(progress(ACTION)).byManager();
    }

    static PlanStory completed() {
        return approved().byOwner().then(complete(ACTION)).byManager();
    }

    static PlanStory verified() {
        return completed().byVerifier().then(verify(ACTION)).byManager();
    }

    static PlanStory actionsComplete() {
        return verified()
                .byOwner()
                .then(complete(SECOND))
                .byVerifier()
                .then(verify(SECOND))
                .byManager();
    }

    static PlanStory impactReview() {
        return actionsComplete().then(evidence(ImpactRating.SOME));
    }

    static PlanStory closed() {
        return impactReview().then(close());
    }

    static PlanStory merged() {
        return inProgress().then(merge());
    }

    static PlanStory struckOut() {
        return agreed().then(new CaseFileCommand.MarkEnteredInError(PLAN.value(), text(10)));
    }
}
