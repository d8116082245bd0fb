package uk.casereview.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/**
 * What earlier builds stored opens in this one: its views say what they said, as they were stored and built anew from the
 * old log; its sealed texts are read; each aggregate is loaded and goes on from where it stood.
 */
class StoredDataIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OUTLINE = "An invented outline of what happened.";

    /** Nothing rebuilds the audit log. */
    private static final String NO_VIEW = "audit-log";

    /** A deadline takes notices from the service alone, and what is put on record of readers is no one's to call. */
    private static final Set<String> OF_NO_ONE = Set.of("Deadline", "AccessLog");

    /** What an aggregate may say from its own past instead: it is over, or struck out, or never had that item. */
    private static final Set<String> FROM_ITS_PAST = Set.of("INVALID_STATE", "ITEM_UNKNOWN");

    @TempDir
    private Path dataDir;

    static List<StoredData> ofEarlierBuilds() {
        return StoredData.all();
    }

    @ParameterizedTest
    @MethodSource("ofEarlierBuilds")
    void whatAnEarlierBuildStoredOpensInThisOne(StoredData stored) throws IOException {
        TestDatabase database = TestDatabase.fresh();
        stored.restoreIn(database);
        List<Held> aggregates = Held.in(database);
        Map<String, String> settings = new HashMap<>(database.settings());
        stored.restoreFilesIn(dataDir);
        settings.put("casereview.http.requests-per-second", "100000");

        try (ServiceProcess process = ServiceProcess.start(dataDir, settings).untilReady()) {
            Service service = process.service();
            assertThat(stored.answers().notSaidBy(service))
                    .as("views as stored")
                    .isEmpty();
            everyViewIsBuiltAnewFromTheOldLog(service);
            assertThat(stored.answers().notSaidBy(service))
                    .as("views built anew")
                    .isEmpty();
            assertThat(stored.answers().said().toString()).contains(OUTLINE);
            everyAggregateGoesOn(service, aggregates);
        }
    }

    private static void everyViewIsBuiltAnewFromTheOldLog(Service service) {
        Caller operator = service.as("bscp.operator");
        List<String> groups = operator.get("/api/projections").mustBe(200).json().findValuesAsString("group").stream()
                .filter(group -> !group.equals(NO_VIEW))
                .toList();
        assertThat(groups).hasSizeGreaterThan(10);
        groups.forEach(group ->
                operator.post("/api/projections/" + group + "/rebuild", "").mustBe(202));
        Waiting.until(
                "every view is built anew",
                PATIENCE,
                () -> operator.get("/api/projections")
                        .json()
                        .valueStream()
                        .filter(view -> !view.path("group").asString().equals(NO_VIEW))
                        .allMatch(view -> view.at("/rebuild/state").asString().equals("DONE")));
        assertThat(operator.get("/api/projections").json().valueStream())
                .extracting(view -> view.path("deadLetters").asLong())
                .containsOnly(0L);
    }

    /** Whatever it takes, each answers from all of its past; and there is one of each kind that takes something. */
    private static void everyAggregateGoesOn(Service service, List<Held> aggregates) {
        Set<String> wentOn = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (Held held : aggregates) {
            if (OF_NO_ONE.contains(held.kind())) {
                continue;
            }
            kinds.add(held.kind());
            Step step = Step.of(held);
            Answer answer = step.take(service, held);
            if (answer.code().equals("TEXT_ERASED")) {
                // its erasure was approved in that build; what has no text is still taken
                step = held.kind().equals("Meeting") ? Step.MINUTES : Step.filing(step);
                answer = step.take(service, held);
            }
            if (answer.status() != 200) {
                assertThat(answer.status()).as(held + ": " + answer.body()).isEqualTo(422);
                assertThat(answer.code()).as(held + ": " + answer.body()).isIn(FROM_ITS_PAST);
            }
            if (step.equals(Step.MINUTES) && answer.code().equals("INVALID_STATE")) {
                // that its minutes are approved it knows from its past alone
                assertThat(answer.text("/stage")).isEqualTo("MINUTES_APPROVED");
                wentOn.add(held.kind());
            }
            if (answer.status() == 200) {
                wentOn.add(held.kind());
                assertThat(answer.json().path("version").asLong())
                        .as(held.toString())
                        .isGreaterThan(held.version());
                itsCaseShowsIt(service, answer, held, step);
            }
        }
        assertThat(kinds).hasSize(Step.OF_KIND.size());
        assertThat(wentOn).isEqualTo(kinds);
    }

    private static void itsCaseShowsIt(Service service, Answer answer, Held held, Step step) {
        String caseRef = answer.text("/caseRef");
        if (!caseRef.isEmpty()) {
            JsonNode shown = service.as(held.of("business-manager"))
                    .get("/api/cases/" + caseRef + "?after=" + answer.header("Position"))
                    .mustBe(200)
                    .json();
            assertThat(shown.toString()).contains(step.shows());
        }
    }

    /** An aggregate as that build left it. */
    private record Held(String kind, String id, String partnership, long version) {
        static List<Held> in(TestDatabase database) {
            return JdbcClient.create(TestDatabase.superuser(database.jdbcUrl()))
                    .sql("""
                            select aggregate_type, aggregate_id, max(sequence_number),
                                   min(convert_from(meta_data, 'UTF8')::json ->> 'par')
                              from event_store.events group by 1, 2 order by 1, 2""")
                    .query((row, _) -> new Held(row.getString(1), row.getString(2), row.getString(4), row.getLong(3)))
                    .list();
        }

        String of(String login) {
            return (partnership.equals("BSCP") ? "bscp." : "scsp.") + login;
        }
    }

    /** Something that is still to be said of an aggregate at its end. */
    private record Step(String login, String collection, String command, Map<String, ?> body) {
        static final String OBSERVATION = "Another invented observation.";
        static final String DOCUMENT = "DOC-INVENTED-7";
        static final String HASH = "sha256:5a284789934cc70334d97c030dd9afe02489dc5debda1d02d28dc2061937a7a6";
        static final Map<String, Step> OF_KIND = Map.of(
                "SeriousIncidentNotification", observation("incidents"),
                "RapidReview", observation("rapid-reviews"),
                "PracticeReview", observation("practice-reviews"),
                "ActionPlan", observation("action-plans"),
                "Meeting",
                        new Step(
                                "member.wmp",
                                "meetings",
                                "declare-conflict",
                                Map.of("itemRef", "1", "nature", "An invented interest.")),
                "Partnership",
                        new Step(
                                "administrator",
                                "partnerships",
                                "name-staff",
                                Map.of(
                                        "user",
                                        "00000000-0000-4000-8000-000000000001",
                                        "displayName",
                                        "Invented Person")),
                "DataRequest",
                        new Step(
                                "dpo",
                                "data-requests",
                                "decide-data-request",
                                Map.of("decision", "GRANTED", "reason", "An invented look at the papers.")));

        static final Step MINUTES =
                new Step("business-manager", "meetings", "approve-minutes", Map.of("docRef", DOCUMENT, "hash", HASH));

        static Step of(Held held) {
            return OF_KIND.getOrDefault(held.kind(), observation(held.kind()));
        }

        private static Step observation(String collection) {
            return new Step("scrutineer", collection, "add-scrutiny-observation", Map.of("text", OBSERVATION));
        }

        /** A document, which is known by its reference alone. */
        static Step filing(Step step) {
            return new Step(
                    "business-manager",
                    step.collection(),
                    "attach-document",
                    Map.of("docRef", DOCUMENT, "hash", HASH, "classification", "OFFICIAL_SENSITIVE"));
        }

        String shows() {
            return command.equals("attach-document") ? DOCUMENT : OBSERVATION;
        }

        Answer take(Service service, Held held) {
            return service.as(held.of(login)).post("/api/" + collection + "/" + held.id() + "/" + command, body);
        }
    }
}
