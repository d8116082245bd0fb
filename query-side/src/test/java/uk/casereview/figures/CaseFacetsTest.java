package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.figures.CaseFacets.Due;
import uk.casereview.query.RecordedEvent;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

/** By what the tracker finds a case (§11.2), now and as it was known. */
class CaseFacetsTest {
    private static final UUID CASE = new UUID(0, 1);
    private static final UUID PLAN = new UUID(0, 2);
    private static final UUID OTHER_PLAN = new UUID(0, 3);
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", Set.of());

    private final List<Fact> facts = new ArrayList<>();
    private final List<CountedClock> clocks = new ArrayList<>();

    @Test
    void aCaseIsFoundByWhereItStandsAndByWhomAndWhatItIsAbout() {
        fact(Measure.CASES, "ABUSE_NEGLECT_DEATH", CASE);
        fact(Measure.NOTIFICATION_STAGES, "NOTIFIED", CASE);
        fact(Measure.REVIEW_STAGES, "OPENED", CASE);
        fact(Measure.PRACTICE_REVIEW_STAGES, "SCOPED", CASE);
        fact(Measure.AGENCIES, "WMP", CASE);
        fact(Measure.AGE_BANDS, "10_15", CASE);
        fact(Measure.THEMES, "T1", CASE);
        fact(Measure.THEMES, "T1", PLAN);

        assertThat(found().facets())
                .containsExactly(
                        "agency:WMP",
                        "category:ABUSE_NEGLECT_DEATH",
                        "notification:NOTIFIED",
                        "of:BSCP",
                        "practiceReview:SCOPED",
                        "rapidReview:OPENED",
                        "theme:T1");
    }

    /** §11.5: "A reporting year is named by its end (2026 = Apr 2025–Mar 2026)". */
    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026", "2026-04-01, 2027"})
    void itsYearIsTheReportingYearOfTheIncident(LocalDate incident, int year) {
        facts.add(new Fact(Measure.CASES.kept(), "UNDECIDED", incident, 0, CASE, Instant.EPOCH));

        assertThat(found().year()).isEqualTo(year);
    }

    /** §15.1-3: what is out of all figures is not in the tracker either. */
    @Test
    void whatIsNoCaseOfTheFiguresIsNotFound() {
        fact(Measure.AGENCIES, "WMP", CASE);

        assertThat(CaseFacets.of(CaseLog.BSCP, facts, clocks)).isEmpty();
    }

