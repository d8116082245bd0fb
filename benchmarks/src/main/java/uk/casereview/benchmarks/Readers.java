package uk.casereview.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;

/**
 * The invented people of both partnerships who read, each in turn: one alone would soon meet the limit of requests in a
 * second.
 */
final class Readers implements AutoCloseable {
    private static final Set<Role> SUB_GROUP =
            Set.of(Role.CORE_MEMBER, Role.DEPUTY, Role.CHAIR, Role.ADVISOR, Role.CO_OPTED);
    private static final Set<Role> TOTALS_ONLY =
            Set.of(Role.OBSERVER, Role.AGENCY_LEAD, Role.AGENCY_REFERRER, Role.ACTION_OWNER, Role.ACTION_VERIFIER);
    private static final int YEARS_AGO = 2;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Read.By, List<Reader>> readers = new EnumMap<>(Read.By.class);
    private final Map<PartnershipCode, Tracked> tracked;
    private final AtomicInteger turn = new AtomicInteger();

    Readers(URI service) {
        readers.put(Read.By.SUB_GROUP, all(SUB_GROUP, user -> Reader.ofApi(client, service, user)));
        readers.put(Read.By.TOTALS_ONLY, all(TOTALS_ONLY, user -> Reader.ofApi(client, service, user)));
        readers.put(Read.By.BROWSER, all(SUB_GROUP, user -> Reader.ofPages(client, service, user)));
        LocalDate longAgo = LocalDate.now(ZoneOffset.UTC).minusYears(YEARS_AGO);
        tracked = oneOfEach().collect(Collectors.toMap(Reader::partnership, reader -> Tracked.by(reader, longAgo)));
    }

    private static List<Reader> all(Set<Role> roles, Function<DemoUser, Reader> signIn) {
        return new DemoUsers()
                .all().stream()
                        .filter(user ->
                                roles.contains(user.capacities().getFirst().role()))
                        .map(signIn)
                        .toList();
    }

    private Stream<Reader> oneOfEach() {
        return readers.getOrDefault(Read.By.SUB_GROUP, List.of()).stream()
                .collect(Collectors.toMap(Reader::partnership, reader -> reader, (first, _) -> first))
                .values()
                .stream();
    }

    /** How many cases each partnership has now, as the service counts them. */
    Map<String, Long> cases() {
        return oneOfEach()
                .collect(Collectors.toMap(
                        reader -> reader.partnership().toString(), Tracked::totalBy, Long::sum, TreeMap::new));
    }

    /** One client, who asks for it again and again, each time as the next of the readers. */
    Contestant.Client client(Read read, int number) {
        SplittableRandom chance = new SplittableRandom(number);
        List<Reader> asking = readers.getOrDefault(read.by(), List.of());
        return () -> {
            Reader reader = asking.get(Math.floorMod(turn.getAndIncrement(), asking.size()));
            Tracked cases = Objects.requireNonNull(tracked.get(reader.partnership()));
            reader.get(cases.fill(read.path(), chance), read.holds());
            return 1;
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
