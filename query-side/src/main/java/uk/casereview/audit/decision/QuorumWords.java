package uk.casereview.audit.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import uk.casereview.audit.QuorumReckoning.Person;
import uk.casereview.audit.QuorumReckoning.Standing;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.shared.AgencyCode;

/** The reckoning of a quorum in sentences, one for each step; agencies are named, people are not. */
final class QuorumWords {
    private QuorumWords() {}

    static List<String> of(DecisionRecord decision, List<Person> people) {
        Quorum quorum = decision.quorum();
        if (quorum == null) {
            return List.of("One person takes this decision, so no quorum is asked of it.");
        }
        if (!quorum.isAsked()) {
            return List.of("No quorum is laid down for this body.");
        }
        List<String> steps = new ArrayList<>();
        steps.add("Needed: " + agencies(quorum.minimumAgencies()) + " free to decide.");
        if (!quorum.required().isEmpty()) {
            steps.add("Among them had to be " + listed(quorum.required()) + ".");
        }
        steps.add(there(people));
        left(steps, people);
        quorum.eligible().forEach(agency -> through(steps, agency, people));
        steps.add("Counted: " + agencies(quorum.eligible().size())
                + (quorum.eligible().isEmpty() ? "." : ", " + listed(quorum.eligible()) + "."));
        if (!quorum.missing().isEmpty()) {
            steps.add("Missing: " + listed(quorum.missing()) + ".");
        }
        steps.add(conclusion(quorum, decision.mode()));
        return steps;
    }

    private static String conclusion(Quorum quorum, DecisionMode mode) {
        if (quorum.met()) {
            return "The quorum was reached.";
        }
        return mode == DecisionMode.DEFERRED
                ? "The quorum was not reached; putting a question off needs none."
                : "The quorum was not reached.";
    }

    private static String there(List<Person> people) {
        long counted = people.stream().filter(QuorumSteps::isCounted).count();
        return "%d on record as taking part, of whom %d counted.".formatted(people.size(), counted);
    }

    /** Who did not count, and why. */
    private static void left(List<String> steps, List<Person> people) {
        for (Standing standing : Standing.values()) {
            List<Person> such = people.stream()
                    .filter(person -> person.standing() == standing && !QuorumSteps.isCounted(person))
                    .toList();
            if (!such.isEmpty()) {
                List<AgencyCode> agencies = such.stream()
                        .map(Person::agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                steps.add("%d %s%s."
                        .formatted(
                                such.size(),
                                standing.inWords(),
                                agencies.isEmpty() ? "" : " (" + listed(agencies) + ")"));
            }
        }
    }

    private static void through(List<String> steps, AgencyCode agency, List<Person> people) {
        List<Person> counted = people.stream()
                .filter(person -> QuorumSteps.isCounted(person) && agency.equals(person.agency()))
                .toList();
        if (counted.size() > 1) {
            steps.add("%s was there with %d people and counts once.".formatted(agency, counted.size()));
        }
        if (!counted.isEmpty() && counted.stream().allMatch(person -> person.capacity() == Capacity.DEPUTY)) {
            steps.add(agency + " was there through a deputy.");
        }
    }

    private static String agencies(int number) {
        return number == 1 ? "1 agency" : number + " different agencies";
    }

    static String listed(Collection<AgencyCode> agencies) {
        List<String> names = agencies.stream().map(AgencyCode::value).sorted().toList();
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
