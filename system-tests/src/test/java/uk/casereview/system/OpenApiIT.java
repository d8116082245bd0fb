package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document tells of all the service does, and of nothing it does not ({@link Contract} holds every answer to it). */
@ServiceTest
class OpenApiIT {
    private static final Set<String> NOT_A_CONTRACT = Set.of("/api/openapi", "/api/openapi.yaml");

    @Test
    void namesEveryAddressThatIsMappedAndNoOther(
            Service service,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        Set<String> mapped = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !NOT_A_CONTRACT.contains(path))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = paths(service)
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).hasSizeGreaterThan(100).isEqualTo(mapped);
    }

    @Test
    void asksForJustWhatItSaysIsRequired(Service service) {
        Map<String, List<String>> asked = new TreeMap<>();
        Map<String, List<String>> documented = new TreeMap<>();
        Caller caller = service.as("bscp.administrator");
        paths(service).forEachEntry((path, operations) -> {
            List<String> required = operations
                    .at("/post/requestBody/content/application~1json/schema/required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .sorted()
                    .toList();
            if (!required.isEmpty()) {
                String address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                documented.put(path, required);
                asked.put(path, missing(caller.post(address, Map.of()).mustBe(400)));
            }
        });
        assertThat(asked).hasSizeGreaterThan(80).isEqualTo(documented);
    }

    /** "Required (428) for corrections and commands … with a DecisionRecord, the LA's included, never on meetings." */
    @Test
    void saysWhereAVersionHasToBeNamed(Service service) throws IOException {
        List<String> needed = new ArrayList<>();
        paths(service).forEachEntry((path, operations) -> {
            boolean required = operations
                    .at("/post/parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals("If-Match")
                            && parameter.path("required").asBoolean());
            if (required) {
                needed.add(path);
            }
        });

        assertThat(needed)
                .containsExactlyInAnyOrderElementsOf(new ClassPathResource("version-needed.txt", OpenApiIT.class)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    /** A new member without a word in commands.properties or fields.properties would be a riddle. */
    @Test
    void explainsEveryCommandAndEveryMemberOfARequest(Service service) {
        List<String> riddles = new ArrayList<>();
        JsonNode document = service.asNobody().get("/api/openapi").mustBe(200).json();
        document.path("paths").forEachEntry((path, operations) -> {
            JsonNode body = operations.at("/post/requestBody/content/application~1json/schema");
            if (body.isObject() && !path.startsWith("/api/training")) {
                assertThat(operations.at("/post/summary").asString()).as(path).endsWith(".");
                assertThat(operations.at("/post/description").asString())
                        .as(path)
                        .startsWith("May be given by: ");
                unexplained(path, body, riddles);
            }
        });
        document.at("/components/schemas").forEachEntry((name, schema) -> {
            if (Character.isLowerCase(name.charAt(0)) && !name.startsWith("shown.")) {
                unexplained(name, schema, riddles);
            }
        });
        assertThat(riddles).isEmpty();
        assertThat(document.at("/paths/~1api~1meetings~1{id}~1cast-vote/post/description")
                        .asString())
                .contains("core member")
                .doesNotContain("observer");
    }

    private static void unexplained(String where, JsonNode schema, List<String> riddles) {
        schema.path("properties").forEachEntry((name, member) -> {
            if (!name.equals("type") && member.path("description").asString("").isBlank()) {
                riddles.add(where + " " + name);
            }
        });
    }

    @Test
    void knowsNoMemberItDoesNotSay(Service service) {
        Caller caller = service.as("scsp.administrator");
        paths(service).forEachEntry((path, operations) -> {
            if (operations.at("/post/requestBody").isObject()) {
                String address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                assertThat(caller.post(address, Map.of("notAMember", 1))
                                .mustBe(400)
                                .body())
                        .as(path)
                        .contains("/notAMember");
            }
        });
    }

    private static JsonNode paths(Service service) {
        return service.asNobody().get("/api/openapi").mustBe(200).json().path("paths");
    }

    private static List<String> missing(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .filter(fault -> fault.path("detail").asString().equals("is required"))
                .map(fault -> fault.path("pointer").asString().substring(1))
                .sorted()
                .toList();
    }
}
