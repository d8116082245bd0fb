package uk.casereview.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks only those addresses that end as the request's does. Spring asks every one with a place for an id in it, and there
 * are hundreds. What is not found here, or not alone, is Spring's to find or to refuse, so that no answer is another.
 */
final class AddressIndex extends RequestMappingHandlerMapping {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String PLACE = "";

    /** Parts that are either spelt out or a place for one. */
    private static final Pattern PLAIN = Pattern.compile("(/([^/{}*?:]+|\\{\\w+}))+");

    private volatile @Nullable Index index;

    /** How many parts an address has, and which is the last, if that is spelt out. */
    private record Ending(long parts, String last) {}

    private record Addressed(RequestMappingInfo info, HandlerMethod handler) {}

    private record Index(Map<Ending, List<Addressed>> byEnding, List<Addressed> elsewhere) {
        static Index of(Map<RequestMappingInfo, HandlerMethod> handlers) {
            Index index = new Index(new HashMap<>(), new ArrayList<>());
            handlers.forEach((info, handler) ->
                    info.getPatternValues().forEach(pattern -> index.add(pattern, new Addressed(info, handler))));
            return index;
        }

        private void add(String pattern, Addressed one) {
            if (PLAIN.matcher(pattern).matches()) {
                String last = last(pattern);
                Ending ending = new Ending(parts(pattern), last.startsWith("{") ? PLACE : last);
                byEnding.computeIfAbsent(ending, _ -> new ArrayList<>()).add(one);
            } else {
                elsewhere.add(one);
            }
        }

        List<List<Addressed>> candidates(String address) {
            long parts = parts(address);
            return List.of(
                    byEnding.getOrDefault(new Ending(parts, last(address)), List.of()),
                    byEnding.getOrDefault(new Ending(parts, PLACE), List.of()),
                    elsewhere);
        }

        private static long parts(String address) {
            return address.chars().filter(each -> each == '/').count();
        }

        private static String last(String address) {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    @Override
    public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
        super.registerMapping(mapping, handler, method);
        index = null;
    }

    @Override
    public void unregisterMapping(RequestMappingInfo mapping) {
        super.unregisterMapping(mapping);
        index = null;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String address, HttpServletRequest request) throws Exception {
        Addressed only = METHODS.contains(request.getMethod()) ? only(address, request) : null;
        if (only == null) {
            return super.lookupHandlerMethod(address, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(only.info(), address, request);
        return only.handler();
    }

    /** The one that answers the request, with what it asked for; null where none does, or several do. */
    private @Nullable Addressed only(String address, HttpServletRequest request) {
        // how these are read is Spring's to say, and such an address may end otherwise than it looks
        if (address.indexOf('%') >= 0 || address.indexOf(';') >= 0 || address.endsWith("/")) {
            return null;
        }
        Addressed only = null;
        for (List<Addressed> some : index().candidates(address)) {
            for (Addressed one : some) {
                RequestMappingInfo matching = one.info().getMatchingCondition(request);
                if (matching != null && only != null) {
                    return null;
                }
                only = matching == null ? only : new Addressed(matching, one.handler());
            }
        }
        return only;
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = Index.of(getHandlerMethods());
            index = known;
        }
        return known;
    }
}
