package uk.casereview.platform.envelope;

import java.util.Map;
import java.util.UUID;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** An actor as metadata. */
final class ActorKeys {
    private ActorKeys() {}

    static void write(Actor actor, Map<String, Object> values) {
        values.put(Keys.USER, actor.userId().toString());
        values.put(Keys.ROLE, actor.role().name());
        values.put(Keys.ACTOR_PARTNERSHIP, actor.partnership().value());
        Keys.putIfPresent(values, Keys.AGENCY, actor.agency());
        Keys.putIfPresent(values, Keys.ON_BEHALF_OF, actor.onBehalfOf());
    }

    static Actor read(Map<String, ?> metaData) {
        String agency = Keys.optional(metaData, Keys.AGENCY);
        String onBehalfOf = Keys.optional(metaData, Keys.ON_BEHALF_OF);
        return new Actor(
                new UserId(UUID.fromString(Keys.required(metaData, Keys.USER))),
                Role.valueOf(Keys.required(metaData, Keys.ROLE)),
                new PartnershipCode(Keys.required(metaData, Keys.ACTOR_PARTNERSHIP)),
                agency == null ? null : new AgencyCode(agency),
                onBehalfOf == null ? null : new UserId(UUID.fromString(onBehalfOf)));
    }
}
