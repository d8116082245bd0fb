package uk.casereview.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import uk.casereview.access.Purpose;
import uk.casereview.platform.http.ReadRoute.Reads;

/** Describes every read in the OpenAPI document, from the records it answers with. */
final class ReadDocumentation implements OpenApiCustomizer {
    private static final List<String> PROBLEMS = List.of("400", "401", "403", "404", "406", "422", "429", "503");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final ObjectProvider<Reads> controllers;

    ReadDocumentation(ObjectProvider<Reads> controllers) {
        this.controllers = controllers;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        AnswerSchemas schemas = new AnswerSchemas(document.getComponents());
        schemas.add(Problems.NAME, Problems.schema());
        controllers
                .orderedStream()
                .flatMap(controller -> controller.reads().stream())
                .forEach(route -> Places.at(document, route.path()).setGet(operation(route, schemas)));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> addProblems(operation.getResponses()));
    }

    private static Operation operation(ReadRoute route, AnswerSchemas schemas) {
        Operation operation = new Operation()
                .operationId("read" + route.path().replaceAll("[/{}]+", "."))
                .addTagsItem("reads")
                .summary(route.summary())
                .responses(responses(answer(route, schemas)));
        PLACE.matcher(route.path())
                .results()
                .forEach(place -> operation.addParametersItem(
                        parameter("path", place.group(1), "as in the address").required(true)));
        new TreeMap<>(route.parameters())
                .forEach((parameter, meaning) -> operation.addParametersItem(parameter("query", parameter, meaning)));
        return operation
                .addParametersItem(parameter("header", "X-Capacity", "in which capacity, like CHAIR@BCT/BSCP"))
                .addParametersItem(parameter(
                        "header",
                        "X-Purpose",
                        "what for, of " + List.of(Purpose.values()) + "; left out: what the role is for"));
    }

    private static Content answer(ReadRoute route, AnswerSchemas schemas) {
        if (route.isFile()) {
            return new Content()
                    .addMediaType(ReadRoute.FILE, new MediaType().schema(new StringSchema().format("binary")));
        }
        String name = schemas.componentName(route.answer());
        Schema<?> answer = schemas.ofRecord(route.answer());
        answer.addProperty("people", people());
        schemas.add(name, answer);
        Content content = content("application/json", name);
        route.exports().forEach(type -> content.addMediaType(type, new MediaType().schema(new StringSchema())));
        return content;
    }

    private static ApiResponses responses(Content answer) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                "200",
                new ApiResponse()
                        .description("as the reader may see it")
                        .content(answer)
                        .addHeaderObject(
                                "Fresh",
                                new Header()
                                        .description("false where the answer does not yet cover ?after=")
                                        .schema(new StringSchema())));
        responses.addApiResponse("304", new ApiResponse().description("you have it already (If-None-Match)"));
        addProblems(responses);
        return responses;
    }

    /** Whoever the answer mentions by an id has a name beside it. */
    private static Schema<?> people() {
        return new ObjectSchema()
                .additionalProperties(new StringSchema())
                .description("the names of the people mentioned, by user id");
    }

    private static void addProblems(ApiResponses responses) {
        PROBLEMS.stream()
                .filter(status -> !responses.containsKey(status))
                .forEach(status -> responses.addApiResponse(
                        status,
                        new ApiResponse()
                                .description(Problems.STATUSES.get(status))
                                .content(content("application/problem+json", Problems.NAME))));
    }

    private static Parameter parameter(String in, String name, String meaning) {
        return new Parameter().in(in).name(name).description(meaning).schema(new StringSchema());
    }

    private static Content content(String type, String component) {
        return new Content()
                .addMediaType(type, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + component)));
    }
}
