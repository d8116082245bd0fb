package uk.casereview.platform.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what sign-in still needs. */
final class SignInFailureAnalyzer extends AbstractFailureAnalyzer<SignInIncomplete> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SignInIncomplete cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set casereview.sign-in.issuer, .audience and .jwk-set-uri (or .public-key-location), or start with the"
                        + " profile demo to try the service with invented users.",
                root);
    }
}
