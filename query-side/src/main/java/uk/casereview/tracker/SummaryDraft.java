package uk.casereview.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent;
import uk.casereview.notification.PartnerView;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.tracker.CaseSummary.ReviewDecision;

/** A case summary while one event is being applied to it; it never leaves the fold. */
final class SummaryDraft {
    private final UUID caseId;
    private final CaseRef caseRef;
    final IncidentDraft incident;
    PartnershipCode partnership;

    @Nullable
    String category;

    @Nullable
    NotificationStage notification;

    @Nullable
    RapidReviewStage rapidReview;

    @Nullable
    PracticeReviewStage practiceReview;

    @Nullable
    LocalDate enteredStageOn;

    @Nullable
    String outcome;

    final SortedMap<String, String> outcomePositions = new TreeMap<>();
    boolean determined;
    boolean replied;
    boolean revised;
    final Set<UUID> openEscalations = new TreeSet<>();
    final SortedMap<String, LocalDate> informationAwaited = new TreeMap<>();

    @Nullable
    EscalationBody escalatedTo;

    final SortedMap<String, PartnerView> partnerViews = new TreeMap<>();
    boolean irregular;

    CaseSummary.@Nullable ExplainedDelay delay;

    CaseSummary.@Nullable ToPublish toPublish;

    final SortedMap<UUID, CaseSummary.RunningProcess> parallelProcesses = new TreeMap<>();
    final List<Clock> clocks = new ArrayList<>();
    final SortedMap<UUID, TaskKind> openTasks = new TreeMap<>();
    final Set<UUID> unconfirmed = new TreeSet<>();
    final Map<UUID, PlanStanding> plans = new LinkedHashMap<>();

    SummaryDraft(UUID caseId, CaseRef caseRef, PartnershipCode partnership) {
        this(caseId, caseRef, partnership, new IncidentDraft());
    }

    private SummaryDraft(UUID caseId, CaseRef caseRef, PartnershipCode partnership, IncidentDraft incident) {
        this.incident = incident;
        this.caseId = caseId;
        this.caseRef = caseRef;
        this.partnership = partnership;
    }

    static SummaryDraft of(CaseSummary summary) {
        SummaryDraft draft =
                new SummaryDraft(summary.caseId(), summary.caseRef(), summary.partnership(), IncidentDraft.of(summary));
        draft.category = summary.category();
        draft.notification = summary.notification();
        draft.rapidReview = summary.rapidReview();
        draft.practiceReview = summary.practiceReview();
        draft.delay = summary.delay();
        draft.toPublish = summary.toPublish();
        draft.enteredStageOn = summary.enteredStageOn();
        draft.outcome = summary.outcome();
        Map<AgencyCode, String> positions = summary.outcomePositions();
        if (positions != null) {
            positions.forEach((agency, position) -> draft.outcomePositions.put(agency.value(), position));
        }
        draft.decideAsIn(summary);
        List<PlanStanding> plans = summary.plans();
        if (plans != null) {
            plans.forEach(plan -> draft.plans.put(plan.actionPlanId().value(), plan));
        }
        summary.partnerViews().forEach((agency, view) -> draft.partnerViews.put(agency.value(), view));
        draft.irregular = summary.irregular();
        draft.parallelProcesses.putAll(summary.parallelProcesses());
        draft.clocks.addAll(summary.clocks());
        draft.openTasks.putAll(summary.openTasks());
        summary.unconfirmed().forEach(decision -> draft.unconfirmed.add(decision.value()));
        return draft;
    }

    private void decideAsIn(CaseSummary summary) {
        ReviewDecision decision = summary.reviewDecision();
        if (decision == null) {
            determined = rapidReview != null && rapidReview.compareTo(RapidReviewStage.DETERMINED) >= 0;
        } else {
            determined = decision.determined();
            openEscalations.addAll(decision.openEscalations());
            escalatedTo = decision.escalatedTo();
            replied = Boolean.TRUE.equals(decision.replied());
            revised = Boolean.TRUE.equals(decision.revised());
            Map<AgencyCode, LocalDate> awaited = decision.informationAwaited();
            if (awaited != null) {
                awaited.forEach((agency, dueOn) -> informationAwaited.put(agency.value(), dueOn));
            }
        }
    }

    void enter(NotificationStage stage, LocalDate on) {
        if (notification != stage) {
            notification = stage;
            stands(practiceReview == null, on);
        }
    }

    void enter(RapidReviewStage stage, LocalDate on) {
        if (rapidReview != stage) {
            rapidReview = stage;
            stands(practiceReview == null || stage.beforePanel(), on);
        }
    }

    /** A case stands where its practice review does, once it has one and the Panel has the rapid review before it. */
    private void stands(boolean shown, LocalDate on) {
        enteredStageOn = shown ? on : enteredStageOn;
    }

    void enter(PracticeReviewStage stage, LocalDate on) {
        if (practiceReview != stage) {
            practiceReview = stage;
            enteredStageOn = on;
        }
    }

    void reach(PracticeReviewStage stage, LocalDate on) {
        PracticeReviewStage now = practiceReview;
        if (now == null || now.compareTo(stage) < 0) {
            enter(stage, on);
        }
    }

    /** What comes late fills a gap and never takes the review back (§15.1-1). */
    void enterBefore(RapidReviewStage end, RapidReviewStage stage, LocalDate on) {
        if (isBefore(end)) {
            enter(stage, on);
        }
    }

    boolean isBefore(RapidReviewStage end) {
        return rapidReview != null && rapidReview.compareTo(end) < 0;
    }

    void involve(AgencyCode agency) {
        incident.involve(agency);
    }

    void apply(ClockEvent event) {
        if (event instanceof ClockEvent.ClockStarted started) {
            clocks.removeIf(clock -> clock.clockId().equals(started.clockId()));
            clocks.add(Clock.of(started));
        } else {
            clocks.replaceAll(clock -> clock.clockId().equals(event.clockId()) ? clock.evolve(event) : clock);
        }
    }

    /** Sets are written in order, so that a rebuilt row has the same bytes. */
    CaseSummary finish(Instant updatedAt) {
        boolean outcomeDisputed = outcomePositions.values().stream().anyMatch(position -> !position.equals(outcome));
        return new CaseSummary(
                caseId,
                caseRef,
                partnership,
                category,
                incident.ageBand(),
                incident.incidentOn(),
                notification,
                rapidReview,
                practiceReview,
                enteredStageOn,
                outcome,
                NextActor.of(notification, rapidReview, RapidReviewRow.asked(this), practiceReview, plans.values()),
                incident.agencies(),
                Ordered.map(parallelProcesses),
                List.copyOf(clocks),
                Ordered.map(openTasks),
                Ordered.set(unconfirmed.stream().map(DecisionId::new)),
                List.copyOf(plans.values()),
                byAgency(partnerViews),
                byAgency(outcomePositions),
                incident.finish(),
                rapidReview == null
                        ? null
                        : new ReviewDecision(
                                determined,
                                Ordered.set(openEscalations.stream()),
                                escalatedTo,
                                replied,
                                revised,
                                byAgency(informationAwaited)),
                outcomeDisputed,
                outcomeDisputed || Notifying.disputed(notification, partnerViews.values()),
                irregular,
                delay,
                toPublish,
                updatedAt);
    }

    private static <T> Map<AgencyCode, T> byAgency(SortedMap<String, T> byCode) {
        Map<AgencyCode, T> byAgency = new LinkedHashMap<>();
        byCode.forEach((agency, stated) -> byAgency.put(new AgencyCode(agency), stated));
        return Collections.unmodifiableMap(byAgency);
    }
}
