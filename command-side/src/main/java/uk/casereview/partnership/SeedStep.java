package uk.casereview.partnership;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.partnership.PartnershipCommand.AddHoliday;
import uk.casereview.partnership.PartnershipCommand.NameStaff;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * One command of a bundled file. Its id follows from its text there, so that a file is applied once however often it is
 * read.
 */
record SeedStep(PartnershipId partnershipId, CommandId commandId, String name, ObjectNode fields) {
    private static final Map<String, Class<?>> COMMANDS = Arrays.stream(
                    PartnershipCommand.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** Seals a display name under its user's own key (§15.7-27). */
    interface NameSealing {
        SealedText seal(UserId user, CommandId commandId, String displayName);
    }

    static SeedStep of(PartnershipId partnershipId, String name, ObjectNode fields) {
        if (!COMMANDS.containsKey(name)) {
            throw new IllegalArgumentException("a partnership has no command " + name);
        }
        CommandId commandId = new CommandId(DerivedId.from(partnershipId.value(), name + asFirstGiven(fields)));
        return new SeedStep(partnershipId, commandId, name, fields);
    }

    /**
     * The policies of the file were given before it stated thresholds, which were the same then; and while it took what
     * the delegated partners differ on to whoever hears the group. Neither is given a second time.
     */
    private static ObjectNode asFirstGiven(ObjectNode fields) {
        ObjectNode before = fields.deepCopy();
        if (before.get("policy") instanceof ObjectNode policy) {
            policy.remove("thresholds");
            JsonNode above = policy.path("voting")
                    .path(policy.path("reviewBody").asString())
                    .path("escalateTo");
            if (above.isString()) {
                policy.withObject("/voting/DSP").set("escalateTo", above);
            }
        }
        return before;
    }

    /** The file gives names in clear and, of the holidays, the years; everything else as over HTTP. */
    PartnershipCommand command(JsonMapper json, NameSealing sealing) {
        return switch (name) {
            case "AddHoliday" ->
                new AddHoliday(
                        partnershipId,
                        text("calendarVersion"),
                        BankHolidays.between(
                                fields.required("firstYear").intValue(),
                                fields.required("lastYear").intValue()));
            case "NameStaff" -> {
                UserId user = new UserId(UUID.fromString(text("user")));
                yield new NameStaff(partnershipId, user, sealing.seal(user, commandId, text("displayName")));
            }
            default -> {
                ObjectNode whole = fields.deepCopy().put("partnershipId", partnershipId.toString());
                yield (PartnershipCommand) json.treeToValue(whole, COMMANDS.get(name));
            }
        };
    }

    private String text(String field) {
        return fields.required(field).stringValue();
    }
}
