package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.LearningRetagged;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.practicereview.ReportEvent;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;
import uk.casereview.timeline.APlan;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.InventedReview;

/** §11.5-8: "distinct cases per theme", by learning points, recommendations and reviews alike (§15.6-25). */
class ThemeFactsTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", Set.of());
    private static final TaggedTheme OTHER = new TaggedTheme(new ThemeCode("T5"), "2026-1", CaseLog.CLERK);

    @Test
    void whatIsRecommendedCountsByTheTagsItHasOnTheDayItWasMade() {
        CaseLog log = APlan.begun();
        assertThat(themes(log)).containsExactly("T1 on 2026-03-01");
        assertThat(facts(log, Measure.REPEATED_THEMES)).containsExactly("T1 on 2026-02-01");

        log.plan("2026-03-05T09:00:00Z", new LearningRetagged(APlan.REC, List.of(APlan.THEME), List.of(OTHER)));
        assertThat(themes(log)).containsExactly("T5 on 2026-03-01");
        assertThat(facts(log, Measure.REPEATED_THEMES)).containsExactly("T5 on 2026-02-01");

        log.plan("2026-03-06T09:00:00Z", new MarkedEnteredInError(Invented.TEXT));
        assertThat(themes(log)).isEmpty();
    }

    @Test
    void whatWasLearntFirstCountsOnceWhateverIsRecommended() {
        CaseLog log = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review(
                        "2026-02-20T09:00:00Z",
                        new LearningPointRecorded(
                                new LearningId(new UUID(2, 1)), Invented.TEXT, List.of(APlan.THEME), false));
        APlan.begun().events().stream()
                .filter(recorded -> recorded.aggregateId().equals(CaseLog.PLAN))
                .forEach(recorded -> log.plan(recorded.envelope().recordedAt().toString(), recorded.event()));
        assertThat(themes(log)).containsExactly("T1 on 2026-02-20");

        log.review("2026-03-05T09:00:00Z", new MarkedEnteredInError(Invented.TEXT));
        assertThat(themes(log)).as("its recommendation stands").containsExactly("T1 on 2026-03-01");
    }

    /** §15.6-25: of a learning point the last tags count, on the day that it was recorded. */
    @Test
    void whatALearningPointIsAboutIsWhatItWasTaggedWithLast() {
        CaseLog log = learnt().review("2026-02-20T09:00:00Z", point(1, APlan.THEME))
                .review("2026-04-01T09:00:00Z", retagged(1, List.of(APlan.THEME), List.of(OTHER)));

        assertThat(themes(log)).containsExactly("T5 on 2026-02-20");
        assertThat(facts(log, Measure.REPEATED_THEMES)).containsExactly("T5 on 2026-02-01");
        assertThat(facts(log, Measure.LEARNING_POINTS)).hasSize(1);
    }

    @Test
    void whatAnotherPointTellsStays() {
        CaseLog log = learnt().review("2026-02-20T09:00:00Z", point(1, APlan.THEME))
                .review("2026-02-21T09:00:00Z", point(2, APlan.THEME))
                .review("2026-02-22T09:00:00Z", point(3, APlan.THEME, OTHER));
        assertThat(themes(log)).containsExactly("T1 on 2026-02-20", "T5 on 2026-02-22");

        log.review("2026-04-01T09:00:00Z", retagged(1, List.of(APlan.THEME), List.of(OTHER)));
        assertThat(themes(log)).containsExactly("T1 on 2026-02-21", "T5 on 2026-02-20");

        log.review("2026-04-02T09:00:00Z", retagged(3, List.of(APlan.THEME, OTHER), List.of(OTHER)));
        assertThat(themes(log)).containsExactly("T1 on 2026-02-21", "T5 on 2026-02-20");

        log.review("2026-04-03T09:00:00Z", retagged(1, List.of(OTHER), List.of(APlan.THEME)));
        assertThat(themes(log)).containsExactly("T1 on 2026-02-20", "T5 on 2026-02-22");

        log.review("2026-04-04T09:00:00Z", retagged(3, List.of(OTHER), List.of(APlan.THEME)));
        assertThat(themes(log)).containsExactly("T1 on 2026-02-20");
        log.review("2026-04-05T09:00:00Z", new MarkedEnteredInError(Invented.TEXT));
        assertThat(themes(log)).isEmpty();
    }

    /** A tag that was never told, as in rows from before others were kept beside the first, leaves the figures as they are. */
    @Test
    void whatIsNotKeptChangesNothing() {
        CaseLog log = learnt().review("2026-02-20T09:00:00Z", point(1, APlan.THEME))
                .review("2026-02-21T09:00:00Z", point(2, OTHER))
                .review("2026-04-01T09:00:00Z", retagged(2, List.of(APlan.THEME), List.of(APlan.THEME)))
                .review("2026-04-02T09:00:00Z", retagged(2, List.of(APlan.THEME), List.of(OTHER)))
                .review("2026-04-03T09:00:00Z", retagged(9, List.of(APlan.THEME), List.of(OTHER)));

        assertThat(themes(log)).containsExactly("T1 on 2026-02-20", "T5 on 2026-02-21");
    }

    /** Of a report the tags since it was accepted last count, on that day; what an earlier version told stays. */
    @Test
    void whatAReportIsAboutIsWhatItWasTaggedWithLast() {
        CaseLog log = learnt().practiceReview("2026-02-20T09:00:00Z", InventedReview.initiated(Invented.decisionId(1)))
                .practiceReview("2026-02-21T09:00:00Z", tagged(OTHER))
                .practiceReview("2026-06-10T09:00:00Z", InventedReview.assured(Invented.decisionId(2), "T1"));
        assertThat(themes(log)).containsExactly("T1 on 2026-02-20");

        log.practiceReview("2026-06-11T09:00:00Z", tagged(OTHER));
        assertThat(themes(log)).containsExactly("T5 on 2026-02-20");
    }

    private static ReportEvent.LearningRetagged tagged(TaggedTheme to) {
        return new ReportEvent.LearningRetagged(1, List.of(APlan.THEME), List.of(to));
    }

    private static CaseLog learnt() {
        return new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"));
    }

    private static LearningPointRecorded point(int number, TaggedTheme... themes) {
        return new LearningPointRecorded(new LearningId(new UUID(2, number)), Invented.TEXT, List.of(themes), false);
    }

    private static RapidReviewEvent.LearningRetagged retagged(
            int number, List<TaggedTheme> from, List<TaggedTheme> to) {
        return new RapidReviewEvent.LearningRetagged(new LearningId(new UUID(2, number)), from, to);
    }

    private static Stream<String> themes(CaseLog log) {
        return facts(log, Measure.THEMES);
    }

    private static Stream<String> facts(CaseLog log, Measure measure) {
        @Nullable Subject subject = null;
        for (RecordedEvent recorded : log.events()) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, recorded, CALENDAR);
        }
        return Objects.requireNonNull(subject).facts().current().values().stream()
                .filter(SubjectDraft.of(measure))
                .map(fact -> fact.value() + " on " + fact.on());
    }
}
