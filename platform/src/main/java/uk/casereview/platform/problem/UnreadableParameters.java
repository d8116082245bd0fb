package uk.casereview.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 where the parameters are no text in UTF-8, such as {@code %ff}. The container throws only once somebody asks
 * for one of them, and whoever asks takes it for a failure of the service.
 */
final class UnreadableParameters extends OncePerRequestFilter {
    private final ProblemWriter writer;

    UnreadableParameters(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (readable(request)) {
            next.doFilter(request, response);
        } else if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            writer.write(response, Problem.of(HttpStatus.BAD_REQUEST));
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
