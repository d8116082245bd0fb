package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;

class CommandDocumentationTest {
    private final OpenAPI document = new OpenAPI();

    @BeforeEach
    void describe() {
        new CommandDocumentation(new CommandRoutes(List.of(new Samples(true))), _ -> Set.of(Role.CHAIR, Role.DSP))
                .customise(document);
    }

    @Test
    void saysWhatABodyHoldsAndWhatOfItIsRequired() {
        Schema<?> body = body("/api/samples");
        assertThat(body.getProperties()).doesNotContainKey("id").containsKeys("title", "outline", "children");
        assertThat(body.getRequired()).containsExactlyInAnyOrder("title", "on", "count", "size", "body", "outline");
        assertThat(member(body, "on").getFormat()).isEqualTo("date");
        assertThat(member(body, "by").getFormat()).isEqualTo("uuid");
        assertThat(member(body, "outline").getMaxLength()).isEqualTo(10_000);
        assertThat(member(body, "body").getEnum()).asString().contains("SCSG");
        assertThat(member(body, "children").getItems().get$ref())
                .isEqualTo("#/components/schemas/platform.http.Sample.ChildDetails");
    }

    /** Whoever fills in a table by its keys need not guess them. */
    @Test
    void namesTheKeysThereAre() {
        assertThat(member(body("/api/samples"), "views").getProperties())
                .containsOnlyKeys(
                        Arrays.stream(Body.values()).map(Body::toString).toArray(String[]::new));
        assertThat(member(body("/api/samples"), "views").getAdditionalProperties())
                .isEqualTo(false);
    }

    /** The members have the words of their names; what the tests' own commands do is said nowhere. */
    @Test
    void saysWhoMayGiveACommandAndWhatItsMembersMean() {
        assertThat(operation("/api/samples").getDescription())
                .isEqualTo("May be given by: chair, delegated safeguarding partner.");
        assertThat(member(body("/api/samples"), "outline").getDescription())
                .startsWith("what happened")
                .endsWith("(free text; sealed before it is stored)");
    }

    @Test
    void saysHowItIsAnswered() {
        assertThat(operation("/api/samples").getResponses()).containsKeys("201", "400", "403", "422", "429");
        assertThat(operation("/api/samples/{id}/close-sample").getResponses()).containsKeys("200", "404");
    }

    @Test
    void saysWhereAVersionIsNeeded() {
        assertThat(operation("/api/samples/{id}/correct-title").getParameters())
                .filteredOn(parameter -> parameter.getName().equals("If-Match"))
                .allMatch(parameter -> parameter.getRequired());
        assertThat(operation("/api/samples/{id}/close-sample").getParameters())
                .filteredOn(parameter -> parameter.getName().equals("If-Match"))
                .noneMatch(parameter -> parameter.getRequired());
    }

    private Operation operation(String path) {
        return Optional.ofNullable(document.getPaths().get(path))
                .map(PathItem::getPost)
                .orElseThrow();
    }

    private Schema<?> body(String path) {
        return Optional.ofNullable(operation(path).getRequestBody())
                .map(RequestBody::getContent)
                .map(content -> content.get("application/json"))
                .map(MediaType::getSchema)
                .orElseThrow();
    }

    private static Schema<?> member(Schema<?> schema, String name) {
        return Optional.ofNullable(schema.getProperties().get(name)).orElseThrow();
    }
}
