package uk.casereview.rapidreview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewPolicies.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.*;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.register.Register;
import uk.casereview.shared.*;

/** One rapid review of the invented Birmingham, told command by command. Notified Mon 2026-02-09, due 2026-03-02. */
final class ReviewStory {
    static final NotificationId NOTIFICATION = new NotificationId(new UUID(0, 14));
    static final RapidReviewId REVIEW = RapidReviewId.of(NOTIFICATION);
    static final LocalDate SENT_ON = LocalDate.of(2026, 2, 9);
    static final LocalDate DUE_ON = LocalDate.of(2026, 3, 2);
    static final ThemeCode THEME = new ThemeCode("T1");
    static final UserId DELEGATE = user("superintendent of the police");
    static final UserId NOTIFIER = user("notifier");
    static final UserId[] FOUR = {ICB_DOCTOR, BCT, WMP, NSPCC};
    static final Register BIRMINGHAM = withPolicy(birmingham(), RapidReviewStartRule.NOTIFICATION_SENT);

    private final List<Event> events = new ArrayList<>();
    private RapidReviewState state = new RapidReviewState.NotOpened();
    private Register register = BIRMINGHAM;
    private LocalDate today = LocalDate.of(2026, 2, 27);
    private Actor actor = manager();
    private @Nullable MeetingFacts meeting;
    private @Nullable PlanFacts plan;
    private @Nullable NotificationFacts notification =
            new NotificationFacts(NOTIFICATION, CASE, SENT_ON, true, null, null, null);
    private int commands;

    /** Who holds the seat of the agency among the delegated partners. */
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

    ReviewStory notified(@Nullable NotificationFacts facts) {
        notification = facts;
        return this;
    }

    ReviewStory knowing(MeetingFacts facts) {
        meeting = facts;
        return this;
    }

    ReviewStory planned(boolean counted) {
        plan = planOf(counted);
        return this;
    }

    RapidReviewState state() {
        return state;
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
        Instant now = today.atTime(10, 0).toInstant(ZoneOffset.UTC);
        return new Context(
                now,
                today,
                actor,
                new CommandId(new UUID(1, commands)),
                REVIEW.value(),
                CASE,
                register,
                new Facts(notification, null, meeting, null, null, null, null, null, plan, learnt(events), Map.of()));
    }

    Verdict verdict(Command command) {
        return switch (command) {
            case RapidReviewCommand c -> RapidReviewDecider.decide(state, c, context());
            case CaseFileCommand c -> RapidReviewDecider.decide(state, c, context());
            default -> throw new AssertionError("no command of a rapid review");
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

    /** As it was stored by what decided before. */
    ReviewStory happened(Event event) {
        apply(event);
        return this;
    }

    private void apply(Event event) {
        events.add(event);
        state = RapidReviewEvolution.evolve(state, event);
    }

    static ReviewStory opened() {
        return new ReviewStory().then(new OpenRapidReview(REVIEW, NOTIFICATION, null, false));
    }

    static ReviewStory scoped() {
        return opened().then(new ScopeRapidReview(
                REVIEW, LONG_AGO, SENT_ON, List.of(agency("WMP"), agency("BCT"), agency("ICB"))));
    }

    static ReviewStory gathering() {
        return scoped().then(request("WMP"));
    }

    static ReviewStory met() {
        return gathering().then(meeting(FOUR));
    }

    /** The Sub-Group could not settle it, and its policy takes it to the lead partners. */
    static ReviewStory divided() {
        Said split = Said.present(FOUR).mode(DecisionMode.ESCALATED);
        return met().then(OutcomeCommands.recommend(Outcome.LCSPR, answers(), split.request(), null));
    }

    static ReviewStory recommended() {
        return met().then(recommend(Outcome.LCSPR));
    }

    static ReviewStory determined() {
        return recommended().then(positions(Outcome.LCSPR)).then(determine(Outcome.LCSPR));
    }

    static ReviewStory escalated() {
        return recommended()
                .then(position("BCC", Outcome.LCSPR), position("ICB", Outcome.LCSPR), position("WMP", Outcome.LCSPR))
                .then(position("BCT", Outcome.NO_FURTHER_REVIEW));
    }

    static ReviewStory complete() {
        return determined().then(sections());
    }

    static ReviewStory submitted() {
        return complete().then(submit());
    }

    static ReviewStory answered(PanelResponse response) {
        return submitted().then(respond(response));
    }

    static ReviewStory revised() {
        return answered(PanelResponse.SUGGESTS_NO_LCSPR)
                .then(positions(Outcome.NO_FURTHER_REVIEW))
                .then(reconsider(Outcome.NO_FURTHER_REVIEW));
    }

    static ReviewStory closed() {
        return answered(PanelResponse.AGREES).then(new CloseRapidReview(REVIEW, null));
    }

    static ReviewStory discontinued() {
        return gathering()
                .by(NOTIFIER, Role.LA_NOTIFIER, "BCC")
                .then(discontinue())
                .by(manager());
    }

    static ReviewStory struckOut() {
        return gathering().then(new CaseFileCommand.MarkEnteredInError(REVIEW.value(), text(10)));
    }
}
