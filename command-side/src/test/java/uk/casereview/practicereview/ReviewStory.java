package uk.casereview.practicereview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Facts;
import uk.casereview.facts.PlanFacts;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;

/** One practice review of the invented Birmingham, decided Thu 2026-02-26, due 2026-08-26, told by the end of September. */
final class ReviewStory {
    static final NotificationId NOTIFICATION = new NotificationId(new UUID(0, 14));
    static final RapidReviewId RAPID_REVIEW = RapidReviewId.of(NOTIFICATION);
    static final PracticeReviewId REVIEW = PracticeReviewId.of(NOTIFICATION);
    static final LocalDate DECIDED_ON = LocalDate.of(2026, 2, 26);
    static final LocalDate PUBLISHED_ON = LocalDate.of(2026, 8, 24);
    static final ThemeCode THEME = new ThemeCode("T1");
    static final UserId REVIEWER = user("lead reviewer");
    static final UserId DELEGATE = user("superintendent of the police");
    static final UserId[] FOUR = {ICB_DOCTOR, BCT, WMP, NSPCC};

    private final List<Event> events = new ArrayList<>();
    private PracticeReviewState state = new PracticeReviewState.NotInitiated();
    private Register register = ReviewPolicies.BIRMINGHAM;
    private LocalDate today = LocalDate.of(2026, 9, 30);
    private Actor actor = manager();
    private @Nullable ReviewFacts facts = ReviewPolicies.FACTS;
    private @Nullable PlanFacts plan = ReviewPolicies.plan(true);
    private int commands;

    static UserId partner(String agency) {
        return user("delegated partner of " + agency);
    }

    static Actor manager() {
        return actor(MANAGER, Role.BUSINESS_MANAGER, null);
    }

    static Actor actor(UserId user, Role role, @Nullable String agency) {
        return new Actor(user, role, new PartnershipCode("BSCP"), agency == null ? null : new AgencyCode(agency), null);
    }

    ReviewStory by(Actor other) {
        actor = other;
        return this;
    }

    ReviewStory by(UserId user, Role role, @Nullable String agency) {
        return by(actor(user, role, agency));
    }

    ReviewStory on(LocalDate day) {
        today = day;
        return this;
    }

    ReviewStory under(Register other) {
        register = other;
        return this;
    }

    ReviewStory knowing(@Nullable ReviewFacts known) {
        facts = known;
        return this;
    }

    ReviewStory knowing(UnaryOperator<ReviewFacts> more) {
        return knowing(more.apply(Objects.requireNonNull(facts)));
    }

    ReviewStory withPlan(@Nullable PlanFacts known) {
        plan = known;
        return this;
    }

    PracticeReviewState state() {
        return state;
    }

    PracticeReviewFile file() {
        return ((PracticeReviewState.Begun) state).review();
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

    Clock clock(ClockKind kind) {
        return state.file().clocks().latest(REVIEW.value(), kind).orElseThrow();
    }

    Context context() {
        return new Context(
                today.atTime(10, 0).toInstant(ZoneOffset.UTC),
                today,
                actor,
                new CommandId(new UUID(1, commands)),
                REVIEW.value(),
                CASE,
                register,
                new Facts(null, null, null, null, null, null, null, null, facts, plan, Map.of(), Map.of()));
    }

    Verdict verdict(Command command) {
        return switch (command) {
            case PracticeReviewCommand c -> PracticeReviewDecider.decide(state, c, context());
            case CaseFileCommand c -> PracticeReviewDecider.decide(state, c, context());
            default -> throw new AssertionError("no command of a practice review");
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

    ReviewStory then(Command... all) {
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
        state = PracticeReviewEvolution.evolve(state, event);
    }

    static ReviewStory initiated() {
        return new ReviewStory().then(initiate());
    }

    static ReviewStory thematic() {
        return new ReviewStory().then(initiate(ReviewType.THEMATIC));
    }

    static ReviewStory commissioned() {
        return initiated().then(appoint(REVIEWER));
    }

    static ReviewStory scoped() {
        return commissioned().then(agree("WMP", "BCT"));
    }

    static ReviewStory inProgress() {
        return scoped().then(meet());
    }

    static ReviewStory drafted() {
        return inProgress().then(draft(null));
    }

    static ReviewStory assured() {
        return drafted().then(accept());
    }

    static ReviewStory determined() {
        return assured().then(positions(ReportOutcome.ACCEPTED)).then(determine());
    }

    static ReviewStory ratified() {
        return determined().then(ratify(1));
    }

    static ReviewStory planned() {
        return ratified().then(gold());
    }

    static ReviewStory copied() {
        return planned().then(copies());
    }

    static ReviewStory published() {
        return copied().then(publish());
    }

    static ReviewStory closed() {
        return published().then(passOnEverywhere()).then(close());
    }

    static ReviewStory discontinued() {
        return inProgress().then(discontinue());
    }

    static ReviewStory struckOut() {
        return inProgress().then(new CaseFileCommand.MarkEnteredInError(REVIEW.value(), text(10)));
    }
}
