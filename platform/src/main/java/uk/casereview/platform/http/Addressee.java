package uk.casereview.platform.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.PartnershipCode;

/**
 * Whom a command asks.
 *
 * @param caseKey under whose key its texts are sealed
 * @param owner the record it belongs to, whose people it may name too
 * @param partnership whose record it is; null where it is yet to be made
 */
record Addressee(
        UUID target, UUID caseKey, UUID owner, @Nullable PartnershipCode partnership) {}
