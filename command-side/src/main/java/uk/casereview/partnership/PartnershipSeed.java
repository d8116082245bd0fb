package uk.casereview.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.UserId;

/**
 * What a bundled file asks of a partnership (§15.7-28): commands by name, in the file's order.
 *
 * @param administrator in whose name they are given
 */
record PartnershipSeed(PartnershipCode partnership, UserId administrator, List<SeedStep> steps) {
    static PartnershipSeed read(JsonNode file) {
        PartnershipCode partnership =
                new PartnershipCode(file.required("partnership").stringValue());
        UserId administrator =
                new UserId(UUID.fromString(file.required("administrator").stringValue()));
        List<SeedStep> steps = new ArrayList<>();
        file.required("commands")
                .properties()
                .forEach(section -> section.getValue()
                        .forEach(fields -> steps.add(
                                SeedStep.of(PartnershipId.of(partnership), section.getKey(), (ObjectNode) fields))));
        return new PartnershipSeed(partnership, administrator, List.copyOf(steps));
    }
}
