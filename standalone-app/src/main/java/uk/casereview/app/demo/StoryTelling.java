package uk.casereview.app.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.app.demo.Later.CaseOf;
import uk.casereview.app.demo.Later.UserNamed;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.http.CommandIntake;
import uk.casereview.platform.http.CommandRequest;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;

/**
 * Gives the commands of a plan through the edge everybody else's come through. Stories go on side by side, each step
 * after the one before it and what follows from that by itself. A command that was given before is answered as it was
 * then, so that telling again what was cut off adds what is missing and nothing else.
 */
final class StoryTelling {
    private static final Logger LOG = LoggerFactory.getLogger(StoryTelling.class);
    /** Commands that are being decided. */
    private static final int AT_ONCE = 4;

    /** Lasting threads, because what seals a text keeps its source of random numbers by thread, and is slow to make one. */
    private static final ThreadFactory TELLERS =
            Thread.ofPlatform().name("demo-cases-", 1).factory();

    private static final int STEPS_BETWEEN_MARKS = 500;

    private final CommandIds ids;
    private final CommandIntake intake;
    private final CaseDirectory directory;
    private final Positions positions;
    private final TokenPositions processes;
    private final DemoUsers users;

    private final Map<String, String> brokenOff = new ConcurrentHashMap<>();
    private final Pace pace = new Pace();

    private volatile boolean stopped;

    StoryTelling(
            CommandIds ids,
            CommandIntake intake,
            CaseDirectory directory,
            Positions positions,
            TokenPositions processes,
            DemoUsers users) {
        this.ids = ids;
        this.intake = intake;
        this.directory = directory;
        this.positions = positions;
        this.processes = processes;
        this.users = users;
    }

    /**
     * Answers which stories could not be told to their end, and why, since a case may have been changed by somebody else;
     * and nothing when it was stopped before the end.
     *
     * @param toldBefore everything before that moment has been told
     * @param mark is given such a moment from time to time
     */
    Optional<Map<String, String>> tell(Plan plan, Instant toldBefore, Consumer<Instant> mark) {
        pace.begin(plan.stories());
        try (Pursuit pursuit = new Pursuit(processes);
                ExecutorService tellers = Executors.newFixedThreadPool(AT_ONCE, TELLERS)) {
            OnTheirWay steps = new OnTheirWay(tellers);
            int begun = 0;
            for (Step step : plan) {
                if (stopped || steps.failure() != null) {
                    break;
                }
                if (step.at().isBefore(toldBefore)) {
                    pace.skipped(step);
                    continue;
                }
                steps.begin(step, () -> take(step, pursuit));
                pace.taken(step);
                if (++begun % STEPS_BETWEEN_MARKS == 0) {
                    keep(mark, steps.takenBefore());
                }
            }
            steps.awaitAll();
            Throwable why = steps.failure();
            if (why != null && !stopped) {
                throw new IllegalStateException("a step of the demo cases could not be taken", why);
            }
        }
        return stopped ? Optional.empty() : Optional.of(Map.copyOf(brokenOff));
    }

    /** Asked for by other threads, like {@link #stop}. */
    Pace pace() {
        return pace;
    }

    void stop() {
        stopped = true;
    }

    /** A story that could not be told to its end is tried again by the next start, and so are those beside it. */
    private void keep(Consumer<Instant> mark, Instant before) {
        if (brokenOff.isEmpty() && !stopped) {
            mark.accept(before);
        }
    }

    private CompletableFuture<Void> take(Step step, Pursuit pursuit) {
        if (brokenOff.containsKey(step.story())) {
            return CompletableFuture.completedFuture(null);
        }
        if (stopped) {
            throw new CancellationException("the telling was stopped");
        }
        try {
            CommandResult result = intake.take(step.command(), request(step));
            return Consequences.mayFollow(step.command())
                    ? pursuit.past(positions.of(result))
                    : CompletableFuture.completedFuture(null);
        } catch (CommandRefused | RequestRefused | FaultyRequest refused) {
            String why = step.command().getSimpleName() + " by " + step.login() + ": " + refused.getMessage();
            LOG.warn("demo case {} ends early, {}", step.story(), why);
            brokenOff.put(step.story(), why);
            return CompletableFuture.completedFuture(null);
        }
    }

    private CommandRequest request(Step step) {
        UUID target = step.target();
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

    private String known(Later later, Step step) {
        return switch (later) {
            case UserNamed named -> user(named.login()).userId().toString();
            case CaseOf other -> caseRef(other.story());
            case Later.IdOf of -> String.valueOf(of.subject().in(step.opened()));
            case Later.MadeBy made -> throw new IllegalStateException("not planned: " + made);
        };
    }

    private String caseRef(String story) {
        UUID caseId = Telling.opened(RecordIncident.class, ids.of(story, 0));
        return directory
                .find(caseId)
                .map(entry -> String.valueOf(entry.caseRef()))
                .orElseThrow(() -> new IllegalStateException("story " + story + " has not begun"));
    }

    private DemoUser user(String login) {
        return users.byLogin(login).orElseThrow(() -> new IllegalStateException("no demo user " + login));
    }
}
