package uk.casereview.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import uk.casereview.app.demo.Anchor.Unfinished;
import uk.casereview.deadline.HistoryOnItsWay;
import uk.casereview.decider.RegisterReader;
import uk.casereview.platform.axon.LogPace;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.web.notice.PageNotice;

/**
 * Tells the stories of the demo cases after the first start, beside the service that is in use already; a telling that
 * was cut off is made up for by the next start.
 */
final class DemoCases
        implements ApplicationRunner, ApplicationListener<ContextClosedEvent>, HistoryOnItsWay, PageNotice, LogPace {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    /** Both partnerships have the working days of England and Wales. */
    private static final PartnershipCode CALENDAR_OF = new PartnershipCode("BSCP");

    private static final Duration LONGEST_STEP = Duration.ofSeconds(5);
    private static final Duration VIEWS_REST = Duration.ofMillis(200);
    /** So many take so long that nobody waits for them beside the service. */
    private static final int MANY = 1000;

    private static final Duration VIEWS_REST_FROM_MANY = Duration.ofMillis(500);
    private static final Duration PROCESSES_REST_FROM_MANY = Duration.ofMillis(50);

    private final boolean wanted;
    private final @Nullable Instant pinned;
    private final int cases;
    private final Anchor anchor;
    private final ServiceTime time;
    private final RegisterReader registers;
    private final Supplier<StoryTelling> telling;

    private volatile @Nullable StoryTelling current;
    private volatile @Nullable Thread teller;

    DemoCases(
            boolean wanted,
            @Nullable Instant pinned,
            int cases,
            Anchor anchor,
            ServiceTime time,
            RegisterReader registers,
            Supplier<StoryTelling> telling) {
        this.wanted = wanted;
        this.pinned = pinned;
        this.cases = cases;
        this.anchor = anchor;
        this.time = time;
        this.registers = registers;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        anchor.keep(pinned == null ? time.now() : pinned, wanted, cases);
        if (wanted) {
            anchor.ofUnfinished().ifPresent(this::begin);
        }
    }

    private void begin(Unfinished unfinished) {
        StoryTelling stories = telling.get();
        current = stories;
        teller = Thread.ofPlatform().name("demo-cases").start(() -> {
            try {
                load(stories, unfinished);
            } catch (RuntimeException e) {
                LOG.error("demo cases: broken off, the next start goes on with them", e);
            } finally {
                current = null;
            }
        });
    }

    private void load(StoryTelling stories, Unfinished unfinished) {
        Plan plan = Plan.of(daysBefore(unfinished.anchor()), unfinished.cases());
        LOG.info(
                "demo cases: recording {} invented stories, of cases and of partnerships, while the service is in use ...",
                plan.stories());
        Optional<Map<String, String>> brokenOff = stories.tell(plan, unfinished.toldBefore(), anchor::toldBefore);
        brokenOff.ifPresent(early -> {
            anchor.finished();
            LOG.info(
                    "demo cases: done, {}{}",
                    stories.pace().total(),
                    early.isEmpty() ? "" : ", " + early.size() + " of them not to the end");
        });
    }

    Days daysBefore(Instant firstStart) {
        var today = ServiceTime.londonDate(firstStart);
        return Days.before(today, registers.of(CALENDAR_OF).register().on(today).calendar());
    }

    /** Whichever instance tells them: the database says when all are told. */
    @Override
    public boolean incomplete() {
        return wanted && anchor.ofUnfinished().isPresent();
    }

    boolean isTelling() {
        return current != null;
    }

    /** Whoever looks at the cases meanwhile sees them a little later. */
    @Override
    public Duration restOfViews() {
        if (!isTelling()) {
            return Duration.ZERO;
        }
        return cases < MANY ? VIEWS_REST : VIEWS_REST_FROM_MANY;
    }

    /** The stories wait for what follows; with many of them others go on meanwhile. */
    @Override
    public Duration restOfProcesses() {
        return isTelling() && cases >= MANY ? PROCESSES_REST_FROM_MANY : Duration.ZERO;
    }

    @Override
    public Optional<Progress> inProgress() {
        return Optional.ofNullable(current)
                .map(stories -> stories.pace().progress())
                .filter(progress -> progress.total() > 0);
    }

    /** Before whoever decides commands goes; what is missing then is told after the next start. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        StoryTelling stories = current;
        Thread thread = teller;
        if (stories != null && thread != null) {
            stories.stop();
            try {
                thread.join(LONGEST_STEP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
