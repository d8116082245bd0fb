package uk.casereview.platform.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * What the container refuses before it asks the service, such as an address that is no text: a problem document like any
 * other; a browser that asks for a page gets the container's own. Neither repeats what was sent.
 */
final class ContainerProblems extends ErrorReportValve {
    private final ProblemWriter writer;

    ContainerProblems(ProblemWriter writer) {
        this.writer = writer;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (asksForAPage(request)) {
            super.report(request, response, failure);
        } else if (response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
            try {
                writer.write(response, Problem.of(HttpStatusCode.valueOf(response.getStatus())));
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean asksForAPage(Request request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
