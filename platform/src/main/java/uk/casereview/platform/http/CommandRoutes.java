package uk.casereview.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
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
        Method method = ReflectionUtils.findMethod(Handler.class, "handle", HttpServletRequest.class);
        for (CommandRoute route : all) {
            RequestMappingInfo address = RequestMappingInfo.paths(route.path())
                    .methods(RequestMethod.POST)
                    .consumes(MediaType.APPLICATION_JSON_VALUE)
                    .produces(MediaType.APPLICATION_JSON_VALUE)
                    .options(mapping.getBuilderConfiguration())
                    .build();
            mapping.registerMapping(address, new Handler(route, endpoint), java.util.Objects.requireNonNull(method));
        }
    }

    /** What Spring calls for one address. */
    record Handler(CommandRoute route, CommandEndpoint endpoint) {
        ResponseEntity<CommandAnswer> handle(HttpServletRequest request)
                throws IOException, HttpMediaTypeNotSupportedException {
            return endpoint.answer(route, request);
        }
    }
}
