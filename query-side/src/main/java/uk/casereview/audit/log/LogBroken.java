package uk.casereview.audit.log;

/** The log's own tables do not hold what they held: somebody has been at them. */
final class LogBroken extends RuntimeException {
    LogBroken(String what) {
        super(what);
    }
}
