package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.RefusalCode;

/**
 * Puts on record whom the service refuses: the wrong role, another partnership, a conflict of interest; reads and commands,
 * over HTTP and on pages. It answers nothing itself, and stands before whatever does. Who has not signed in comes
 * no further than {@link RecordedAtTheDoor}.
 */
final class RefusedAttempts implements HandlerExceptionResolver, Ordered {
    private final AccessRecorder recorder;
    private final HandlerExceptionResolver unavailable;

    /** @param unavailable says that there is no answer, to whoever asks over HTTP; nothing to a page */
    RefusedAttempts(AccessRecorder recorder, HandlerExceptionResolver unavailable) {
        this.recorder = recorder;
        this.unavailable = unavailable;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        RefusalCode code = code(failure);
        if (code == null || code.kind() != RefusalCode.Kind.FORBIDDEN || !AccessRecorder.knowsWhoAsks()) {
            return null;
        }
        try {
            recorder.refused(request, code);
            return null;
        } catch (AccessNotRecorded unanswered) {
            return notAnswered(request, response, handler, unanswered);
        }
    }

    private ModelAndView notAnswered(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            AccessNotRecorded unanswered) {
        ModelAndView answered = unavailable.resolveException(request, response, handler, unanswered);
        try {
            if (answered == null) {
                response.sendError(unanswered.getStatusCode().value());
            }
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable RefusalCode code(Exception failure) {
        return switch (failure) {
            case RequestRefused refused -> refused.refusal().code();
            case CommandRefused refused -> refused.refusal().code();
            default -> null;
        };
    }
}
