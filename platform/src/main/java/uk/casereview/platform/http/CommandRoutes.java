package uk.casereview.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every command of every collection its address, so that a new command record needs nothing more. */
final class CommandRoutes {
    private final List<CommandRoute> all;

    CommandRoutes(List<CommandCollection> collections) {
        all = collections.stream()
                .flatMap(collection -> CommandRoute.of(collection).stream())
                .toList();
        all.forEach(route -> Shape.requireReadable(route.command()));
    }

    List<CommandRoute> all() {
        return all;
    }

    void register(RequestMappingHandlerMapping mapping, CommandEndpoint endpoint) {
        Method handle = method("handle");
        Method preview = method("preview");
        for (CommandRoute route : all) {
            Handler handler = new Handler(route, endpoint);
            mapping.registerMapping(address(route.path(), mapping), handler, handle);
            route.previewPath().ifPresent(path -> mapping.registerMapping(address(path, mapping), handler, preview));
        }
    }

    private static Method method(String name) {
        return Objects.requireNonNull(ReflectionUtils.findMethod(Handler.class, name, HttpServletRequest.class));
    }

    private static RequestMappingInfo address(String path, RequestMappingHandlerMapping mapping) {
        return RequestMappingInfo.paths(path)
                .methods(RequestMethod.POST)
                .consumes(MediaType.APPLICATION_JSON_VALUE)
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    /** What Spring calls for one command. */
    record Handler(CommandRoute route, CommandEndpoint endpoint) {
        ResponseEntity<CommandAnswer> handle(HttpServletRequest request)
                throws IOException, HttpMediaTypeNotSupportedException {
            return endpoint.answer(route, request);
        }

        ResponseEntity<Record> preview(HttpServletRequest request)
                throws IOException, HttpMediaTypeNotSupportedException {
            return endpoint.preview(route, request);
        }
    }
}
