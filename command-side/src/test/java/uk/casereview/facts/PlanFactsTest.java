package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.MANAGER;
import static uk.casereview.deliberation.Bodies.NOW;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.actionplan.PlanNumber;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Said;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningRetagged;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** What a review knows of its plan, and a plan of its review. */
class PlanFactsTest {
    static final UUID CASE_ID = new UUID(0, 14);
    static final PlanSource SOURCE = new PlanSource(SourceType.RAPID_REVIEW, new UUID(0, 15));
    private static final ActionPlanId OTHER = new ActionPlanId(new UUID(0, 16));
    static final LearningId LEARNT = new LearningId(new UUID(0, 17));
    static final TaggedTheme THEME = new TaggedTheme(new ThemeCode("T1"), "2026-1", MANAGER);
    static final TaggedTheme OTHER_THEME = new TaggedTheme(new ThemeCode("T2"), "2026-1", MANAGER);
    private static final Event CREATED = new PlanCreated(ActionPlanId.of(SOURCE.sourceId()), Set.of(SOURCE));
    static final Event OPENED = new RapidReviewOpened(
            new RapidReviewId(SOURCE.sourceId()),
            new NotificationId(CASE_ID),
            TODAY,
            TODAY,
            StartRule.NOTIFICATION_SENT,
            false);
    static final Event POINT = new LearningPointRecorded(LEARNT, text(9), List.of(THEME), false);

    @Test
    void aPlanIsOpenUntilItIsClosedOrMerged() {
        assertThat(plan(CREATED)).satisfies(known -> {
            assertThat(known.caseRef()).isEqualTo(CASE);
            assertThat(known.open()).isTrue();
            assertThat(known.contents().sources()).containsExactly(SOURCE);
        });
        Event closed = new PlanClosed(List.of(), decision(), List.of(), null);
        assertThat(plan(CREATED, closed).open()).isFalse();
        assertThat(plan(CREATED, closed, new PlanReopened(text(9), text(9), decision()))
                        .open())
                .isTrue();
        PlanFacts merged = plan(CREATED, new PlansMerged(OTHER, decision()));
        assertThat(merged.open()).isFalse();
        assertThat(merged.mergedInto()).isEqualTo(OTHER);
        Event complete = new PlanActionsComplete(TODAY, TODAY);
        assertThat(plan(CREATED, complete, new TaskCompleted(CASE_ID)).open()).isTrue();
    }

    @Test
    void aPlanThatIsStruckOutIsNone() {
        assertThat(fold(PlanFacts::evolve, new TaskCompleted(CASE_ID))).isNull();
        assertThat(plan(CREATED, new MarkedDuplicate(CASE, text(9))).counted()).isFalse();
        assertThat(plan(CREATED, new MarkedEnteredInError(text(9))).counted()).isFalse();
        assertThat(plan(CREATED, new MarkedEnteredInError(text(9)), CREATED).counted())
                .isTrue();
    }

    @Test
    void aReviewHasLearntWhatItRecordedAndIsDeterminedOnce() {
        assertThat(source(OPENED))
                .isEqualTo(new SourceFacts(
                        SourceType.RAPID_REVIEW,
                        new PartnershipCode("BSCP"),
                        CASE_ID,
                        CASE,
                        true,
                        Map.of(),
                        List.of(),
                        Set.of(),
                        SourceFacts.Now.NOTHING_YET,
                        Map.of()));
        assertThat(source(OPENED, POINT, new TaskCompleted(CASE_ID)).learning()).hasSize(1);
        assertThat(source(OPENED, POINT, new LearningRetagged(LEARNT, List.of(THEME), List.of(OTHER_THEME)))
                        .learning())
                .as("the last tags count")
                .isEqualTo(Map.of(LEARNT, List.of(OTHER_THEME)));
        assertThat(source(OPENED, determined()).now().determined()).isTrue();
    }

