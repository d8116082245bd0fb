package uk.casereview.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Checks a demo user's password, for the form and for HTTP Basic. */
final class DemoSignIn implements AuthenticationProvider {
    private final DemoUsers users;

    DemoSignIn(DemoUsers users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        String password = String.valueOf(claimed.getCredentials());
        SignedIn user = users.byLogin(claimed.getName())
                .filter(known -> same(known.password(), password))
                .map(DemoUser::signedIn)
                .orElseThrow(() -> new BadCredentialsException("unknown user or wrong password"));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
    }

    private static boolean same(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
