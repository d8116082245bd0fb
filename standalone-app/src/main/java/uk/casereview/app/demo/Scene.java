package uk.casereview.app.demo;

import java.time.LocalDate;

/**
 * Where and when somebody acts.
 *
 * @param beganAgo how many working days before the anchor's day the story began
 * @param day working days since it began
 */
record Scene(People people, Days days, int beganAgo, int day) {
    LocalDate today() {
        return on(day);
    }

    /** A day of the story, counted in working days since it began. */
    LocalDate on(int storyDay) {
        return days.ago(beganAgo - storyDay);
    }
}
