package uk.casereview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;

/**
 * Takes the whole record away as the scrutineer does, has both verifiers check it, and asks for proofs of events that stand
 * all over it.
 */
final class Proving {
    static final String PROOF = "inclusion proof";
    private static final PartnershipCode PARTNERSHIP = new PartnershipCode("BSCP");
    private static final List<Role> AUDITORS = List.of(Role.INDEPENDENT_SCRUTINEER, Role.DPO, Role.SYSTEM_AUDITOR);
    private static final Pattern RECEIPT = Pattern.compile("\"receipt\"");
    private static final Pattern NOTE = Pattern.compile("\"note\"");
    private static final int EVENTS = 2_000;

    private final ProofSettings settings;
    private final List<Long> server;
    private final List<Reader> auditors;
    private final List<Line> lines = new ArrayList<>();

    private Proving(ProofSettings settings, List<Long> server, HttpClient client) {
        this.settings = settings;
        this.server = List.copyOf(server);
        this.auditors = new DemoUsers()
                .all().stream()
                        .filter(user -> user.capacities().stream()
                                .anyMatch(held -> AUDITORS.contains(held.role())
                                        && held.partnership().equals(PARTNERSHIP)))
                        .map(user -> Reader.ofApi(client, settings.service(), user))
                        .toList();
    }

    public static void main(String[] arguments) throws InterruptedException {
        ProofSettings settings = ProofSettings.of(arguments);
        System.out.println(new ProofTable(of(
                        settings,
                        ServiceProcesses.of(settings.service()),
                        Verifier.both(Path.of(".").toAbsolutePath())))
                .text());
    }

    /** @param server the processes of the service that are not this JVM */
    static Results of(ProofSettings settings, List<Long> server, List<Verifier> verifiers) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Results results = new Proving(settings, server, client).measured(verifiers);
            results.writeTo(settings.measuring().results());
            @Nullable Path document = settings.document();
            if (document != null) {
                PerformanceDocument.in(document).withProofs(results).writeTo(document);
            }
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Results measured(List<Verifier> verifiers) throws IOException, InterruptedException {
        Files.createDirectories(settings.files());
        Path keys = settings.files().resolve("keys.txt");
        Path bundle = settings.files().resolve("record.gz");
        JsonNode checkpoint = json("/api/audit/checkpoint", NOTE);
        Files.write(
                keys,
                checkpoint.path("keys").valueStream().map(JsonNode::asString).toList());
        Path kept = Files.writeString(
                settings.files().resolve("checkpoint.txt"),
                checkpoint.path("note").asString());

        lines.add(circumstances());
        TakenBundle taken = TakenBundle.from(reader(), "/api/audit/bundle", bundle, EVENTS);
        lines.add(taken.line());
        for (Verifier verifier : verifiers) {
            lines.add(verifier.check(bundle, keys, kept, taken.line()));
        }
        proofs(taken.events());
        return new Results(lines);
    }

    private void proofs(List<String> events) throws InterruptedException {
        Settings measuring = settings.measuring();
        AtomicInteger turn = new AtomicInteger();
        clients(events, turn, 1).work(0, Duration.ofSeconds(measuring.warmUpSeconds()));
        for (int threads : measuring.threads()) {
            for (int round = 1; round <= measuring.rounds(); round++) {
                Line.Round done =
                        clients(events, turn, threads).work(round, Duration.ofSeconds(measuring.roundSeconds()));
                lines.add(done);
                System.out.printf("%2d clients, round %d: proof p99 %,8.1f ms%n", threads, round, done.p99Millis());
            }
        }
    }

    private Clients clients(List<String> events, AtomicInteger turn, int threads) {
        return new Clients(PROOF, number -> client(events, turn, number), threads, server);
    }

    /** Each time as the next of those who may, about another event. */
    private Contestant.Client client(List<String> events, AtomicInteger turn, int number) {
        SplittableRandom chance = new SplittableRandom(number);
        return () -> {
            String event = events.get(chance.nextInt(events.size()));
            auditors.get(Math.floorMod(turn.getAndIncrement(), auditors.size()))
                    .get("/api/audit/proofs/" + event, RECEIPT);
            return 1;
        };
    }

    private Reader reader() {
        return auditors.getFirst();
    }

    private JsonNode json(String path, Pattern holds) {
        return JsonMapper.shared().readTree(reader().get(path, holds));
    }

    private Line.Machine circumstances() {
        return new Line.Machine(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                settings.measuring().warmUpSeconds(),
                settings.measuring().roundSeconds());
    }
}
