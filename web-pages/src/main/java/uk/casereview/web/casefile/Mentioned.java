package uk.casereview.web.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.RapidReviewDetails;

/** Whom the page of a case names: who acted, and who was present when something was decided, or decided it above them. */
final class Mentioned {
    private Mentioned() {}

    static Set<UUID> in(CaseDetails details, CaseTimeline timeline) {
        Stream<UserId> acted =
                timeline.entries().stream().map(entry -> entry.actor().userId());
        Stream<UserId> present = details.decisions().stream()
                .flatMap(entry -> entry.decision().attendance().stream())
                .map(attendee -> attendee.memberId());
        Stream<UserId> settled = details.decisions().stream()
                .flatMap(entry -> Stream.ofNullable(entry.decision().settledBy()));
        return Stream.of(acted, present, settled, conflicted(details.decisions()), met(details.rapidReview()))
                .flatMap(people -> people)
                .map(UserId::value)
                .collect(Collectors.toSet());
    }

    /** In time, or so that the decision was flagged. */
    private static Stream<UserId> conflicted(List<DecisionEntry> decisions) {
        return decisions.stream()
                .flatMap(entry -> Stream.concat(
                        entry.decision().conflicts().stream().map(Conflict::memberId),
                        entry.flags().stream().flatMap(flag -> Stream.ofNullable(flag.memberId()))));
    }

    private static Stream<UserId> met(@Nullable RapidReviewDetails review) {
        return review == null
                ? Stream.empty()
                : review.meetings().stream()
                        .flatMap(held -> held.attendance().stream())
                        .map(attendee -> attendee.memberId());
    }
}
