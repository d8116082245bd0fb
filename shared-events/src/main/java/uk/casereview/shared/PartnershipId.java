package uk.casereview.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One partnership's own record: its agencies, people, policies and calendar. */
public record PartnershipId(UUID value) implements Identifier {

    /** A partnership is established once, so its id follows from its code. */
    public static PartnershipId of(PartnershipCode code) {
        return new PartnershipId(
                UUID.nameUUIDFromBytes(("partnership/" + code.value()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
