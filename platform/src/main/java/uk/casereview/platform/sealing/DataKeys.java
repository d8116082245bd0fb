package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import java.util.Optional;
import java.util.UUID;

/** The data keys by the case, person or user they belong to. */
interface DataKeys {
    /** The key to seal with, made when there is none yet. */
    Aead forSealing(UUID subjectId);

    /** The key to open with; empty when it was erased or never made. */
    Optional<Aead> forOpening(UUID subjectId);
}
