package uk.casereview.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.shared.RefusalCode;

/**
 * One kind of operation of the OpenAPI document, each of which is sent hostile input. The kinds are all there are: an
 * operation of no kind fails every sweep, and a new one of a kind is swept with the others or fails its own.
 */
public final class Sweep {
    private final JsonNode document;
    private final Kind kind;
    private final Map<String, List<Answer>> answers = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> done = new TreeSet<>();

    /** Who sends hostile input to it. */
    public enum Kind {
        /** Hostile parameters and places: {@code HostileReadsIT}. */
        READ,
        /** Hostile bodies, by people who may give the command: {@code HostileCommandsIT}. */
        COMMAND,
        /** The same, to partnerships of the test's own: {@code HostileBodiesIT}. */
        PARTNERSHIP_COMMAND,
        /** What those who run the service do, by a place or a setting: {@code HostileReadsIT}. */
        OPERATION;

        static Kind of(String method, String path, JsonNode operation) {
            return switch (method) {
                case "GET" -> READ;
                case "POST" -> ofPost(path, operation);
                case "DELETE" -> path.equals("/api/training/clock") ? OPERATION : none(method, path);
                default -> none(method, path);
            };
        }

        private static Kind ofPost(String path, JsonNode operation) {
            if (path.startsWith("/api/training/") || !operation.has("requestBody")) {
                return OPERATION;
            }
            return path.startsWith("/api/partnerships") ? PARTNERSHIP_COMMAND : COMMAND;
        }

        private static Kind none(String method, String path) {
            throw new AssertionError("nobody sends hostile input to " + method + " " + path);
        }
    }

    public Sweep(Service service, Kind kind) {
        this.document = HostileBodies.document(service);
        this.kind = kind;
        operations((_, _) -> {});
    }

    public JsonNode document() {
        return document;
    }

    /** Every operation of the kind, as method and path; what marks a record as wrong comes last, as it ends the record. */
    public void operations(BiConsumer<String, String> each) {
        List<String[]> all = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((name, operation) -> {
                    String method = name.toUpperCase(Locale.ROOT);
                    if (Kind.of(method, path, operation) == kind) {
                        all.add(new String[] {method, path});
                    }
                }));
        all.stream().filter(one -> !one[1].contains("/mark-")).forEach(one -> each.accept(one[0], one[1]));
        all.stream().filter(one -> one[1].contains("/mark-")).forEach(one -> each.accept(one[0], one[1]));
    }

    public void answered(String method, String path, Answer answer) {
        answers.computeIfAbsent(method + " " + path, _ -> new ArrayList<>()).add(answer);
    }

    /** Sends a command under a key of its own, which is the id of whatever it leads to (design §4). */
    public Answer keyed(Caller caller, String address, Object body) {
        String key = UUID.randomUUID().toString();
        Answer answer = caller.with("Idempotency-Key", key).post(address, body);
        (answer.status() >= 400 ? refused : done).add(key);
        return answer;
    }

    /**
     * The commands that were refused and have led to events all the same; that somebody was refused is on record, and
     * changes nothing (IG8).
     */
    public List<String> storedThoughRefused(JdbcClient database) {
        List<String> commands = database.sql("""
                        select distinct coalesce(convert_from(meta_data, 'UTF8')::json ->> 'cmd', '')
                          from event_store.events where aggregate_type <> 'AccessLog'
                        """).query(String.class).list();
        if (refused.isEmpty() || commands.stream().noneMatch(done::contains)) {
            throw new AssertionError("nothing was refused, or what was done is not found either");
        }
        return commands.stream().filter(refused::contains).toList();
    }

    /** The refusals that are no problem document with the code of their status, or of a rule (design §4). */
    public List<Answer> refusedOtherwiseThanAsAProblem() {
        return answers().values().stream()
                .flatMap(List::stream)
                .filter(answer -> answer.status() >= 400)
                .filter(answer -> !answer.header("Content-Type").startsWith("application/problem+json")
                        || answer.json().path("status").asInt() != answer.status()
                        || answer.text("/title").isEmpty()
                        || !isCodeOf(answer.status(), answer.code()))
                .toList();
    }

    private static boolean isCodeOf(int status, String code) {
        HttpStatus known = HttpStatus.resolve(status);
        return (known != null && known.name().equals(code))
                || Stream.of(RefusalCode.values())
                        .anyMatch(refusal -> refusal.name().equals(code));
    }

    /** Those of which nothing got past reading the request and asking for the role. */
    public List<String> thatNeverReachTheRules() {
        return answers().entrySet().stream()
                .filter(operation -> operation.getValue().stream()
                        .allMatch(answer -> List.of(400, 403, 404).contains(answer.status())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every status there was. */
    public Set<Integer> statuses() {
        return answers().values().stream()
                .flatMap(List::stream)
                .map(Answer::status)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What every operation of the kind answered; one that was sent nothing is an error. */
    public Map<String, List<Answer>> answers() {
        operations((method, path) -> {
            if (!answers.containsKey(method + " " + path)) {
                throw new AssertionError("nothing was sent to " + method + " " + path);
            }
        });
        return answers;
    }
}
