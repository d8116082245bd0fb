package uk.casereview.platform.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Who signs tokens, for whom, and with which key. Outside the demo profile all three are needed.
 *
 * @param jwkSetUri where the issuer publishes its keys
 * @param publicKeyLocation or the one key, as PEM
 */
@ConfigurationProperties("casereview.sign-in")
record SignInProperties(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String jwkSetUri,
        @Nullable Resource publicKeyLocation) {}
