package uk.casereview.platform.sealing;

import java.util.UUID;

/** The subject's key was destroyed; nothing can be sealed for it again. */
public final class SubjectErased extends RuntimeException {
    SubjectErased(UUID subjectId) {
        super("the key of " + subjectId + " was erased");
    }
}
