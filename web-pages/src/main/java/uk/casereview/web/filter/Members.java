package uk.casereview.web.filter;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipDetails.Agency;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.shared.Actor;
import uk.casereview.shared.UserId;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;

/**
 * Whom and which agencies a list can be narrowed to: those of the partnership as it stands today.
 *
 * @param agencies by their names
 * @param people by their names; who has none is left out
 */
public record Members(List<Agency> agencies, List<Person> people) {
    public Members {
        agencies = List.copyOf(agencies);
        people = List.copyOf(people);
    }

    /** One of them. */
    public record Person(UserId id, String name) {}

    /**
     * Those of the reader's partnership.
     *
     * @param asked whom the address names already, who may have left since
     */
    public static Members of(Actor reader, Answers answers, TextReader texts, String asked) {
        var partnership = answers.to(new FindPartnership(reader, reader.partnership(), null), PartnershipDetails.class);
        Set<UUID> ids =
                Stream.concat(people(partnership).map(UserId::value), id(asked)).collect(Collectors.toSet());
        People named = People.named(ids, answers, texts);
        return new Members(
                partnership.agencies().stream()
                        .sorted(Comparator.comparing(Agency::name))
                        .toList(),
                named.names().entrySet().stream()
                        .map(entry -> new Person(new UserId(entry.getKey()), entry.getValue()))
                        .sorted(Comparator.comparing(Person::name)
                                .thenComparing(person -> person.id().value()))
                        .toList());
    }

    private static Stream<UUID> id(String asked) {
        try {
            return Stream.of(UUID.fromString(asked));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    private static Stream<UserId> people(PartnershipDetails partnership) {
        Stream<UserId> seated = partnership.seats().stream()
                .flatMap(seat -> Stream.concat(Stream.ofNullable(seat.holder()), seat.deputies().stream()));
        Stream<UserId> named = partnership.roles().stream().map(PartnershipDetails.Capacity::user);
        Stream<UserId> delegates = partnership.agencies().stream().flatMap(agency -> agency.delegates().stream());
        return Stream.of(seated, named, delegates).flatMap(people -> people);
    }
}
