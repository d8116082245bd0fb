package uk.casereview.platform.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The access could not be put on record, so there is no answer either. */
public final class AccessNotRecorded extends ResponseStatusException {
    AccessNotRecorded(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, null, cause);
    }
}
