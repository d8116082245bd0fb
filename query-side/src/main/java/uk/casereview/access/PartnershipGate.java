package uk.casereview.access;

import java.util.List;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/**
 * Who may read who takes part in a partnership: whoever reads its cases, and with them who acted there, and the
 * administrator, who looks after its seats (§15.7-28).
 */
public final class PartnershipGate {
    private PartnershipGate() {}

    public static void open(Actor reader, PartnershipCode partnership) {
        List<Role> readers = ReadingRights.whoReadsAPartnership();
        if (!readers.contains(reader.role())) {
            throw new ReadRefused(Refusal.forbidden(readers));
        }
        if (!reader.partnership().equals(partnership)) {
            throw new ReadRefused(RefusalCode.OUT_OF_PARTNERSHIP);
        }
    }
}
