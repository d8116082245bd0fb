package uk.casereview.web.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import uk.casereview.platform.signin.CapacityChoice;

/** A request of a page as a program would have sent it: a link can say neither in which form nor in which capacity. */
final class AskedForFile extends HttpServletRequestWrapper {
    private final Map<String, String> said;

    AskedForFile(HttpServletRequest request, String form, String capacity) {
        super(request);
        this.said = Map.of(lower(HttpHeaders.ACCEPT), form, lower(CapacityChoice.HEADER), capacity);
    }

    @Override
    public @Nullable String getHeader(String name) {
        String value = said.get(lower(name));
        return value == null ? super.getHeader(name) : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = said.get(lower(name));
        return value == null ? super.getHeaders(name) : Collections.enumeration(List.of(value));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
