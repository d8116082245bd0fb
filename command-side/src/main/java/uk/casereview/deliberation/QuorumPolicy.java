package uk.casereview.deliberation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.shared.AgencyCode;

/** §4.2: so many different agencies among those free to decide; "two ICB seats count once". */
public final class QuorumPolicy {
    private QuorumPolicy() {}

    /** The calculation over members who count and are not conflicted. */
    public static Quorum count(QuorumRule rule, Collection<Attendee> eligible) {
        return of(rule, agencies(eligible));
    }

    /** The calculation over the different agencies there. */
    public static Quorum of(QuorumRule rule, List<AgencyCode> agencies) {
        return of(rule.minimumAgencies(), sorted(rule.mustInclude()), agencies);
    }

    /** The different agencies these people sit for. */
    static List<AgencyCode> agencies(Collection<Attendee> people) {
        return sorted(people.stream()
                .map(Attendee::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    static Quorum of(int minimumAgencies, List<AgencyCode> required, List<AgencyCode> agencies) {
        List<AgencyCode> missing =
                required.stream().filter(agency -> !agencies.contains(agency)).toList();
        boolean met = agencies.size() >= minimumAgencies && missing.isEmpty();
        return new Quorum(minimumAgencies, required, agencies, missing, met);
    }

    private static List<AgencyCode> sorted(Collection<AgencyCode> agencies) {
        return agencies.stream().sorted(Comparator.comparing(AgencyCode::value)).toList();
    }
}
