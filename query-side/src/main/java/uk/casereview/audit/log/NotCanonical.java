package uk.casereview.audit.log;

/** Bytes that are no JSON of which RFC 8785 knows one form that says all they say. */
final class NotCanonical extends RuntimeException {
    NotCanonical(String why) {
        super(why);
    }

    NotCanonical(Throwable cause) {
        super(cause);
    }
}
