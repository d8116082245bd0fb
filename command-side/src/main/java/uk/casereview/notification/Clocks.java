package uk.casereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.NotNotified;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.notification.NotificationState.Withdrawn;
import uk.casereview.register.PartnershipOnDate;

/**
 * Keeps the clocks in step with the facts: whatever becomes known, and in whatever order, these are the events by which
 * the clocks say what {@link ClocksPolicy} makes of it.
 */
final class Clocks {
    private final UUID aggregateId;
    private final PartnershipOnDate partnership;
    private final boolean sentStill;
    private final Set<ClockKind> askedBefore;
    private final NotificationFile was;
    private final List<ClockEvent> events = new ArrayList<>();
    private ClockBook book;

    private Clocks(NotificationState before, NotificationState after, Context context) {
        this.book = after.file().clocks();
        this.sentStill = before instanceof Notified && after instanceof Notified;
        this.askedBefore =
                before instanceof Recorded recorded ? ClocksPolicy.running(recorded.notification()) : Set.of();
        this.was = before instanceof Live live ? live.notification() : NotificationFile.EMPTY;
        this.aggregateId = context.aggregateId();
        this.partnership = context.partnership();
    }

    static List<ClockEvent> following(NotificationState before, NotificationState after, Context context) {
        Clocks clocks = new Clocks(before, after, context);
        switch (after) {
            case NotNotified kept
            when CategoryPolicy.lookedAfterDeath(kept.notification()) ->
                clocks.keepOwed(awareOn(before), kept.notification());
            case NotNotified _ -> clocks.end(Reason.NOT_NOTIFIABLE);
            case Live live when !live.notification().leads() -> clocks.end(Reason.LED_ELSEWHERE);
            case Live live -> clocks.keep(awareOn(before), live.notification());
            case Withdrawn _ -> clocks.end(Reason.WITHDRAWN);
            case NotificationState _ -> {}
        }
        return List.copyOf(clocks.events);
    }

    private static @Nullable LocalDate awareOn(NotificationState state) {
        return state instanceof Recorded recorded
                ? recorded.notification().incident().awareOn()
                : null;
    }

    /** N5: whatever was decided, the duty stands, and so does its clock. */
    private void keepOwed(@Nullable LocalDate awareBefore, NotificationFile file) {
        end(Reason.NOT_NOTIFIABLE, EnumSet.complementOf(EnumSet.copyOf(ClocksPolicy.OWED)));
        LocalDate awareOn = file.incident().awareOn();
        if (awareOn != null) {
            ClocksPolicy.OWED.forEach(kind -> keep(kind, awareBefore, awareOn, file));
        }
    }

    private void end(Reason reason) {
        end(reason, ClocksPolicy.ALL);
    }

    /** What is done stays done; only what still runs ends. */
    private void end(Reason reason, Set<ClockKind> kinds) {
        for (ClockKind kind : kinds) {
            if (book.running(aggregateId, kind).isPresent()) {
                add(book.cancel(kind, reason, aggregateId));
            }
        }
    }

    private void keep(@Nullable LocalDate awareBefore, NotificationFile file) {
        Set<ClockKind> running = ClocksPolicy.running(file);
        Set<ClockKind> others = EnumSet.copyOf(ClocksPolicy.ALL);
        others.removeAll(running);
        end(Reason.CATEGORY_DOES_NOT_REQUIRE_IT, others);
        others.forEach(kind -> putRight(kind, file));
        if (sentStill && file.recategorisedOn() == null) {
            // what was sent never was of the category that asked for it; a former consideration's stays as it was met
            others.retainAll(askedBefore);
            others.forEach(kind -> add(book.cancel(kind, Reason.CATEGORY_DOES_NOT_REQUIRE_IT, aggregateId)));
        }
        LocalDate awareOn = file.incident().awareOn();
        if (awareOn != null) {
            running.forEach(kind -> keep(kind, awareBefore, awareOn, file));
        }
    }

    /** §15.1-3: "clocks recalculated", also of what was met under a category that the case has no longer. */
    private void putRight(ClockKind kind, NotificationFile file) {
        LocalDate awareBefore = was.incident().awareOn();
        LocalDate awareOn = file.incident().awareOn();
        if (awareOn == null
                || awareBefore == null
                || (awareOn.equals(awareBefore) && file.told().sentAs(was.told()))) {
            return;
        }
        // what a former consideration was met by is told no more, and stays as it was
        book.latest(aggregateId, kind)
                .filter(clock -> !clock.cancelled())
                .filter(clock -> Objects.equals(
                        clock.stopOn(), ClocksPolicy.stopOn(kind, was, clock.startOn(), awareBefore, partnership)))
                .ifPresent(clock -> {
                    LocalDate startOn = clock.startOn().equals(awareBefore) ? awareOn : clock.startOn();
                    LocalDate stopOn = ClocksPolicy.stopOn(kind, file, startOn, awareOn, partnership);
                    if (stopOn == null) {
                        add(book.cancel(kind, Reason.CATEGORY_DOES_NOT_REQUIRE_IT, aggregateId));
                    } else {
                        add(book.restart(kind, startOn, aggregateId, partnership));
                        add(book.restop(kind, stopOn, aggregateId));
                    }
                });
    }

    private void keep(ClockKind kind, @Nullable LocalDate awareBefore, LocalDate awareOn, NotificationFile file) {
        Optional<Clock> known = book.latest(aggregateId, kind).filter(clock -> !clock.cancelled());
        LocalDate fresh = ClocksPolicy.startOn(kind, file, awareOn);
        LocalDate kept = known.map(Clock::startOn)
                .map(day -> day.equals(awareBefore) ? awareOn : day)
                .orElse(fresh);
        if (!ClocksPolicy.countsHere(file, kept)) {
            add(book.cancel(kind, Reason.MIGRATED, aggregateId));
            return;
        }
        LocalDate stopOn = ClocksPolicy.stopOn(kind, file, kept, awareOn, partnership);
        boolean untold = known.filter(clock -> sentStill && stopOn == null && !clock.running())
                .isPresent();
        if (untold) {
            // the notification stands, and whoever was thought to be told was not
            add(book.resume(kind, aggregateId));
            return;
        }
        boolean goesOn =
                known.filter(clock -> clock.running() || stopOn != null).isPresent();
        add(
                goesOn
                        ? book.restart(kind, kept, aggregateId, partnership)
                        : book.start(kind, fresh, aggregateId, partnership));
        if (stopOn != null) {
            add(
                    book.running(aggregateId, kind).isPresent()
                            ? book.stop(kind, stopOn, aggregateId)
                            : book.restop(kind, stopOn, aggregateId));
        }
    }

    private void add(List<ClockEvent> more) {
        for (ClockEvent event : more) {
            events.add(event);
            book = book.evolve(event);
        }
    }
}
