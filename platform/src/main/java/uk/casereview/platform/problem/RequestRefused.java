package uk.casereview.platform.problem;

import org.springframework.http.HttpStatus;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** The request is understood and refused before any aggregate is asked: by who asks, or for what. */
public final class RequestRefused extends RuntimeException {
    private final transient Refusal refusal;
    private final HttpStatus status;

    public RequestRefused(Refusal refusal) {
        this(refusal, Problem.statusOf(refusal.code()));
    }

    public RequestRefused(RefusalCode code) {
        this(Refusal.of(code));
    }

    private RequestRefused(Refusal refusal, HttpStatus status) {
        super(refusal.code().name());
        this.refusal = refusal;
        this.status = status;
    }

    /** Where a version must be named and was not (RFC 6585). */
    public static RequestRefused versionRequired() {
        return new RequestRefused(
                Refusal.of(RefusalCode.STALE_VERSION, "header", "If-Match"), HttpStatus.PRECONDITION_REQUIRED);
    }

    public Refusal refusal() {
        return refusal;
    }

    public HttpStatus status() {
        return status;
    }
}
