package uk.casereview.figures;

import static uk.casereview.figures.Measure.DELAY_REASONS;
import static uk.casereview.figures.Measure.NOTIFICATIONS;
import static uk.casereview.figures.Measure.NOTIFIED_ELSEWHERE;
import static uk.casereview.figures.Measure.NOT_NOTIFIED;
import static uk.casereview.figures.Measure.THEMES;
import static uk.casereview.figures.Measure.WITHDRAWALS;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.LateReason;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.LegacyReview;
import uk.casereview.notification.NotifiabilityEvent.CharacteristicsFrozen;
import uk.casereview.notification.NotifiabilityEvent.ConsiderationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.shared.TaggedTheme;

/** What counts of a notification (§11.5, 1 and 2). */
final class NotificationFacts {
    /** The name of the one reason there is for a late notification. */
    static final String LATE = "notification";

    private static final String STANDING = "standing";
    private static final Predicate<Fact> SENT =
            SubjectDraft.of(NOTIFICATIONS, DELAY_REASONS).or(ChildFacts.ALL);

    private NotificationFacts() {}

    static void apply(SubjectDraft draft, NotificationEvent event) {
        switch (event) {
            case NotifiabilityDecided e -> decided(draft, e);
            case ConsiderationReopened _ -> draft.remove(NOT_NOTIFIED, STANDING);
            case NotificationSubmitted e -> {
                draft.put(NOTIFICATIONS, draft.number(), e.category(), e.sentOn());
                late(draft, LATE, e.lateReason(), e.sentOn());
            }
            case CharacteristicsFrozen e -> ChildFacts.freeze(draft, e);
            case SentOnCorrected e -> {
                draft.move(SENT, e.from(), e.to());
                if (e.onTime()) {
                    draft.remove(DELAY_REASONS, LATE);
                }
            }
            case CategoryCorrected e -> draft.revalue(SubjectDraft.of(NOTIFICATIONS), e.from(), e.to());
            case NotificationWithdrawn _ -> withdrawn(draft);
            case ExternalNotificationRecorded e -> draft.put(NOTIFIED_ELSEWHERE, STANDING, e.ourRole(), e.sentOn());
            case LegacyCaseRecorded e -> e.reviews().forEach(review -> learnt(draft, review));
            default -> {}
        }
    }

    /** What a review of old found counts when it ended, as of any review. */
    private static void learnt(SubjectDraft draft, LegacyReview review) {
        LocalDate endedOn = review.endedOn();
        LocalDate on = endedOn == null ? draft.on() : endedOn;
        for (TaggedTheme theme : review.themes()) {
            Fact before = draft.find(THEMES, theme.code());
            if (before == null || on.isBefore(before.on())) {
                draft.put(THEMES, theme.code(), theme.code(), on);
            }
        }
    }

    /** A later reason takes the place of an earlier one, and where there is none nothing is left to explain. */
    static void late(SubjectDraft draft, String name, @Nullable LateReason reason, LocalDate on) {
        if (reason == null) {
            draft.remove(DELAY_REASONS, name);
        } else {
            draft.put(DELAY_REASONS, name, reason, on);
        }
    }

    private static void decided(SubjectDraft draft, NotifiabilityDecided event) {
        if (event.notifiable()) {
            draft.remove(NOT_NOTIFIED, STANDING);
        } else {
            var route = event.alternativeRoute();
            draft.put(
                    NOT_NOTIFIED,
                    STANDING,
                    route == null ? "NONE" : route,
                    event.decision().decidedOn());
        }
    }

    /** Under the category it was made in: the last one made. */
    private static void withdrawn(SubjectDraft draft) {
        draft.facts.entrySet().stream()
                .filter(entry -> SubjectDraft.of(NOTIFICATIONS).test(entry.getValue()))
                .reduce((_, later) -> later)
                .ifPresent(made ->
                        draft.put(WITHDRAWALS, draft.number(), made.getValue().value(), draft.on()));
    }
}