    /** nobody has decided on what the second learns, nor on what one that was discontinued keeps. */
    @Test
    void aLaterReviewHasLearntAndDecidedNothingYet() {
        SourceFacts again = source(OPENED, POINT, determined(), new RapidReviewClosed(null), OPENED);

        assertThat(again.now()).isEqualTo(new SourceFacts.Now(new PlanNumber(2, false, false), false, false));
        assertThat(again.learning())
                .as("the plan of the first may still name it")
                .hasSize(1);
        Event discontinued = new RapidReviewDiscontinued(DiscontinuationCause.NOTIFICATION_WITHDRAWN, null);
        assertThat(source(OPENED, POINT, determined(), discontinued, OPENED).now())
                .isEqualTo(new SourceFacts.Now(new PlanNumber(1, true, false), true, false));
        assertThat(source(OPENED, discontinued, OPENED).now()).isEqualTo(SourceFacts.Now.NOTHING_YET);
        Event struckOut = new MarkedEnteredInError(text(9));
        assertThat(source(OPENED, POINT, determined(), struckOut, OPENED).now()).isEqualTo(again.now());
    }

    static Event determined() {
        ReviewOutcome outcome = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());
        return new RapidReviewOutcomeDetermined(outcome, decision(), List.of(), false, List.of(), null);
    }

    static RapidReviewId rapid() {
        return new RapidReviewId(SOURCE.sourceId());
    }

    static Event initiated(Set<RapidReviewId> after) {
        return new LcsprInitiated(
                ReviewType.LCSPR, Set.of(CASE), after, null, TODAY, TODAY, null, Set.of(), decision(), false);
    }

    static Event thematic(RapidReviewId after) {
        return new ReviewInitiated(ReviewType.THEMATIC, Set.of(CASE), Set.of(after), null, decision(), null);
    }

    static Event accepted() {
        return new ReportQualityAssured(1, Map.of(), List.of(THEME), decision(), List.of(), null);
    }

    @Test
    void aReviewThatIsStruckOutIsNoSource() {
        assertThat(source(OPENED).is(SOURCE)).isTrue();
        assertThat(source(OPENED).is(new PlanSource(SourceType.NATIONAL_REVIEW, SOURCE.sourceId())))
                .isFalse();
        assertThat(source(OPENED, new MarkedDuplicate(CASE, text(9))).is(SOURCE))
                .isFalse();
        assertThat(source(OPENED, new MarkedEnteredInError(text(9))).is(SOURCE)).isFalse();
        assertThat(source(OPENED, POINT, new MarkedEnteredInError(text(9)), OPENED))
                .isEqualTo(source(OPENED));
        assertThat(source(initiated(Set.of()), new MarkedEnteredInError(text(9)), initiated(Set.of())))
                .isEqualTo(source(initiated(Set.of())));
        assertThat(source(initiated(Set.of()), new MarkedDuplicate(CASE, text(9)), thematic(rapid()))
                        .follows())
                .containsExactly(rapid());
        assertThat(source(OPENED, new MarkedEnteredInError(text(9)), new TaskCompleted(CASE_ID))
                        .counted())
                .isFalse();
        assertThat(fold(SourceFacts::evolve, CREATED)).isNull();
        assertThat(source(new NotificationClosed()).sourceType()).isEqualTo(SourceType.NATIONAL_REVIEW);
    }

    private static PlanFacts plan(Event... events) {
        return Objects.requireNonNull(fold(PlanFacts::evolve, events));
    }

    static SourceFacts source(Event... events) {
        return Objects.requireNonNull(fold(SourceFacts::evolve, events));
    }

    private static <F> @Nullable F fold(BiFunction<@Nullable F, Recorded, @Nullable F> evolve, Event... events) {
        @Nullable F facts = null;
        for (Event event : events) {
            facts = evolve.apply(facts, new Recorded(event, envelope(), 0));
        }
        return facts;
    }

    static DecisionRecord decision() {
        var request = Said.present(Bodies.ICB_DOCTOR, Bodies.BCT, Bodies.WMP, Bodies.NSPCC)
                .request();
        return ((Concluded) Deliberation.conclude(Body.SCSG, request, Bodies.byManager(Bodies.birmingham())))
                .decision();
    }

    private static Envelope envelope() {
        return new Envelope(
                new PartnershipCode("BSCP"),
                CASE_ID,
                CASE,
                TODAY,
                NOW,
                RecordingMode.LIVE,
                Actor.system(new PartnershipCode("BSCP"), MANAGER),
                new CommandId(new UUID(0, 1)),
                "mac",
                CASE_ID,
                null,
                null,
                Map.of());
    }
}
