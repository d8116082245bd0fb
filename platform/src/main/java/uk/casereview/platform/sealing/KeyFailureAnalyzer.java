package uk.casereview.platform.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with a key, instead of a stack trace. */
final class KeyFailureAnalyzer extends AbstractFailureAnalyzer<KeyRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, KeyRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "Nothing was changed. Start again once it is put right.", root);
    }
}
