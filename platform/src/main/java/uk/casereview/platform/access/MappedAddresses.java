package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds out as what an address is mapped where a request is turned away before anybody has looked. */
final class MappedAddresses {
    private final Supplier<Stream<RequestMappingInfoHandlerMapping>> mappings;

    MappedAddresses(Supplier<Stream<RequestMappingInfoHandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    /** Notes it with the request, where {@link Asked} looks for it; an address that there is not stays without. */
    void note(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        var _ = mappings.get().filter(mapping -> isMapped(mapping, request)).findFirst();
    }

    /** A method that an address does not take is refused by throwing; nobody is told of it here. */
    private static boolean isMapped(RequestMappingInfoHandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception _) {
            return false;
        }
    }
}
