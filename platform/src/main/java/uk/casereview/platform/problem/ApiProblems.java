package uk.casereview.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.axon.CommandRefused;

/** Turns whatever goes wrong under {@code /api} into a problem document; pages have error pages of their own. */
final class ApiProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ProblemWriter writer;

    ApiProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Before Spring's own; whoever only takes note of a failure comes first. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException
                || response.isCommitted()) {
            return null;
        }
        try {
            writer.write(response, problem(failure));
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Problem problem(Exception failure) {
        return switch (failure) {
            case RequestRefused refused -> Problem.of(refused.refusal(), refused.status());
            case CommandRefused refused ->
                Problem.of(refused.refusal(), Problem.statusOf(refused.refusal().code()));
            case FaultyRequest faulty -> Problem.of(faulty.faults());
            case TooLarge _ -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, HttpHeaders.EMPTY);
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.of(List.of(Fault.inParameter(mismatch.getName(), "is not of the right type")));
            case MissingServletRequestParameterException missing ->
                Problem.of(List.of(Fault.inParameter(missing.getParameterName(), "is required")));
            case TypeMismatchException _, HttpMessageNotReadableException _ ->
                Problem.of(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
            case ErrorResponse known -> Problem.of(known.getStatusCode(), known.getHeaders());
            default -> unexpected(failure);
        };
    }

    /** The log has the reason, the caller only a number to name it by. */
    private static Problem unexpected(Exception failure) {
        UUID incident = UUID.randomUUID();
        LOG.error("Request failed, incident {}", incident, failure);
        Problem plain = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY);
        var members = new LinkedHashMap<>(plain.members());
        members.put("incident", incident.toString());
        return new Problem(plain.status(), members, plain.headers());
    }
}
