package uk.casereview.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Puts children on record under pseudonyms: {@code Child A…} per case, "no initials, no exact DOB" (IG3). */
final class Enrolment {
    /** GOV-SIN: "structured details for at most 4 children, others in free text". */
    static final int MOST_CHILDREN = 4;

    private static final String FORM = "Child [A-Z]";

    private Enrolment() {}

    static Optional<Refusal> tooMany(List<ChildSnapshot> known, List<ChildDetails> more) {
        int all = known.size() + more.size();
        return Refusals.when(
                all > MOST_CHILDREN,
                new Refusal(
                        RefusalCode.TOO_MANY_CHILDREN, Map.of("given", all, "most", MOST_CHILDREN, "use", "outline")));
    }

    /** A reference that says who the child is, or that another child has. */
    static Optional<Refusal> badReference(List<ChildSnapshot> known, List<ChildDetails> more) {
        Set<String> taken = references(known);
        for (ChildDetails child : more) {
            String wanted = child.childRef();
            if (wanted != null && !wanted.matches(FORM)) {
                return Optional.of(
                        new Refusal(RefusalCode.PII_IN_EVENT, Map.of("field", "childRef", "form", "Child A")));
            }
            if (wanted != null && !taken.add(wanted)) {
                return Optional.of(Refusal.of(RefusalCode.CHILD_EXISTS, "childRef", wanted));
            }
        }
        return Optional.empty();
    }

    /** §15.8: "an unknown id in the body is … UNKNOWN_REFERENCE", and an agency is known by its code in the register. */
    static Optional<Refusal> unknownAgency(List<ChildDetails> more, Context context) {
        return unknownAgency(more.stream().flatMap(child -> child.agenciesKnown().stream()), context);
    }

    static Optional<Refusal> unknownAgency(Stream<AgencyCode> named, Context context) {
        Set<AgencyCode> unknown =
                named.filter(agency -> !context.partnership().hasAgency(agency)).collect(Collectors.toSet());
        return Refusals.when(
                !unknown.isEmpty(),
                Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "agenciesKnown", Refusals.words(unknown)));
    }

    static List<ChildSnapshot> enrol(List<ChildSnapshot> known, List<ChildDetails> more) {
        Set<String> taken = references(known);
        more.stream().map(ChildDetails::childRef).filter(ref -> ref != null).forEach(taken::add);
        List<ChildSnapshot> enrolled = new ArrayList<>();
        for (ChildDetails child : more) {
            String childRef = reference(child.childRef(), taken);
            taken.add(childRef);
            enrolled.add(snapshot(childRef, child));
        }
        return List.copyOf(enrolled);
    }

    static ChildSnapshot snapshot(String childRef, ChildDetails child) {
        return new ChildSnapshot(
                childRef, child.personRef(), child.name(), child.birthDate(), child.address(), characteristics(child));
    }

    /** What is not said is unknown; of the age only the band stays. */
    static ChildCharacteristics characteristics(ChildDetails child) {
        return new ChildCharacteristics(
                ageBand(child),
                child.unborn(),
                or(child.sex(), Sex.UNKNOWN),
                child.genderIdentity(),
                or(child.ethnicity(), Ethnicity.UNKNOWN),
                or(child.disability(), Disability.UNKNOWN),
                child.outcome(),
                child.harmTypes(),
                child.placementType(),
                child.lookedAfter(),
                child.lookedAfterByLa(),
                child.legalStatus(),
                child.careLeaver(),
                child.cinPlan(),
                child.cpPlan(),
                child.cpHistory(),
                child.knownToAnyAgency() || !child.agenciesKnown().isEmpty(),
                child.agenciesKnown());
    }

    private static AgeBand ageBand(ChildDetails child) {
        Integer years = child.ageYears();
        if (child.unborn()) {
            return AgeBand.UNBORN;
        }
        return years == null ? or(child.ageBand(), AgeBand.UNKNOWN) : AgeBand.ofYears(years);
    }

    private static String reference(@Nullable String wanted, Set<String> taken) {
        return wanted != null
                ? wanted
                : IntStream.rangeClosed('A', 'Z')
                        .mapToObj(letter -> "Child " + (char) letter)
                        .filter(free -> !taken.contains(free))
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<String> references(List<ChildSnapshot> known) {
        return known.stream().map(ChildSnapshot::childRef).collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> T or(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
