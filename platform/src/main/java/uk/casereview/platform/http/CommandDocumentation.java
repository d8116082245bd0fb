package uk.casereview.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import uk.casereview.platform.signin.Authority;
import uk.casereview.shared.Role;

/** Describes every command in the OpenAPI document, from the same records it is read into. */
final class CommandDocumentation implements OpenApiCustomizer {
    private static final String ANSWER = "CommandAnswer";
    private static final String VERSION =
            "the version you have read, in quotes, like \"7\": ETag of the last command, or under versions in the case read";

    private final CommandRoutes routes;
    private final Authority authority;
    private final CommandWords words = new CommandWords();

    CommandDocumentation(CommandRoutes routes, Authority authority) {
        this.routes = routes;
        this.authority = authority;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        RecordSchemas schemas = new RecordSchemas(document.getComponents());
        schemas.add(Problems.NAME, Problems.schema());
        schemas.add(ANSWER, new AnswerSchemas(document.getComponents()).ofRecord(CommandAnswer.class));
        for (CommandRoute route : routes.all()) {
            Places.at(document, route.path()).setPost(operation(route, schemas));
            route.previewPath()
                    .ifPresent(path ->
                            Places.at(document, path).setPost(preview(route, schemas, document.getComponents())));
        }
    }

    private Operation preview(CommandRoute route, RecordSchemas schemas, Components components) {
        Class<? extends Record> answer =
                route.collection().previews().orElseThrow().answer();
        AnswerSchemas answers = new AnswerSchemas(components);
        answers.add(answers.componentName(answer), answers.ofRecord(answer));
        Operation operation = asked(route, schemas)
                .operationId(
                        route.collection().segment() + "." + route.command().getSimpleName() + ".preview")
                .summary("Saves nothing, and tells what would change. " + sentence(route))
                .responses(refusals()
                        .addApiResponse(
                                "200",
                                new ApiResponse()
                                        .description("what would change")
                                        .content(content("application/json", ref(answers.componentName(answer))))));
        return operation.addParametersItem(header("X-Capacity", false, "in which capacity, like CHAIR@BCT/BSCP"));
    }

    private Operation operation(CommandRoute route, RecordSchemas schemas) {
        Operation operation = asked(route, schemas)
                .operationId(
                        route.collection().segment() + "." + route.command().getSimpleName())
                .summary(sentence(route))
                .responses(responses(route));
        operation.addParametersItem(header("If-Match", route.needsVersion(), VERSION));
        operation.addParametersItem(header("Idempotency-Key", false, "a UUID; the same again gives the same answer"));
        return operation.addParametersItem(header("X-Capacity", false, "in which capacity, like CHAIR@BCT/BSCP"));
    }

    private Operation asked(CommandRoute route, RecordSchemas schemas) {
        Operation operation = new Operation()
                .addTagsItem(route.collection().segment())
                .description(mayBeGivenBy(route))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(content("application/json", schemas.ofCommand(route.command()))));
        return route.creates()
                ? operation
                : operation.addParametersItem(
                        new Parameter().in("path").name("id").required(true).schema(new StringSchema().format("uuid")));
    }

    private static ApiResponses responses(CommandRoute route) {
        ApiResponse accepted = new ApiResponse()
                .description("accepted")
                .content(content("application/json", ref(ANSWER)))
                .addHeaderObject("ETag", text("the new version"))
                .addHeaderObject("Position", text("for reads with ?after="))
                .addHeaderObject("Idempotency-Replayed", text("true where this is the first answer again"));
        ApiResponses responses = refusals();
        if (route.creates()) {
            responses.addApiResponse("201", accepted.addHeaderObject("Location", text("of what was made")));
        } else {
            responses.addApiResponse("200", accepted);
        }
        return responses;
    }

    private static ApiResponses refusals() {
        ApiResponses responses = new ApiResponses();
        Problems.STATUSES.forEach((status, why) -> responses.addApiResponse(
                status,
                new ApiResponse().description(why).content(content("application/problem+json", ref(Problems.NAME)))));
        return responses;
    }

    private static Parameter header(String name, boolean required, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(description)
                .schema(new StringSchema());
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private String sentence(CommandRoute route) {
        return words.of(route.command())
                .orElse(CommandRoute.kebab(route.command().getSimpleName()).replace('-', ' '));
    }

    /** The same words as those of a refusal. */
    private String mayBeGivenBy(CommandRoute route) {
        return authority.mayGive(route.command()).stream()
                .map(Role::inWords)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", ", "May be given by: ", "."));
    }
}
