package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionLedger;
import uk.casereview.partnership.MilestoneDates;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.timeline.CaseQuery.ReadAt;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.SummaryFold;

/** A case as a pure fold over its history: "as at" any moment is the same fold, stopped earlier (§11.8). */
final class CaseFold {
    private CaseFold() {}

    /** What of a case is stated by events alone; a history without events has none. */
    static @Nullable CaseSummary summary(CaseHistory history) {
        CaseSummary summary = null;
        for (RecordedEvent event : history.events()) {
            summary = SummaryFold.evolve(summary, event);
        }
        return summary;
    }

    /**
     * @param typeOf the stored name of an event
     * @param day that is asked about
     * @param lookedAtBy the reviews of other cases that look at it too
     * @param keptFromPapers whether the reader's conflict of interest closes the text
     */
    static CaseDetails details(
            CaseHistory history,
            Function<Event, String> typeOf,
            PartnershipReference partnership,
            LocalDate day,
            List<LookedAtBy> lookedAtBy,
            boolean keptFromPapers,
            ReadAt readAt) {
        CaseSummary summary = Objects.requireNonNull(summary(history), "a case has events");
        Facts facts = Facts.of(history);
        Facts standing = Facts.ofStandingReview(history);
        List<PlanDetails> plans = PlanFold.of(history, day);
        DecisionLedger decisions = new DecisionLedger();
        history.events().forEach(event -> decisions.apply(event, summary.caseRef(), typeOf.apply(event.event())));
        NotificationDetails notification = NotificationFold.of(facts, summary.notification());
        return new CaseDetails(
                summary,
                notification != null && notification.legacy() != null,
                notification,
                RapidReviewFold.of(
                        standing,
                        summary.rapidReview(),
                        isVoluntary(standing) ? List.of() : timetable(summary.clocks(), partnership)),
                PracticeReviewFold.of(
                        Facts.ofPracticeReview(history, summary.caseId()), summary.caseId(), summary.practiceReview()),
                plans,
                CaseFileFold.of(facts, day),
                summary.clocks().stream()
                        .map(clock -> partnership.read(clock, day))
                        .toList(),
                decisions.entries(),
                lookedAtBy,
                keptFromPapers,
                versions(history, summary.caseId(), plans),
                readAt);
    }

    /** OQ-16: it has no clock; that of a review which the case had before is not its own. */
    private static boolean isVoluntary(Facts review) {
        return review.last(RapidReviewOpened.class)
                        .filter(RapidReviewOpened::voluntary)
                        .isPresent()
                && review.last(RapidReviewBecameRequired.class).isEmpty();
    }

    /** Counted from where C3 counts; a cancelled clock binds nobody to a day. */
    private static List<MilestoneDates> timetable(List<Clock> clocks, PartnershipReference partnership) {
        return clocks.stream()
                .filter(clock -> clock.kind() == ClockKind.C3 && !clock.cancelled())
                .reduce((_, later) -> later)
                .map(clock -> partnership.timetable(clock.startOn()))
                .orElse(List.of());
    }

    private static Map<String, Long> versions(CaseHistory history, UUID caseId, List<PlanDetails> plans) {
        NotificationId notification = new NotificationId(caseId);
        Map<UUID, String> names = Map.of(
                caseId,
                "notification",
                RapidReviewId.of(notification).value(),
                "rapidReview",
                PracticeReviewId.of(notification).value(),
                "practiceReview");
        Map<String, Long> versions = new TreeMap<>();
        plans.forEach(plan -> versions.put("actionPlan/" + plan.actionPlanId(), plan.version()));
        for (RecordedEvent event : history.events()) {
            String name = names.get(event.aggregateId());
            if (name != null) {
                versions.put(name, event.sequence());
            }
        }
        return versions;
    }
}
