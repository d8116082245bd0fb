package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A page is put together from what was opened before it is written, and only then. */
final class BeforePages implements HandlerInterceptor {
    private final AccessRecorder recorder;

    BeforePages(AccessRecorder recorder) {
        this.recorder = recorder;
    }

    /** A purpose that is none is said to be wrong before anything is read. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Purposes.stated(request);
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        recorder.beforeAnswer(request);
    }
}
