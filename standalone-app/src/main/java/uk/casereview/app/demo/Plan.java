package uk.casereview.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.time.ServiceTime;

/**
 * All stories as one course of events, in the order of time. Stories are put into steps while they go on and not before,
 * so that any number of them takes the memory of those that go on at the same time.
 */
final class Plan implements Iterable<Step> {
    private final CommandIds ids;
    private final Days days;
    private final List<Story> told;
    private final Chronicle chronicle;

    /**
     * @param told stories of any time
     * @param chronicle those after them, in the order of their beginnings
     */
    private Plan(CommandIds ids, Days days, List<Story> told, Chronicle chronicle) {
        this.ids = ids;
        this.days = days;
        this.told = List.copyOf(told);
        this.chronicle = chronicle;
    }

    /** Of so many cases: those that are told one by one first, and as many more of the chronicle. */
    static Plan of(Days days, int cases) {
        return of(CommandIds.ofDemo(), days, cases);
    }

    static Plan of(CommandIds ids, Days days, int cases) {
        List<Story> told = Stories.first(cases).stream()
                .filter(story -> ids.areOfDemo() || !Stories.isToldOnce(story))
                .toList();
        int left = cases - (int) told.stream().filter(Stories::isCase).count();
        return new Plan(ids, days, told, new Chronicle(left));
    }

    int stories() {
        return told.size() + chronicle.stories();
    }

    Stream<Step> steps() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
    }

    @Override
    public Iterator<Step> iterator() {
        return new Merged();
    }

    /** The next step of a story that goes on. */
    private record Due(Step step, Telling of) {}

    private final class Merged implements Iterator<Step> {
        private final PriorityQueue<Due> due = new PriorityQueue<>(
                Comparator.comparing((Due next) -> next.step().at())
                        .thenComparing(next -> next.of().number()));

        private int begun;
        private @Nullable Due beginning;

        Merged() {
            List<Telling> all = new ArrayList<>();
            told.forEach(story -> all.add(new Telling(story, all.size(), days, ids)));
            all.forEach(this::goOn);
            beginning = nextOfChronicle();
        }

        @Override
        public boolean hasNext() {
            return !due.isEmpty() || beginning != null;
        }

        @Override
        public Step next() {
            for (Due first = beginning; first != null && isNext(first); first = beginning) {
                due.add(first);
                beginning = nextOfChronicle();
            }
            Due next = due.poll();
            if (next == null) {
                throw new NoSuchElementException();
            }
            goOn(next.of());
            return next.step();
        }

        /** Whoever begins on a day is known before its first step. */
        private boolean isNext(Due first) {
            Due head = due.peek();
            return head == null || !day(first).isAfter(day(head));
        }

        private static LocalDate day(Due next) {
            return ServiceTime.londonDate(next.step().at());
        }

        private void goOn(Telling telling) {
            Step next = telling.next();
            if (next != null) {
                due.add(new Due(next, telling));
            }
        }

        private @Nullable Due nextOfChronicle() {
            if (begun == chronicle.stories()) {
                return null;
            }
            Telling telling = new Telling(chronicle.story(begun), told.size() + begun, days, ids);
            begun++;
            Step first = telling.next();
            return first == null ? nextOfChronicle() : new Due(first, telling);
        }
    }
}
