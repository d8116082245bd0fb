package uk.casereview.web.notice;

import java.util.Optional;

/** Long work that changes what the pages show while it goes on; every page says so, and how far it has come. */
public interface PageNotice {
    Optional<Progress> inProgress();

    /**
     * How far it has come.
     *
     * @param message the key of the sentence in {@code messages.properties}
     * @param done steps done
     * @param total steps in all, at least 1
     */
    record Progress(String message, int done, int total) {}
}
