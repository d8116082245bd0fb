package uk.casereview.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the service did not start, and what to do, where that is known. */
final class FailureSentence implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(FailureSentence.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("{}", sentence(analysis.getDescription(), analysis.getAction()));
    }

    private static String sentence(@Nullable String reason, @Nullable String wayOut) {
        return wayOut == null ? String.valueOf(reason) : reason + " " + wayOut;
    }
}
