package uk.casereview.figures;

import static uk.casereview.figures.Measure.ACTIONS_BY_COLOUR;
import static uk.casereview.figures.Measure.ACTIONS_BY_COMPLETION;
import static uk.casereview.figures.Measure.ACTIONS_BY_PROGRESS;
import static uk.casereview.figures.Measure.ACTIONS_BY_PUBLICATION;
import static uk.casereview.figures.Measure.ACTIONS_BY_STAGE;
import static uk.casereview.figures.Measure.DELAYS_OF_PRACTICE_REVIEWS;
import static uk.casereview.figures.Measure.DELAY_REASONS;
import static uk.casereview.figures.Measure.DISSEMINATIONS;
import static uk.casereview.figures.Measure.FAMILY_CONTACTS;
import static uk.casereview.figures.Measure.IMPACT_BY_RATING;
import static uk.casereview.figures.Measure.IMPACT_BY_TYPE;
import static uk.casereview.figures.Measure.JOINT_REVIEWS;
import static uk.casereview.figures.Measure.LEARNING_POINTS;
import static uk.casereview.figures.Measure.MONTHS_TO_PUBLICATION;
import static uk.casereview.figures.Measure.NATIONAL_REVIEWS_SUGGESTED;
import static uk.casereview.figures.Measure.NOTIFIED_ELSEWHERE;
import static uk.casereview.figures.Measure.NOT_NOTIFIED;
import static uk.casereview.figures.Measure.OTHER_REVIEWS_PUBLISHED;
import static uk.casereview.figures.Measure.OUTCOMES;
import static uk.casereview.figures.Measure.PANEL_AGREEMENT;
import static uk.casereview.figures.Measure.PANEL_ANSWERS;
import static uk.casereview.figures.Measure.PLANS_COMPLETE;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_DISCONTINUED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_INITIATED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_IN_PROGRESS;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_PUBLISHED;
import static uk.casereview.figures.Measure.RECOMMENDATIONS;
import static uk.casereview.figures.Measure.REVIEWS_DISCONTINUED;
import static uk.casereview.figures.Measure.REVIEWS_OPENED;
import static uk.casereview.figures.Measure.REVIEWS_SUBMITTED;
import static uk.casereview.figures.Measure.THEMES;
import static uk.casereview.figures.Measure.VOICES_HEARD;
import static uk.casereview.figures.Measure.VOICES_USED;
import static uk.casereview.figures.Measure.WITHDRAWALS;

import java.util.List;
import java.util.stream.Stream;

/** What the annual report counts, besides its clocks, in the order of §11.5; a further figure is one more word here. */
final class AnnualReportContents {
    /** 1 with 15: of each notification what the child was like whom it counts for. */
    private static final List<Measure> NOTIFIED = Stream.concat(
                    SameThings.NOTIFIED.stream(), Stream.of(NOT_NOTIFIED, WITHDRAWALS, NOTIFIED_ELSEWHERE))
            .toList();

    /** 3, 4. */
    private static final List<Measure> RAPIDLY_REVIEWED = List.of(
            REVIEWS_OPENED,
            REVIEWS_SUBMITTED,
            REVIEWS_DISCONTINUED,
            OUTCOMES,
            NATIONAL_REVIEWS_SUGGESTED,
            JOINT_REVIEWS,
            PANEL_AGREEMENT,
            PANEL_ANSWERS);

    /** 5, 6, and beside them what no statute asks for. */
    private static final List<Measure> REVIEWED = List.of(
            PRACTICE_REVIEWS_INITIATED,
            PRACTICE_REVIEWS_PUBLISHED,
            PRACTICE_REVIEWS_IN_PROGRESS,
            MONTHS_TO_PUBLICATION,
            PRACTICE_REVIEWS_DISCONTINUED,
            OTHER_REVIEWS_PUBLISHED);

    /** 7 to 14. */
    private static final List<Measure> LEARNT = List.of(
            DELAY_REASONS,
            DELAYS_OF_PRACTICE_REVIEWS,
            LEARNING_POINTS,
            THEMES,
            ACTIONS_BY_STAGE,
            ACTIONS_BY_COMPLETION,
            ACTIONS_BY_COLOUR,
            ACTIONS_BY_PROGRESS,
            PLANS_COMPLETE,
            ACTIONS_BY_PUBLICATION,
            DISSEMINATIONS,
            RECOMMENDATIONS,
            IMPACT_BY_TYPE,
            IMPACT_BY_RATING,
            VOICES_HEARD,
            VOICES_USED,
            FAMILY_CONTACTS);

    static final List<Measure> ALL = Stream.of(NOTIFIED, RAPIDLY_REVIEWED, REVIEWED, LEARNT)
            .flatMap(List::stream)
            .toList();

    private AnnualReportContents() {}
}
