package uk.casereview.app.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refusal into its sentence and its way out, without a stack trace. */
final class EmbeddedPostgresFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedPostgresRefused refused) {
        return new FailureAnalysis(refused.getMessage(), refused.wayOut(), refused);
    }
}
