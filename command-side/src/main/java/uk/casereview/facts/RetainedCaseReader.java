package uk.casereview.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestCommand;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.RetainedCase;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;

/**
 * Reads what the retention of a case is counted from: the records of the case, whose ids follow from the notification's.
 * Nothing of a case is erased for its age because of what a view says.
 */
public record RetainedCaseReader(EventStreams streams) {
    /** As the record stands now. */
    public RetainedCase read(NotificationId notification) {
        return read(notification, new HashMap<>());
    }

    /** Of the case that the request is about, as its opening says. */
    @Nullable
    RetainedCase of(DataRequestCommand command, Map<String, Long> versions) {
        return streams.read(command.target(), 0).stream()
                .limit(1)
                .map(recorded -> (DataRequestOpened) recorded.event())
                .filter(opened -> opened.kind() == DataRequestKind.RETENTION_ENDED)
                .map(opened -> read(opened.notificationId(), versions))
                .findFirst()
                .orElse(null);
    }

    /** Of the case, where a request of the kind asks for it. */
    @Nullable
    RetainedCase of(DataRequestKind kind, NotificationId notification, Map<String, Long> versions) {
        return kind == DataRequestKind.RETENTION_ENDED ? read(notification, versions) : null;
    }

    private RetainedCase read(NotificationId notification, Map<String, Long> versions) {
        UUID rapidReview = RapidReviewId.of(notification).value();
        UUID practiceReview = PracticeReviewId.of(notification).value();
        @Nullable RetainedCase known = RetainedCase.NONE;
        List<UUID> reviews = List.of(notification.value(), rapidReview, practiceReview);
        Stream<UUID> plans = reviews.stream()
                .flatMap(review -> new PlansOfReviews(streams).all(review).stream())
                .map(ActionPlanId::value);
        for (UUID part : Stream.concat(reviews.stream(), plans).toList()) {
            known = Fold.of(
                    streams.read(part, 0),
                    part,
                    (before, recorded) -> after(Objects.requireNonNull(before), part, recorded),
                    known,
                    versions);
        }
        return Objects.requireNonNull(known);
    }

    private static RetainedCase after(RetainedCase before, UUID part, Recorded recorded) {
        return before.after(
                part,
                recorded.event(),
                recorded.envelope().effectiveOn(),
                ServiceTime.londonDate(recorded.envelope().recordedAt()));
    }
}
