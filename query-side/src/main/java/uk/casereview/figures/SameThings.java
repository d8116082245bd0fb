package uk.casereview.figures;

import static uk.casereview.clock.ClockKind.C1;
import static uk.casereview.clock.ClockKind.C10;
import static uk.casereview.clock.ClockKind.C11;
import static uk.casereview.clock.ClockKind.C1B;
import static uk.casereview.clock.ClockKind.C1C;
import static uk.casereview.clock.ClockKind.C2;
import static uk.casereview.clock.ClockKind.C3;
import static uk.casereview.clock.ClockKind.C4;
import static uk.casereview.clock.ClockKind.C5;
import static uk.casereview.clock.ClockKind.C6;
import static uk.casereview.clock.ClockKind.C7;
import static uk.casereview.clock.ClockKind.C8;
import static uk.casereview.figures.Measure.ACTIONS_BY_COLOUR;
import static uk.casereview.figures.Measure.ACTIONS_BY_COMPLETION;
import static uk.casereview.figures.Measure.ACTIONS_BY_PROGRESS;
import static uk.casereview.figures.Measure.ACTIONS_BY_STAGE;
import static uk.casereview.figures.Measure.CHILD_AGE;
import static uk.casereview.figures.Measure.CHILD_CIN_PLAN;
import static uk.casereview.figures.Measure.CHILD_CP_PLAN;
import static uk.casereview.figures.Measure.CHILD_DISABILITY;
import static uk.casereview.figures.Measure.CHILD_ETHNICITY;
import static uk.casereview.figures.Measure.CHILD_KNOWN_TO_AGENCY;
import static uk.casereview.figures.Measure.CHILD_LOOKED_AFTER;
import static uk.casereview.figures.Measure.CHILD_OUTCOME;
import static uk.casereview.figures.Measure.CHILD_PLACEMENT;
import static uk.casereview.figures.Measure.CHILD_SEX;
import static uk.casereview.figures.Measure.DECISIONS_BY_BODY;
import static uk.casereview.figures.Measure.DECISIONS_BY_MODE;
import static uk.casereview.figures.Measure.DECISIONS_BY_RECORDING;
import static uk.casereview.figures.Measure.DECISIONS_BY_RESULT;
import static uk.casereview.figures.Measure.DECISIONS_BY_ROUTE;
import static uk.casereview.figures.Measure.DELAY_REASONS;
import static uk.casereview.figures.Measure.IMPACT_BY_RATING;
import static uk.casereview.figures.Measure.IMPACT_BY_TYPE;
import static uk.casereview.figures.Measure.JOINT_REVIEWS;
import static uk.casereview.figures.Measure.MONTHS_TO_PUBLICATION;
import static uk.casereview.figures.Measure.NATIONAL_REVIEWS_SUGGESTED;
import static uk.casereview.figures.Measure.NOTIFICATIONS;
import static uk.casereview.figures.Measure.OTHER_REVIEWS_PUBLISHED;
import static uk.casereview.figures.Measure.OUTCOMES;
import static uk.casereview.figures.Measure.PANEL_AGREEMENT;
import static uk.casereview.figures.Measure.PANEL_ANSWERS;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_DISCONTINUED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_INITIATED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_IN_PROGRESS;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_PUBLISHED;
import static uk.casereview.figures.Measure.REVIEWS_DISCONTINUED;
import static uk.casereview.figures.Measure.REVIEWS_OPENED;
import static uk.casereview.figures.Measure.REVIEWS_SUBMITTED;
import static uk.casereview.figures.Measure.WITHDRAWALS;

import java.util.List;
import java.util.stream.Stream;
import uk.casereview.clock.ClockKind;

/**
 * Measures and clocks that tell of each other, because they count the same things or what becomes of them: to whom totals
 * are shown, they are shown together or not at all (IG9). A further one that does is one more word here.
 *
 * @param dividing each divides all of them by something else, so that their totals are the same
 * @param beside what counts some of them
 */
record SameThings(List<Measure> dividing, List<Measure> beside, List<ClockKind> clocks) {
    static final List<Measure> NOTIFIED = List.of(
            NOTIFICATIONS,
            CHILD_OUTCOME,
            CHILD_LOOKED_AFTER,
            CHILD_SEX,
            CHILD_AGE,
            CHILD_ETHNICITY,
            CHILD_DISABILITY,
            CHILD_PLACEMENT,
            CHILD_CIN_PLAN,
            CHILD_CP_PLAN,
            CHILD_KNOWN_TO_AGENCY);

    /** What a rapid review leads to is begun on the same day. */
    private static final List<Measure> BESIDE_REVIEWS = List.of(
            OUTCOMES,
            NATIONAL_REVIEWS_SUGGESTED,
            JOINT_REVIEWS,
            PRACTICE_REVIEWS_IN_PROGRESS,
            PRACTICE_REVIEWS_PUBLISHED,
            OTHER_REVIEWS_PUBLISHED,
            MONTHS_TO_PUBLICATION,
            PRACTICE_REVIEWS_DISCONTINUED);

    static final List<Measure> ACTIONS =
            List.of(ACTIONS_BY_STAGE, ACTIONS_BY_COMPLETION, ACTIONS_BY_COLOUR, ACTIONS_BY_PROGRESS);
    static final List<Measure> DECISIONS = List.of(
            DECISIONS_BY_BODY, DECISIONS_BY_MODE, DECISIONS_BY_RESULT, DECISIONS_BY_ROUTE, DECISIONS_BY_RECORDING);

    /**
     * What was sent late gave a reason, whether it was a notification or a rapid review; what was withdrawn was notified,
     * and its review is discontinued on that day (PM2).
     */
    static final List<SameThings> ALL = List.of(
            new SameThings(NOTIFIED, List.of(DELAY_REASONS, WITHDRAWALS), List.of(C1, C1B, C1C, C2)),
            new SameThings(
                    List.of(REVIEWS_OPENED),
                    List.of(REVIEWS_SUBMITTED, REVIEWS_DISCONTINUED, WITHDRAWALS, DELAY_REASONS),
                    List.of(C3, C4)),
            new SameThings(List.of(PRACTICE_REVIEWS_INITIATED), BESIDE_REVIEWS, List.of(C5, C6, C7, C8, C11)),
            new SameThings(List.of(PANEL_ANSWERS, PANEL_AGREEMENT), List.of(), List.of()),
            new SameThings(ACTIONS, List.of(), List.of(C10)),
            new SameThings(List.of(IMPACT_BY_TYPE, IMPACT_BY_RATING), List.of(), List.of()),
            new SameThings(DECISIONS, List.of(), List.of()));

    static List<Measure> measures() {
        return ALL.stream()
                .flatMap(same -> Stream.concat(same.dividing().stream(), same.beside().stream()))
                .distinct()
                .toList();
    }

    /** The quarters of a year divide its notifications too. */
    Stream<String> namesDividing() {
        return dividing.stream()
                .flatMap(measure -> measure == NOTIFICATIONS
                        ? Stream.of(measure.name(), Tally.quartersOf(measure))
                        : Stream.of(measure.name()));
    }

    Stream<String> namesBeside() {
        return Stream.concat(beside.stream().map(Measure::name), clocks.stream().map(ClockKind::toString));
    }
}
