package uk.casereview.app.demo;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import uk.casereview.decider.RegisterReader;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.PartnershipCode;

/**
 * Tells the stories of the demo cases at the first start, after the partnerships are there and before the service calls
 * itself ready; a start that was cut off is made up for by the next.
 */
final class DemoCases implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    /** Both partnerships have the working days of England and Wales. */
    private static final PartnershipCode CALENDAR_OF = new PartnershipCode("BSCP");

    private final boolean wanted;
    private final @Nullable Instant pinned;
    private final Anchor anchor;
    private final ServiceTime time;
    private final RegisterReader registers;
    private final Supplier<StoryTelling> telling;

    DemoCases(
            boolean wanted,
            @Nullable Instant pinned,
            Anchor anchor,
            ServiceTime time,
            RegisterReader registers,
            Supplier<StoryTelling> telling) {
        this.wanted = wanted;
        this.pinned = pinned;
        this.anchor = anchor;
        this.time = time;
        this.registers = registers;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        anchor.keep(pinned == null ? time.now() : pinned, wanted);
        if (wanted) {
            anchor.ofUnfinished().ifPresent(this::load);
        }
    }

    private void load(Instant firstStart) {
        Plan plan = Plan.of(daysBefore(firstStart));
        LOG.info("demo cases: telling {} invented stories ...", plan.stories());
        Map<String, String> brokenOff = telling.get().tell(plan);
        anchor.finished();
        LOG.info("demo cases: done{}", brokenOff.isEmpty() ? "" : ", " + brokenOff.size() + " of them not to the end");
    }

    Days daysBefore(Instant firstStart) {
        var today = ServiceTime.londonDate(firstStart);
        return Days.before(today, registers.of(CALENDAR_OF).register().on(today).calendar());
    }
}
