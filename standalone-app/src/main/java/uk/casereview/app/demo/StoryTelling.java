package uk.casereview.app.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.actionplan.ActionCommand.VerifyAction;
import uk.casereview.app.demo.Later.CaseOf;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.app.demo.Later.UserNamed;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.http.CommandIntake;
import uk.casereview.platform.http.CommandRequest;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.process.ProcessConfiguration;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordLearningPoint;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Command;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.web.notice.PageNotice;

/**
 * Gives the commands of a plan, one after the other, through the edge everybody else's come through. A command that was
 * given before is answered as it was then, so that telling again what was cut off adds what is missing and nothing else.
 */
final class StoryTelling {
    private static final Logger LOG = LoggerFactory.getLogger(StoryTelling.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int STEPS_PER_REPORT = 60;

    /** After these a process may act (§11.1: PM1, PM2, PM4, PM5, PM9). */
    private static final Set<Class<? extends Command>> HAVE_CONSEQUENCES = Set.of(
            SubmitNotification.class,
            RecordExternalNotification.class,
            WithdrawNotification.class,
            MarkDuplicate.class,
            MarkEnteredInError.class,
            RecordLearningPoint.class,
            DetermineOutcome.class,
            RecordPanelResponse.class,
            VerifyAction.class);

    private final CommandIntake intake;
    private final CaseDirectory directory;
    private final Positions positions;
    private final TokenPositions processes;
    private final DemoUsers users;

    private final Map<String, CommandResult> opened = new HashMap<>();
    private final Map<String, Position> awaited = new HashMap<>();
    private final Map<String, String> brokenOff = new LinkedHashMap<>();

    private volatile boolean stopped;
    private volatile int taken;
    private volatile int total;

    StoryTelling(
            CommandIntake intake,
            CaseDirectory directory,
            Positions positions,
            TokenPositions processes,
            DemoUsers users) {
        this.intake = intake;
        this.directory = directory;
        this.positions = positions;
        this.processes = processes;
        this.users = users;
    }

    /**
     * Answers which stories could not be told to their end, and why, since a case may have been changed by somebody else;
     * and nothing when it was stopped before the end.
     */
    Optional<Map<String, String>> tell(Plan plan) {
        total = plan.steps().size();
        int steps = 0;
        for (Step step : plan.steps()) {
            if (stopped) {
                return Optional.empty();
            }
            if (!brokenOff.containsKey(step.story())) {
                take(step);
            }
            taken = ++steps;
            if (steps % STEPS_PER_REPORT == 0) {
                LOG.info(
                        "demo cases: {} of {} stories begun, {} of {} steps taken",
                        opened.size(),
                        plan.stories(),
                        steps,
                        total);
            }
        }
        List.copyOf(awaited.keySet()).forEach(this::awaitProcesses);
        return Optional.of(Map.copyOf(brokenOff));
    }

    /** Asked for by other threads, like {@link #stop}. */
    PageNotice.Progress progress() {
        return new PageNotice.Progress("notice.demo-cases", taken, total);
    }

    void stop() {
        stopped = true;
    }

    private void take(Step step) {
        awaitProcesses(step.story());
        try {
            CommandResult result = intake.take(step.command(), request(step));
            opened.putIfAbsent(step.story(), result);
            if (HAVE_CONSEQUENCES.contains(step.command())) {
                awaited.put(step.story(), positions.of(result));
            }
        } catch (CommandRefused | RequestRefused | FaultyRequest refused) {
            String why = step.command().getSimpleName() + " by " + step.login() + ": " + refused.getMessage();
            LOG.warn("demo case {} ends early, {}", step.story(), why);
            brokenOff.put(step.story(), why);
        }
    }

    /** What follows by itself, such as an open rapid review, is there before the next step and at the end. */
    private void awaitProcesses(String story) {
        Position last = awaited.remove(story);
        if (last != null && !processes.awaits(ProcessConfiguration.GROUP, last, LONGEST_WAIT)) {
            throw new IllegalStateException("the processes have not come as far as the demo cases");
        }
    }

    private CommandRequest request(Step step) {
        UUID target = target(step);
        OptionalLong version = target == null ? OptionalLong.empty() : directory.currentVersion(target);
        return new CommandRequest(
                user(step.login()).signedIn(),
                null,
                target,
                new Bodies(later -> known(later, step)).of(step.body()),
                step.commandId(),
                version.isPresent() ? Long.valueOf(version.getAsLong()) : null,
                step.at());
    }

    private @Nullable UUID target(Step step) {
        return switch (step.subject()) {
            case NEW, BESIDE -> null;
            case OPENED -> opened(step.story()).id();
            case REVIEW -> review(step);
            case PLAN -> ActionPlanId.of(review(step)).value();
        };
    }

    private UUID review(Step step) {
        return RapidReviewId.of(new NotificationId(opened(step.story()).id())).value();
    }

    private String known(Later later, Step step) {
        return switch (later) {
            case UserNamed named -> user(named.login()).userId().toString();
            case CaseOf other -> String.valueOf(opened(other.story()).caseRef());
            case Later.Opened _ -> opened(step.story()).id().toString();
            case MadeBy made -> throw new IllegalStateException("not planned: " + made);
        };
    }

    private CommandResult opened(String story) {
        return Optional.ofNullable(opened.get(story))
                .orElseThrow(() -> new IllegalStateException("story " + story + " has not begun"));
    }

    private DemoUser user(String login) {
        return users.byLogin(login).orElseThrow(() -> new IllegalStateException("no demo user " + login));
    }
}
