package uk.casereview.web.partnership;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.web.Addressed;
import uk.casereview.web.Visitor;

/**
 * Which partnership an address is about, and as whom its visitor comes there.
 *
 * @param path of its page
 */
record PartnershipPlace(PartnershipCode partnership, Visitor visitor, String path) {
    /**
     * That of the capacity in use, or the one that is named.
     *
     * @param code null where the address names none
     */
    static PartnershipPlace of(Visitor visitor, @Nullable String code) {
        if (code == null) {
            return new PartnershipPlace(visitor.capacity().partnership(), visitor, "/partnership");
        }
        PartnershipCode named = Addressed.partnership(code);
        return new PartnershipPlace(named, visitor.in(named), "/partnerships/" + named);
    }

    String command(String name) {
        return path + "/commands/" + name;
    }
}
