package uk.casereview.platform.sealing;

import java.time.Instant;
import java.util.UUID;

/**
 * A key that no longer exists, and never will again.
 *
 * @param keyId whose it was: a case's or a person's
 * @param requestId the request for erasure it was destroyed for
 * @param at when its destruction began
 */
public record DestroyedKey(UUID keyId, UUID requestId, Instant at) {}
