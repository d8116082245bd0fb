package uk.casereview.platform.signin;

/** The service cannot start, because nobody could sign in. */
final class SignInIncomplete extends RuntimeException {
    SignInIncomplete(String missing) {
        super("Sign-in is not set up: " + missing + " is missing.");
    }
}
