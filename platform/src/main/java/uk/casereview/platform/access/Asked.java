package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.shared.CaseRef;

/** What a request asked for, with nothing in it that somebody could have written a name into. */
final class Asked {
    private static final String CASE = "case";
    private static final String CASE_REF = "caseRef";

    private Asked() {}

    /** Method and address as they are mapped, with the names of its places and not what stood there. */
    static String words(HttpServletRequest request) {
        Object mapped = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (mapped == null ? "/" : mapped);
    }

    /** The one case it is about; null where it names none. */
    static @Nullable CaseRef caseOf(
            HttpServletRequest request, Function<UUID, Optional<CaseDirectory.Entry>> directory) {
        Map<?, ?> places =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found
                        ? found
                        : Map.of();
        return Stream.concat(Stream.ofNullable(places.get(CASE_REF)), parameters(request))
                .flatMap(named -> reference(named).stream())
                .findFirst()
                .or(() -> id(places.get("id")).flatMap(directory).map(CaseDirectory.Entry::caseRef))
                .orElse(null);
    }

    /** The API refuses every parameter it does not read; a page passes over them, so nothing there says what was read. */
    private static Stream<Object> parameters(HttpServletRequest request) {
        return words(request).contains(" /api/")
                ? Stream.of(CASE, CASE_REF).map(request::getParameter).flatMap(Stream::<Object>ofNullable)
                : Stream.empty();
    }

    private static Optional<CaseRef> reference(Object named) {
        try {
            return Optional.of(new CaseRef(named.toString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(@Nullable Object named) {
        try {
            return Optional.ofNullable(named).map(text -> UUID.fromString(text.toString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
