package uk.casereview.figures;

import static uk.casereview.figures.Measure.AGENCIES;
import static uk.casereview.figures.Measure.AGE_BANDS;
import static uk.casereview.figures.Measure.CASES;
import static uk.casereview.figures.Measure.CONSTRAINTS;
import static uk.casereview.figures.Measure.NOTIFICATION_STAGES;
import static uk.casereview.figures.Measure.PRACTICE_REVIEW_STAGES;
import static uk.casereview.figures.Measure.REVIEW_STAGES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.clock.Clock;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.Role;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/** What counts of a case as a whole: where it stands, and its clocks. */
final class CaseFacts {
    /** Who acts next, kept beside what is counted so that the tracker of a past day can tell. */
    static final String NEXT_ACTOR = "NEXT_ACTOR";

    static final String NOBODY = "NOBODY";

    private CaseFacts() {}

    static void apply(SubjectDraft draft, UUID caseId, CaseSummary summary) {
        Predicate<UUID> gone = gone(caseId, summary);
        draft.removeIf(fact -> gone.test(fact.aggregateId()));
        ThemeFacts.recommended(draft, Objects.requireNonNullElse(summary.plans(), List.of()));
        clocks(draft, summary);
        standing(draft, caseId, summary);
        // §15.1-3: "out of all figures, history kept"
        draft.removeIf(fact -> gone.test(fact.aggregateId()));
        draft.clocks.values().removeIf(clock -> gone.test(clock.aggregateId()));
    }

    /** Of the records of a case: the whole case with its notification, else the review or the plan alone. */
    private static Predicate<UUID> gone(UUID caseId, CaseSummary summary) {
        NotificationStage notification = summary.notification();
        if (notification != null && notification.struckOut()) {
            return _ -> true;
        }
        Set<UUID> gone = new HashSet<>();
        if (isGone(summary.rapidReview())) {
            gone.add(rapidReview(caseId));
        }
        if (isGone(summary.practiceReview())) {
            gone.add(practiceReview(caseId));
        }
        List<PlanStanding> plans = summary.plans();
        if (plans != null) {
            plans.stream()
                    .filter(plan -> plan.stage() == PlanStage.STRUCK_OUT)
                    .forEach(plan -> gone.add(plan.actionPlanId().value()));
        }
        return gone::contains;
    }

    private static UUID rapidReview(UUID caseId) {
        return RapidReviewId.of(new NotificationId(caseId)).value();
    }

    private static UUID practiceReview(UUID caseId) {
        return PracticeReviewId.of(new NotificationId(caseId)).value();
    }

    private static boolean isGone(@Nullable RapidReviewStage stage) {
        return stage == RapidReviewStage.DUPLICATE || stage == RapidReviewStage.ENTERED_IN_ERROR;
    }

    private static boolean isGone(@Nullable PracticeReviewStage stage) {
        return stage == PracticeReviewStage.DUPLICATE || stage == PracticeReviewStage.ENTERED_IN_ERROR;
    }

    private static void standing(SubjectDraft draft, UUID caseId, CaseSummary summary) {
        LocalDate incidentOn = summary.incidentOn();
        String category = summary.category();
        LocalDate on = incidentOn == null ? draft.on() : incidentOn;
        put(draft, caseId, CASES, category == null ? "UNDECIDED" : category, on);
        put(draft, caseId, AGE_BANDS, summary.ageBand(), on);
        LocalDate since = summary.enteredStageOn() == null ? draft.on() : summary.enteredStageOn();
        stage(draft, caseId, NOTIFICATION_STAGES, summary.notification(), since);
        stage(draft, rapidReview(caseId), REVIEW_STAGES, summary.rapidReview(), since);
        stage(draft, practiceReview(caseId), PRACTICE_REVIEW_STAGES, summary.practiceReview(), since);
        nextActor(draft, caseId, summary);
        summary.agencies().forEach(agency -> draft.put(caseId, AGENCIES.kept(), agency, agency, on, 0));
        ThemeFacts.ofTheIncident(draft, incidentOn);
        draft.removeIf(SubjectDraft.of(CONSTRAINTS));
        summary.parallelProcesses()
                .forEach((id, process) ->
                        draft.put(caseId, CONSTRAINTS.kept(), id, process.type() + "|" + process.constraint(), on, 0));
    }

    private static void nextActor(SubjectDraft draft, UUID caseId, CaseSummary summary) {
        Role next = summary.owner();
        String value = next == null ? NOBODY : next.name();
        Fact before = draft.facts.get(NEXT_ACTOR + "/case");
        if (before == null || !before.value().equals(value)) {
            draft.put(caseId, NEXT_ACTOR, "case", value, draft.on(), 0);
        }
    }

    private static void put(
            SubjectDraft draft, UUID aggregateId, Measure measure, @Nullable Object value, LocalDate on) {
        if (value != null) {
            draft.put(aggregateId, measure.kept(), "case", value, on, 0);
        }
    }

    /** A stage counts on the day it was entered: the last entered when it has just changed. */
    private static void stage(
            SubjectDraft draft, UUID aggregateId, Measure measure, @Nullable Object stage, LocalDate since) {
        Fact before = draft.find(measure, "case");
        if (stage != null && (before == null || !before.value().equals(stage.toString()))) {
            put(draft, aggregateId, measure, stage, since);
        }
    }

    private static void clocks(SubjectDraft draft, CaseSummary summary) {
        for (Clock clock : summary.clocks()) {
            String item = clock.clockId().toString();
            CountedClock before = draft.clocks.get(item);
            if (clock.cancelled()) {
                draft.clocks.remove(item);
            } else {
                draft.clocks.put(item, counted(draft, clock, before));
            }
        }
    }

    private static CountedClock counted(SubjectDraft draft, Clock clock, @Nullable CountedClock before) {
        return new CountedClock(
                clock.kind(),
                clock.startOn(),
                clock.dueOn(),
                clock.stopOn(),
                workingDays(draft, clock, before),
                Explanations.isExplained(draft, clock),
                before == null ? draft.aggregateId() : before.aggregateId(),
                Instant.EPOCH);
    }

    /** Counted once, when it stops, like the due date when it started; again only where its own days change. */
    private static @Nullable Integer workingDays(SubjectDraft draft, Clock clock, @Nullable CountedClock before) {
        LocalDate stopOn = clock.stopOn();
        if (stopOn == null) {
            return null;
        }
        if (before != null && before.startOn().equals(clock.startOn()) && stopOn.equals(before.stopOn())) {
            return before.workingDays();
        }
        return draft.workingDays(clock.startOn(), stopOn);
    }
}
