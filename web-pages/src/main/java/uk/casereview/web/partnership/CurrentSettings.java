package uk.casereview.web.partnership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.AdoptRetention;
import uk.casereview.partnership.PartnershipCommand.AdoptThemes;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.partnership.PartnershipQuery.FindPartnershipSettings;
import uk.casereview.partnership.PartnershipSettings;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.shared.CommandId;
import uk.casereview.web.Answers;
import uk.casereview.web.form.FormState;
import uk.casereview.web.form.Prefilled;

/**
 * Begins the forms of what is laid down as a whole with what holds today, so that nobody has to type a policy to change one
 * figure in it. Its version and its day are left to whoever changes it.
 */
@Component
final class CurrentSettings {
    private final Answers answers;
    private final JsonMapper mapper;

    CurrentSettings(Answers answers, JsonMapper mapper) {
        this.answers = answers;
        this.mapper = mapper;
    }

    /** A new form of a change; an address may say what the others begin with. */
    FormState begun(CommandForm form, PartnershipPlace place, Map<String, List<String>> given) {
        ObjectNode known = known(form, place);
        return known.isEmpty()
                ? FormState.begun(given, null, 0)
                : new FormState(Prefilled.of(form.fields(), known), new CommandId(UUID.randomUUID()), null, 0);
    }

    private ObjectNode known(CommandForm form, PartnershipPlace place) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        if (form.command().equals(AdoptPolicy.class)) {
            var asked = new FindPartnershipSettings(place.visitor().reader(), place.partnership(), null);
            var policy = answers.to(asked, PartnershipSettings.class).policy();
            JsonNode inForce = policy == null ? JsonNodeFactory.instance.nullNode() : mapper.valueToTree(policy);
            if (inForce instanceof ObjectNode rules) {
                rules.remove(List.of("version", "effectiveFrom"));
                known.set("policy", rules);
            }
        } else if (form.command().equals(AdoptThemes.class)) {
            known.set("themes", mapper.valueToTree(details(place).themes()));
        } else if (form.command().equals(AdoptRetention.class)) {
            var retention = details(place).retention();
            known.set("rules", mapper.valueToTree(retention == null ? List.of() : retention.rules()));
        }
        return known;
    }

    private PartnershipDetails details(PartnershipPlace place) {
        var asked = new FindPartnership(place.visitor().reader(), place.partnership(), null);
        return answers.to(asked, PartnershipDetails.class);
    }
}
