package uk.casereview.platform.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start that the data is another version's, instead of a stack trace. */
final class LaterDataFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The data was written by another version of this service, and this one cannot read it.",
                "Nothing was changed. Start the version that wrote it last, or a later one.",
                root);
    }
}