    /** §10.3: "planRag = RED if any RED; else AMBER if any AMBER; else GREEN if n>0; else NOT_STARTED". */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', rag:NOT_STARTED, -",
                "GREEN, rag:GREEN, -",
                "GREEN AMBER, rag:AMBER, -",
                "AMBER RED GREEN, rag:RED, -",
                "2026-05-02 RED, rag:RED, -",
                "2026-05-02 2026-05-01 GREEN, -, 2026-05-01",
                "2026-05-02 AMBER, -, 2026-05-02"
            })
    void aPlanIsFoundByItsColourOrTheDayOnWhichItChanges(
            String actions, @Nullable String facet, @Nullable LocalDate redAfter) {
        fact(Measure.CASES, "UNDECIDED", CASE);
        plan(PLAN, actions);

        assertThat(found().facets().stream().filter(one -> one.startsWith("rag:")))
                .containsExactlyElementsOf(facet == null ? List.of() : List.of(facet));
        assertThat(found().redAfter()).isEqualTo(redAfter);
        assertThat(found().amberUpTo()).isEqualTo(redAfter);
    }

    @Test
    void ofSeveralPlansTheFirstTurnsRedAndTheLastStaysAmber() {
        fact(Measure.CASES, "UNDECIDED", CASE);
        plan(PLAN, "2026-06-01");
        plan(OTHER_PLAN, "2026-05-01");

        assertThat(found().redAfter()).isEqualTo("2026-05-01");
        assertThat(found().amberUpTo()).isEqualTo("2026-06-01");
    }

    @Test
    void aClockThatStoppedIsFoundByHowItRead() {
        fact(Measure.CASES, "UNDECIDED", CASE);
        clock(ClockKind.C1, "2026-04-10", "2026-04-10");
        clock(ClockKind.C3, "2026-04-10", "2026-04-11");
        clock(ClockKind.C7, "2026-04-10", "2026-04-09");

        assertThat(found().facets()).contains("clock:MET", "clock:MET_LATE", "clock:CUT_SHORT");
        assertThat(found().running()).isEmpty();
        assertThat(found().overdueFrom()).isNull();
        assertThat(found().lastDue()).isNull();
    }

    /** A-5 and §3.5: the Panel's reply is chased and a least time is waited for; neither is ever overdue. */
    @Test
    void whatRunsIsFoundByItsDueDates() {
        fact(Measure.CASES, "UNDECIDED", CASE);
        clock(ClockKind.C4, "2026-04-01", null);
        clock(ClockKind.C7, "2026-04-02", null);
        clock(ClockKind.C10, "2026-04-12", null);
        clock(ClockKind.C10, "2026-04-11", null);
        clock(ClockKind.C10, "2026-04-11", null);

        assertThat(found().running())
                .containsExactly(
                        due(ClockKind.C10, "2026-04-11"),
                        due(ClockKind.C10, "2026-04-12"),
                        due(ClockKind.C4, "2026-04-01"),
                        due(ClockKind.C7, "2026-04-02"));
        assertThat(found().overdueFrom()).isEqualTo("2026-04-11");
        assertThat(found().lastDue()).isEqualTo("2026-04-12");
    }

    /** §11.8: what was known before stays, up to the moment at which it was known no more. */
    @Test
    void aCaseThatTurnsOutToBeNoneWasFoundUntilThen() {
        Subject subject = fold(new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .notification("2026-02-05T09:00:00Z", new MarkedEnteredInError(Invented.TEXT)));

        assertThat(subject.found().current()).isEmpty();
        assertThat(subject.found().past()).singleElement().satisfies(past -> {
            assertThat(past.version().knownFrom()).isEqualTo("2026-02-03T09:00:00Z");
            assertThat(past.knownTo()).isEqualTo("2026-02-05T09:00:00Z");
            assertThat(past.version().year()).isEqualTo(2026);
        });
    }

    private CaseFacets found() {
        return Objects.requireNonNull(CaseFacets.of(CaseLog.BSCP, facts, clocks).get(CaseFacets.ITEM));
    }

    private void fact(Measure measure, String value, UUID aggregate) {
        facts.add(new Fact(measure.kept(), value, DAY, 0, aggregate, Instant.EPOCH));
    }

    /** With actions of these colours; a day is one until which an action is amber. */
    private void plan(UUID plan, String actions) {
        fact(Measure.PLAN_STAGES, "APPROVED", plan);
        Arrays.stream(actions.split(" ", -1))
                .filter(colour -> !colour.isEmpty())
                .forEach(colour -> fact(Measure.ACTIONS_BY_COLOUR, "AGREED|OPEN|" + colour, plan));
    }

    private void clock(ClockKind kind, String dueOn, @Nullable String stopOn) {
        clocks.add(new CountedClock(
                kind,
                DAY,
                LocalDate.parse(dueOn),
                stopOn == null ? null : LocalDate.parse(stopOn),
                stopOn == null ? null : 5,
                false,
                CASE,
                Instant.EPOCH));
    }

    private static Due due(ClockKind kind, String on) {
        return new Due(kind, LocalDate.parse(on));
    }

    private static Subject fold(CaseLog log) {
        Subject subject = null;
        for (RecordedEvent event : log.events()) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, event, CALENDAR);
        }
        return Objects.requireNonNull(subject);
    }
}
