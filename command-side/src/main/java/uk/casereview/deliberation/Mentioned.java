package uk.casereview.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** §15.2-8: whom a request names beside those who were there is "never believed from the request" either. */
final class Mentioned {
    private Mentioned() {}

    /** Who is said to have been conflicted, or to have let somebody speak, though the register gives them nothing. */
    static List<UserId> unknown(List<Conflict> conflicts, Membership membership) {
        return conflicts.stream()
                .flatMap(conflict ->
                        Stream.concat(Stream.of(conflict.memberId()), conflict.discussionAgreedBy().stream()))
                .distinct()
                .filter(member -> !membership.knows(member))
                .toList();
    }

    /** Whoever of them is in no register, people before agencies. */
    static Optional<Refusal> unregistered(List<Conflict> conflicts, List<Dissent> dissent, Membership membership) {
        return DecisionRules.known(unknown(conflicts, membership)).or(() -> unknownDissent(dissent, membership));
    }

    /** §15.7-28: of an agency that was merged its successor stands. */
    static Optional<Refusal> unknownDissent(List<Dissent> dissent, Membership membership) {
        List<AgencyCode> unknown = dissent.stream()
                .map(Dissent::agency)
                .distinct()
                .filter(agency -> !membership.hasAgency(agency))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "agencies", DecisionRules.text(unknown)));
    }
}
