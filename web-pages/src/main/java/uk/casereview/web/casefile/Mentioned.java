package uk.casereview.web.casefile;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.CaseTimeline;

/** Whom the page of a case names: who acted, and who was present when something was decided. */
final class Mentioned {
    private Mentioned() {}

    static Set<UUID> in(CaseDetails details, CaseTimeline timeline) {
        Stream<UserId> acted =
                timeline.entries().stream().map(entry -> entry.actor().userId());
        Stream<UserId> present = details.decisions().stream()
                .flatMap(entry -> entry.decision().attendance().stream())
                .map(attendee -> attendee.memberId());
        return Stream.concat(acted, present).map(UserId::value).collect(Collectors.toSet());
    }
}
