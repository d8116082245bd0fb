package uk.casereview.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import uk.casereview.platform.problem.Problem;
import uk.casereview.platform.problem.RefusalSentences;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.web.notice.PageNotice;

/** Says on every page who is signed in and whether the clock is moved, and on a refusal what to do instead. */
@ControllerAdvice(basePackages = "uk.casereview.web", assignableTypes = BasicErrorController.class)
final class EveryPage {
    private final RefusalSentences sentences = new RefusalSentences();
    private final List<PageNotice> notices;
    private final ObjectProvider<TrainingClock> training;

    EveryPage(List<PageNotice> notices, ObjectProvider<TrainingClock> training) {
        this.notices = List.copyOf(notices);
        this.training = training;
    }

    @ModelAttribute("inProgress")
    List<PageNotice.Progress> inProgress() {
        return notices.stream()
                .map(PageNotice::inProgress)
                .flatMap(Optional::stream)
                .toList();
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor(@AuthenticationPrincipal @Nullable SignedIn user, HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, CapacityChoice.COOKIE);
        return user == null ? null : Visitor.of(user, chosen == null ? null : chosen.getValue());
    }

    /** Where this page is, as the menu shows it. */
    @ModelAttribute("address")
    String address(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The moment people rehearse; null in the present, and where there is no rehearsing. */
    @ModelAttribute("rehearsed")
    @Nullable
    String rehearsed() {
        TrainingClock clock = training.getIfAvailable();
        return clock == null || !clock.isMoved() ? null : Days.moment(clock.now());
    }

    /** The page says whom to ask; which of some twenty roles see cases helps nobody there. */
    @ExceptionHandler(RequestRefused.class)
    ModelAndView refused(
            RequestRefused refused,
            @AuthenticationPrincipal @Nullable SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response) {
        Problem.headersOf(refused.refusal())
                .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        String view = switch (refused.status()) {
            case NOT_FOUND -> "error/404";
            case SERVICE_UNAVAILABLE -> "error/busy";
            default -> "error/403";
        };
        var page = new ModelAndView(view, refused.status());
        page.addObject("sentence", sentences.of(refused.refusal().without("mayBeDoneBy")));
        page.addObject("visitor", visitor(user, request));
        page.addObject("address", address(request));
        page.addObject("rehearsed", rehearsed());
        page.addObject("inProgress", inProgress());
        return page;
    }
}
