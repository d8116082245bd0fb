package uk.casereview.audit.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.QuorumReckoning;
import uk.casereview.audit.QuorumReckoning.CountedAgency;
import uk.casereview.audit.QuorumReckoning.Person;
import uk.casereview.audit.QuorumReckoning.Standing;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Tells how the quorum of a decision was reckoned, from the record of it alone. */
final class QuorumSteps {
    private QuorumSteps() {}

    static QuorumReckoning of(DecisionRecord decision) {
        Map<UserId, Conflict> conflicts = decision.conflicts().stream()
                .collect(Collectors.toMap(Conflict::memberId, Function.identity(), (first, _) -> first));
        Set<AgencyCode> standing = new HashSet<>();
        List<Person> people = new ArrayList<>();
        for (Attendee attendee : decision.attendance()) {
            Conflict conflict = conflicts.get(attendee.memberId());
            people.add(person(attendee, conflict, standing));
        }
        Quorum quorum = decision.quorum();
        boolean traced = quorum == null || !quorum.isAsked() || standing.equals(Set.copyOf(quorum.eligible()));
        return new QuorumReckoning(
                quorum,
                people,
                quorum == null ? List.of() : counted(quorum, people),
                QuorumWords.of(decision, people),
                traced);
    }

    private static List<CountedAgency> counted(Quorum quorum, List<Person> people) {
        return quorum.eligible().stream()
                .map(agency -> new CountedAgency(agency, quorum.required().contains(agency), through(agency, people)))
                .toList();
    }

    static boolean isCounted(Person person) {
        return person.standing() == Standing.COUNTED || person.standing() == Standing.COUNTED_TOGETHER;
    }

    private static Person person(Attendee attendee, @Nullable Conflict conflict, Set<AgencyCode> standing) {
        SealedText nature = conflict == null ? null : conflict.nature();
        return new Person(
                attendee.memberId(),
                attendee.agency(),
                attendee.capacity(),
                attendee.deputyFor(),
                standing(attendee, conflict != null, standing),
                nature);
    }

    private static Standing standing(Attendee attendee, boolean conflicted, Set<AgencyCode> standing) {
        AgencyCode agency = attendee.agency();
        if (!attendee.capacity().counts()) {
            return attendee.deputyFor() == null ? Standing.WITHOUT_A_VOICE : Standing.LOOKED_ON;
        }
        if (conflicted) {
            return Standing.CONFLICTED;
        }
        if (agency == null) {
            return Standing.WITHOUT_AN_AGENCY;
        }
        return standing.add(agency) ? Standing.COUNTED : Standing.COUNTED_TOGETHER;
    }

    private static List<UserId> through(AgencyCode agency, List<Person> people) {
        return people.stream()
                .filter(person -> isCounted(person) && agency.equals(person.agency()))
                .map(Person::memberId)
                .toList();
    }
}
