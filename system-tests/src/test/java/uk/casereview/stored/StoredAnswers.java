package uk.casereview.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.system.Service;

/**
 * What a service said of what it had stored, by who asked and for what.
 *
 * <p>What it said another build has to say as well; it may say more.
 */
record StoredAnswers(SortedMap<String, JsonNode> said) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Members that may say something else, each with the reason. */
    private static final Map<String, String> NOT_COMPARED = Map.of(
            "freshAt", "when it was read",
            "position", "how far into the log",
            "enteredStageOn", "of the review that is shown; rows of before say when any last changed",
            "daysInStage", "since then",
            "capacity", "as the body calls its members; all were core members before",
            "slippage", "of what had slipped before it was given more time",
            "panelAgreementPct", "of all responses (§11.5-4), and no longer of those that take a side");

    /** Lists of words that may say more, each with the reason. */
    private static final Map<String, String> MAY_SAY_MORE =
            Map.of("themes", "those of recommendations too, once they are built anew");

    /** By what the parts of a list are told, whatever their order. */
    private static final List<String> KEYS = List.of("/code", "/childRef", "/name", "/entry/requestId");

    private static final Map<String, String> MANAGERS =
            Map.of("BSCP", "bscp.business-manager", "SCSP", "scsp.business-manager");
    private static final List<String> LISTS = List.of(
            "/api/cases?size=200",
            "/api/decisions?size=200",
            "/api/meetings?size=200",
            "/api/irregularities?size=200",
            "/api/dashboards/tracker?size=200",
            "/api/dashboards/overdue?size=200",
            "/api/dashboards/timeliness",
            "/api/dashboards/decisions",
            "/api/dashboards/actions",
            "/api/dashboards/themes",
            "/api/dashboards/annual-report?year=2025");

    /** Asks for everything there is. */
    static StoredAnswers of(Service service) {
        StoredAnswers answers = new StoredAnswers(new TreeMap<>());
        MANAGERS.forEach((partnership, manager) -> {
            answers.ask(service, manager, "/api/partnerships/" + partnership);
            LISTS.forEach(list -> answers.ask(service, manager, list));
            answers.ask(service, manager, "/api/cases?size=200")
                    .findValuesAsString("caseRef")
                    .forEach(caseRef -> {
                        answers.ask(service, manager, "/api/cases/" + caseRef);
                        answers.ask(service, manager, "/api/cases/" + caseRef + "/timeline");
                        answers.ask(service, manager, "/api/cases/" + caseRef + "/clocks");
                    });
            answers.ask(service, manager, "/api/meetings?size=200")
                    .findValuesAsString("meetingId")
                    .forEach(meeting -> answers.ask(service, manager, "/api/meetings/" + meeting));
        });
        String dpo = "bscp.dpo";
        answers.ask(service, dpo, "/api/data-requests?size=200")
                .findValuesAsString("dataRequestId")
                .forEach(request -> answers.ask(service, dpo, "/api/data-requests/" + request));
        return answers;
    }

    private JsonNode ask(Service service, String login, String path) {
        return said.computeIfAbsent(
                login + " " + path, _ -> service.as(login).get(path).mustBe(200).json());
    }

    static StoredAnswers read(String json) {
        return new StoredAnswers(JSON.readValue(json, new TypeReference<TreeMap<String, JsonNode>>() {}));
    }

    byte[] written() {
        return JSON.writeValueAsBytes(said);
    }

    /** What the service does not say any more as it was said. */
    List<String> notSaidBy(Service service) {
        List<String> changed = new ArrayList<>();
        Erased erased = Erased.in(this);
        said.forEach((question, then) -> {
            String[] whoAndWhat = question.split(" ", 2);
            JsonNode now =
                    service.as(whoAndWhat[0]).get(whoAndWhat[1]).mustBe(200).json();
            changes(question + " ", then, now, erased.in(question)).forEach(changed::add);
        });
        return changed;
    }

    private static Stream<String> changes(String where, JsonNode said, JsonNode now, Erased around) {
        JsonNode then = DecidedAlone.asToldNow(said, now);
        Erased erased = around.in(then);
        if (then instanceof ObjectNode object && now instanceof ObjectNode) {
            return object.propertyStream()
                    .filter(member -> !NOT_COMPARED.containsKey(member.getKey()))
                    .flatMap(member -> MAY_SAY_MORE.containsKey(member.getKey()) && isOfWords(member.getValue())
                            ? unsaid(where + "/" + member.getKey(), member.getValue(), now.path(member.getKey()))
                            : changes(
                                    where + "/" + member.getKey(),
                                    member.getValue(),
                                    now.path(member.getKey()),
                                    erased));
        }
        for (String key : KEYS) {
            if (then instanceof ArrayNode array && now instanceof ArrayNode && isTold(array, key)) {
                return array.valueStream()
                        .flatMap(part -> changes(where + "/" + part.at(key), part, like(now, part, key), erased));
            }
        }
        if (then instanceof ArrayNode array && now instanceof ArrayNode && then.size() == now.size()) {
            return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                    .flatMap(i -> changes(where + "/" + i, array.get(i), now.get(i), erased));
        }
        return then.equals(now) || erased.allows(where, now) || DecidedAlone.isCounted(where)
                ? Stream.empty()
                : Stream.of("%s was %s and is %s".formatted(where, then, now));
    }

    private static boolean isOfWords(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    private static Stream<String> unsaid(String where, JsonNode then, JsonNode now) {
        List<JsonNode> words = now.valueStream().toList();
        return then.valueStream()
                .filter(word -> !words.contains(word))
                .map(word -> "%s said %s, and says %s".formatted(where, word, now));
    }

    /** A count for every value there is, or a breakdown for every measure; there may be more of them by now. */
    private static boolean isTold(ArrayNode parts, String key) {
        List<JsonNode> keys =
                parts.valueStream().map(part -> part.at(key)).distinct().toList();
        return keys.size() == parts.size() && keys.stream().allMatch(JsonNode::isString);
    }

    private static JsonNode like(JsonNode parts, JsonNode part, String key) {
        return parts.valueStream()
                .filter(other -> other.at(key).equals(part.at(key)))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
