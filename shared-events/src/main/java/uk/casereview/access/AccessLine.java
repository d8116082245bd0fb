package uk.casereview.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * Who looked at what, when and what for. No text that anybody wrote is in it (IG3, IG4).
 *
 * @param position its place in the log
 * @param eventId by which its proof is asked for
 * @param partnership that the reader comes from
 * @param caseRef the case that was asked for; null where the request named none
 * @param asked method and address, without what stood in their places
 * @param texts which kinds of sealed text were opened
 * @param purposeStated whether the reader said so
 * @param refusal null unless it was refused
 */
public record AccessLine(
        long position,
        UUID eventId,
        Instant recordedAt,
        UserId userId,
        Role role,
        PartnershipCode partnership,
        @Nullable AgencyCode agency,
        AccessKind kind,
        String asked,
        @Nullable CaseRef caseRef,
        List<TextKind> texts,
        Purpose purpose,
        boolean purposeStated,
        @Nullable RefusalCode refusal) {
    public AccessLine {
        texts = List.copyOf(texts);
    }
}
