package uk.casereview.app.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened in one invented case.
 *
 * @param name names the story in the ids of its commands, so for ever
 * @param beganAgo working days between its first day and the anchor's
 */
record Story(String name, People people, int beganAgo, List<Scheduled> acts) {
    Story {
        acts = List.copyOf(acts);
    }

    /** An act and the working day of the story on which it is done. */
    record Scheduled(int day, Act act) {}

    static Story of(String name, People people, int beganAgo) {
        return new Story(name, people, beganAgo, List.of());
    }

    /** What of it has happened by the anchor, in the order of the days. */
    List<Scheduled> soFar() {
        return acts.stream()
                .filter(scheduled -> scheduled.day() <= beganAgo)
                .sorted(Comparator.comparing(Scheduled::day))
                .toList();
    }

    /** Everything from that day on is done so many working days later. */
    Story laterFrom(int day, int by) {
        return new Story(
                name,
                people,
                beganAgo,
                acts.stream()
                        .map(one -> one.day() < day ? one : new Scheduled(one.day() + by, one.act()))
                        .toList());
    }

    /** What is done next, that many working days after the story began. */
    Story on(int day, Act... done) {
        List<Scheduled> more = new ArrayList<>(acts);
        for (Act act : done) {
            more.add(new Scheduled(day, act));
        }
        return new Story(name, people, beganAgo, more);
    }
}
