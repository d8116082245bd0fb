package uk.casereview.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.problem.RefusalSentences;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.web.notice.PageNotice;

/** Says on every page who is signed in, and on a refusal what to do instead. */
@ControllerAdvice("uk.casereview.web")
final class EveryPage {
    private final RefusalSentences sentences = new RefusalSentences();
    private final List<PageNotice> notices;

    EveryPage(List<PageNotice> notices) {
        this.notices = List.copyOf(notices);
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
    Visitor visitor(@AuthenticationPrincipal @Nullable SignedIn user) {
        return user == null ? null : Visitor.of(user);
    }

    @ExceptionHandler(RequestRefused.class)
    ModelAndView refused(RequestRefused refused, @AuthenticationPrincipal @Nullable SignedIn user) {
        var page = new ModelAndView(
                refused.status() == HttpStatus.NOT_FOUND ? "error/404" : "error/403", refused.status());
        page.addObject("sentence", sentences.of(refused.refusal()));
        page.addObject("visitor", visitor(user));
        page.addObject("inProgress", inProgress());
        return page;
    }
}
