package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.day;
import static uk.casereview.timeline.Invented.decisionId;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.RecommendationRespondedTo;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.Response;
import uk.casereview.actionplan.SourceType;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.timeline.APlan;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.InventedReview;

/** What is asked of a report on the day it became public, and of what was recommended (§11.5, 5, 10, 12; §11.6). */
class PublicationFactsTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", Set.of());
    private static final UUID REVIEW = CaseLog.PRACTICE_REVIEW;
    private static final ActionId SECOND = new ActionId(new UUID(0, 12));

    /** Decided on 20 February 2026. */
    @Test
    void wholeMonthsAreCountedToTheDayThatStands() {
        CaseLog published =
                initiated().practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-19", null));
        assertThat(facts(fold(published), Measure.MONTHS_TO_PUBLICATION)).containsExactly("5 on 2026-08-19");

        assertThat(facts(
                        fold(published.practiceReview(
                                "2026-08-25T09:00:00Z",
                                new PublishedOnCorrected(
                                        day("2026-08-19"), day("2026-08-20"), true, null, Invented.TEXT, null))),
                        Measure.MONTHS_TO_PUBLICATION))
                .containsExactly("6 on 2026-08-20");
    }

    /** §11.5, 5, 6 and 10 ask after LCSPRs; §15.5-20: the other types "carry no statutory clock or publication gate". */
    @Test
    void whatNoStatuteAsksForCountsByItself() {
        Subject subject = fold(new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .practiceReview("2026-02-20T09:00:00Z", InventedReview.thematic(decisionId(1)))
                .practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-19", null))
                .practiceReview(
                        "2026-08-25T09:00:00Z",
                        new PublishedOnCorrected(
                                day("2026-08-19"), day("2026-08-20"), true, null, Invented.TEXT, null)));

        assertThat(facts(subject, Measure.OTHER_REVIEWS_PUBLISHED)).containsExactly("FULL on 2026-08-20");
        assertThat(facts(subject, Measure.PRACTICE_REVIEWS_PUBLISHED)).isEmpty();
        assertThat(facts(subject, Measure.MONTHS_TO_PUBLICATION)).isEmpty();
    }

    /** The months of a report are those of its own review, whatever is begun in the case afterwards. */
    @Test
    void aLaterReviewOfTheCaseLeavesTheMonthsAsTheyWere() {
        Subject subject = fold(initiated()
                .practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-19", null))
                .practiceReview(
                        "2026-10-01T09:00:00Z",
                        new ReviewInitiated(
                                ReviewType.THEMATIC,
                                Set.of(CaseLog.REF),
                                Set.of(),
                                null,
                                Invented.decision(decisionId(2), "2026-10-01"),
                                null)));

        assertThat(facts(subject, Measure.MONTHS_TO_PUBLICATION)).containsExactly("5 on 2026-08-19");
        assertThat(facts(subject, Measure.PRACTICE_REVIEWS_PUBLISHED)).containsExactly("FULL on 2026-08-19");
    }

    /** Decided on late, as of a day before the other review began, it is the one that was held all the same. */
    @Test
    void whatCountsIsWhichReviewWasHeldAndNotWhichWasDecidedLast() {
        CaseLog log = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .practiceReview("2026-03-20T09:00:00Z", thematic(1, "2026-03-20"))
                .practiceReview("2026-03-23T09:00:00Z", InventedReview.discontinued(decisionId(2)))
                .practiceReview("2026-03-23T09:00:00Z", InventedReview.initiated(decisionId(2)))
                .practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-19", null))
                .practiceReview("2026-10-01T09:00:00Z", thematic(3, "2026-05-20"))
                .practiceReview("2026-12-01T09:00:00Z", InventedReview.published("2026-11-20", null));

        assertThat(facts(fold(log), Measure.PRACTICE_REVIEWS_PUBLISHED)).containsExactly("FULL on 2026-08-19");
        assertThat(facts(fold(log), Measure.OTHER_REVIEWS_PUBLISHED)).containsExactly("FULL on 2026-11-20");
        assertThat(facts(fold(log), Measure.MONTHS_TO_PUBLICATION)).containsExactly("5 on 2026-08-19");
        assertThat(facts(fold(log), Measure.PRACTICE_REVIEWS_INITIATED)).hasSize(3);
    }

    private static ReviewInitiated thematic(int decision, String on) {
        return new ReviewInitiated(
                ReviewType.THEMATIC,
                Set.of(CaseLog.REF),
                Set.of(),
                null,
                Invented.decision(decisionId(decision), on),
                null);
    }

    /** "clamped to month end". */
    @Test
    void aMonthEndsWithAShorterOne() {
        assertThat(PublicationFacts.months(LocalDate.of(2026, 8, 31), LocalDate.of(2027, 2, 27)))
                .isEqualTo(5);
        assertThat(PublicationFacts.months(LocalDate.of(2026, 8, 31), LocalDate.of(2027, 2, 28)))
                .isEqualTo(6);
        assertThat(PublicationFacts.months(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 8, 31)))
                .isZero();
        assertThat(PublicationFacts.months(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 8, 1)))
                .isZero();
    }

    @Test
    void whatWasCompletedByThatDayCounts() {
        CaseLog log = initiated()
                .reportPlan(
                        "2026-03-01T09:00:00Z",
                        new PlanCreated(
                                ActionPlanId.of(REVIEW), Set.of(new PlanSource(SourceType.PRACTICE_REVIEW, REVIEW))))
                .reportPlan("2026-03-02T09:00:00Z", APlan.proposed(APlan.ACTION.value()))
                .reportPlan("2026-03-02T09:00:00Z", APlan.proposed(SECOND.value()))
                .reportPlan("2026-03-02T09:00:00Z", APlan.proposed(new UUID(0, 13)))
                .reportPlan("2026-03-02T10:00:00Z", agreed(APlan.ACTION))
                .reportPlan("2026-03-02T10:00:00Z", agreed(SECOND))
                .reportPlan("2026-08-20T10:00:00Z", completed(APlan.ACTION, "2026-08-20"));
        assertThat(facts(fold(log), Measure.ACTIONS_BY_PUBLICATION)).isEmpty();

        log.practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-20", null))
                .reportPlan("2026-08-25T10:00:00Z", completed(SECOND, "2026-08-21"));
        assertThat(facts(fold(log), Measure.ACTIONS_BY_PUBLICATION))
                .as("the third was never agreed")
                .containsExactlyInAnyOrder("COMPLETED_BY_THEN on 2026-08-20", "NOT_BY_THEN on 2026-08-20");
    }

    @Test
    void aRecommendationCountsByItsLastAnswerOnTheDayItWasMade() {
        CaseLog log = APlan.begun();
        assertThat(facts(fold(log), Measure.RECOMMENDATIONS)).containsExactly("UNANSWERED on 2026-03-01");

        log.plan("2026-03-05T09:00:00Z", new RecommendationRespondedTo(APlan.REC, APlan.BCT, Response.PART, null))
                .plan(
                        "2026-03-06T09:00:00Z",
                        new RecommendationRespondedTo(APlan.REC, APlan.BCT, Response.ACCEPT, null));
        assertThat(facts(fold(log), Measure.RECOMMENDATIONS)).containsExactly("ACCEPT on 2026-03-01");
    }

    @Test
    void whatWasFoundCountsByWhatShowedItAndHowMuchItWas() {
        CaseLog log = APlan.begun()
                .plan(
                        "2026-05-01T09:00:00Z",
                        new ImpactEvidenceRecorded(
                                new UUID(0, 8),
                                Set.of(APlan.REC),
                                EvidenceType.FEEDBACK_CHILD_FAMILY,
                                Invented.TEXT,
                                ImpactRating.SOME,
                                day("2026-04-30")));

        assertThat(facts(fold(log), Measure.IMPACT_BY_TYPE))
                .containsExactly("FEEDBACK_CHILD_FAMILY|SOME on 2026-04-30");
        assertThat(Measure.IMPACT_BY_RATING.kept()).isEqualTo(Measure.IMPACT_BY_TYPE.kept());
    }

    static CaseLog initiated() {
        return new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .practiceReview("2026-02-20T09:00:00Z", InventedReview.initiated(decisionId(1)));
    }

    static ActionAgreed agreed(ActionId action) {
        return new ActionAgreed(
                action,
                APlan.REC,
                Invented.TEXT,
                APlan.BCT,
                CaseLog.CLERK,
                null,
                Set.of(),
                APlan.DUE,
                Invented.TEXT,
                Invented.TEXT,
                APlan.AGREED);
    }

    static ActionCompleted completed(ActionId action, String on) {
        return new ActionCompleted(action, day(on), APlan.DUE, true, List.of("DOC-1"), CaseLog.CLERK, List.of(), null);
    }

    static Subject fold(CaseLog log) {
        @Nullable Subject subject = null;
        for (RecordedEvent recorded : log.events()) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, recorded, CALENDAR);
        }
        return Objects.requireNonNull(subject);
    }

    static Stream<String> facts(Subject subject, Measure measure) {
        return subject.facts().current().values().stream()
                .filter(SubjectDraft.of(measure))
                .map(fact -> fact.value() + " on " + fact.on());
    }
}
