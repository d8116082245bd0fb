package uk.casereview.scenario;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** What an administrator lays down for a partnership; dates of its own keep it from every other test. */
record PartnershipSteps(Service service, String code, String administrator) {

    static PartnershipSteps birmingham(Service service) {
        return new PartnershipSteps(service, "BSCP", Users.ADMINISTRATOR);
    }

    static PartnershipSteps sandwell(Service service) {
        return new PartnershipSteps(service, "SCSP", "scsp.administrator");
    }

    PartnershipSteps at(String instant) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(instant));
        return this;
    }

    Answer lay(String command, Map<String, ?> body) {
        return as(administrator, command, body);
    }

    Answer as(String user, String command, Map<String, ?> body) {
        return service.as(user)
                .post("/api/partnerships/" + PartnershipId.of(new PartnershipCode(code)) + "/" + command, body);
    }

    /** The bundled policy in force in 2026, under another version and from another day. */
    ObjectNode policy(String version, String from) {
        var policies = JsonMapper.shared()
                .readTree(PartnershipSteps.class.getResourceAsStream("/partnerships/" + code + ".json"))
                .at("/commands/AdoptPolicy");
        ObjectNode policy = (ObjectNode) policies.get(policies.size() - 1).path("policy");
        return policy.put("version", version).put("effectiveFrom", from);
    }
}
