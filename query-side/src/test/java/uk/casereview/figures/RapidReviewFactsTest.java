package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.NotificationCorrected.IncidentDatesCorrected;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

/** What counts of a rapid review. */
class RapidReviewFactsTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", Set.of());

    /** §15.4-19: a revised outcome stands, and counts where the first determination was. */
    @Test
    void aRevisedOutcomeCountsOnTheDayOfTheFirst() {
        Subject subject = fold(referred()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review(
                        "2026-04-20T09:00:00Z",
                        Invented.revised(Invented.decisionId(2), Outcome.LCSPR, Outcome.NO_FURTHER_REVIEW)));

        assertThat(facts(subject, Measure.OUTCOMES))
                .containsExactly("NO_FURTHER_REVIEW on 2026-02-20 since 2026-04-20T09:00:00Z");
        assertThat(facts(subject, Measure.DECISIONS_BY_BODY)).hasSize(2);
    }

    /** PM11: what was begun freely and came to be required is one of the required, from its first day. */
    @Test
    void aVoluntaryReviewThatBecomesRequiredCountsAsOne() {
        Subject subject = fold(referred()
                .review("2026-02-10T09:00:00Z", Invented.voluntary("2026-02-10"))
                .review(
                        "2026-02-20T09:00:00Z",
                        new RapidReviewBecameRequired(Invented.day("2026-02-19"), null, StartRule.STATED)));

        assertThat(facts(subject, Measure.REVIEWS_OPENED))
                .containsExactly("REQUIRED on 2026-02-10 since 2026-02-20T09:00:00Z");
    }

    /** §11.7: "recording lag > 5 WD". */
    @Test
    void aDecisionRecordedMoreThanFiveWorkingDaysLaterIsLate() {
        Subject subject = fold(referred()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-27T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review(
                        "2026-03-02T09:00:00Z",
                        Invented.revised(Invented.decisionId(2), Outcome.LCSPR, Outcome.LCSPR)));

        assertThat(facts(subject, Measure.DECISIONS_BY_BODY).map(fact -> fact.substring(0, fact.indexOf(' '))))
                .containsExactly("DSP|CONSENSUS|CARRIED|MEETING|WITHIN_5_DAYS", "DSP|CONSENSUS|CARRIED|MEETING|LATER");
    }

    @Test
    void aCaseCountsOnceForATheme() {
        Subject subject = fold(referred()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", learning(1, "T1", "T5"))
                .review("2026-04-20T09:00:00Z", learning(2, "T5")));

        assertThat(facts(subject, Measure.THEMES))
                .containsExactlyInAnyOrder(
                        "T1 on 2026-02-20 since 2026-02-20T09:00:00Z", "T5 on 2026-02-20 since 2026-02-20T09:00:00Z");
        assertThat(facts(subject, Measure.LEARNING_POINTS)).hasSize(2);
    }

    /** §11.6 asks which themes came back on the day of the incident; what never was a review has none. */
    @Test
    void aThemeCountsOnTheDayOfItsIncidentToo() {
        CaseLog log = referred()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", learning(1, "T5"));
        assertThat(facts(fold(log), Measure.REPEATED_THEMES))
                .containsExactly("T5 on 2026-02-01 since 2026-02-20T09:00:00Z");

        log.notification("2026-03-01T09:00:00Z", happenedFrom("2026-01-28"));
        assertThat(facts(fold(log), Measure.REPEATED_THEMES))
                .containsExactly("T5 on 2026-01-28 since 2026-03-01T09:00:00Z");
        log.review("2026-03-02T09:00:00Z", new MarkedEnteredInError(Invented.TEXT));
        assertThat(facts(fold(log), Measure.REPEATED_THEMES)).isEmpty();
    }

    @Test
    void eachAnswerOfThePanelCounts() {
        Subject subject = fold(referred()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-03-10T09:00:00Z", answer(1, PanelResponse.MORE_INFORMATION, true))
                .review("2026-03-11T09:00:00Z", answer(2, PanelResponse.QUALITY_FEEDBACK_ONLY, true))
                .review("2026-03-12T09:00:00Z", answer(3, PanelResponse.AGREES, true))
                .review("2026-03-20T09:00:00Z", answer(4, PanelResponse.SUGGESTS_LCSPR, false)));

        assertThat(facts(subject, Measure.PANEL_AGREEMENT).map(fact -> fact.substring(0, fact.indexOf(' '))))
                .containsExactly(
                        "TAKES_NO_SIDE|MORE_INFORMATION",
                        "TAKES_NO_SIDE|QUALITY_FEEDBACK_ONLY",
                        "AGREES|AGREES",
                        "DIFFERS|SUGGESTS_LCSPR");
        assertThat(Tally.valueOf(Measure.PANEL_ANSWERS, "DIFFERS|SUGGESTS_LCSPR"))
                .isEqualTo("SUGGESTS_LCSPR");
    }

    /** §11.5-3 counts reviews: what is opened again once another has ended is a further one. */
    @Test
    void aSecondReviewOfACaseCountsBesideTheFirst() {
        CaseLog log = referred()
                .review("2026-02-10T09:00:00Z", Invented.voluntary("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review("2026-02-21T09:00:00Z", answer(1, PanelResponse.AGREES, true))
                .review("2026-05-10T09:00:00Z", Invented.opened("2026-05-10"))
                .review("2026-05-11T09:00:00Z", answer(1, PanelResponse.SUGGESTS_LCSPR, false));
        assertThat(values(log, Measure.REVIEWS_OPENED)).containsExactly("VOLUNTARY", "REQUIRED");
        assertThat(values(log, Measure.OUTCOMES)).containsExactly("LCSPR");
        assertThat(values(log, Measure.PANEL_ANSWERS)).containsExactly("AGREES|AGREES", "DIFFERS|SUGGESTS_LCSPR");

        log.review("2026-05-20T09:00:00Z", Invented.determined(Invented.decisionId(2), Outcome.NO_FURTHER_REVIEW));
        assertThat(values(log, Measure.OUTCOMES)).containsExactly("LCSPR", "NO_FURTHER_REVIEW");
    }

    private static Stream<String> values(CaseLog log, Measure measure) {
        return facts(fold(log), measure).map(fact -> fact.substring(0, fact.indexOf(' ')));
    }

    private static CaseLog referred() {
        return new CaseLog().notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null));
    }

    private static IncidentDatesCorrected happenedFrom(String day) {
        return new IncidentDatesCorrected(
                new IncidentDates(day("2026-02-01"), null, null, null, DatePrecision.EXACT),
                new IncidentDates(null, null, day(day), day("2026-02-01"), DatePrecision.RANGE),
                Invented.TEXT);
    }

    private static LearningPointRecorded learning(int number, String... themes) {
        return new LearningPointRecorded(
                new LearningId(new UUID(2, number)),
                Invented.TEXT,
                Stream.of(themes)
                        .map(theme -> new TaggedTheme(new ThemeCode(theme), "1", CaseLog.CLERK))
                        .toList(),
                false);
    }

    private static PanelResponseRecorded answer(int number, PanelResponse response, boolean agrees) {
        return new PanelResponseRecorded(number, day("2026-03-10"), response, null, agrees, List.of());
    }

    private static Subject fold(CaseLog log) {
        Subject subject = null;
        for (RecordedEvent event : log.events()) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, event, CALENDAR);
        }
        return Objects.requireNonNull(subject);
    }

    private static Stream<String> facts(Subject subject, Measure measure) {
        return subject.facts().current().entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(SubjectDraft.of(measure))
                .map(fact -> fact.value() + " on " + fact.on() + " since " + fact.knownFrom());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
