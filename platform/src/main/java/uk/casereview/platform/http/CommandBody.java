package uk.casereview.platform.http;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.sealing.PeopleOfRecords;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;

/**
 * Makes a command of a body, or says everything that is wrong with it.
 *
 * <p>In two passes: the first finds the faults and seals nothing, so that no key and no text outlives a bad request.
 */
final class CommandBody {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Sealer sealer;
    private final PeopleOfRecords people;

    CommandBody(Sealer sealer, PeopleOfRecords people) {
        this.sealer = sealer;
        this.people = people;
    }

    /** The command without its texts and with nobody as its target, for deciding where it goes; null with faults. */
    @Nullable
    Command draft(Class<? extends Command> type, CommandId commandId, ObjectNode body, Faults faults) {
        Binding binding = new Binding(type.getSimpleName(), commandId, NOBODY, Sealing.NONE, faults);
        return (Command) binding.record(type, body, Pointer.ROOT, target(type, NOBODY));
    }

    /** As {@link #draft(Class, CommandId, ObjectNode, Faults)}, of a body without faults. */
    Command draft(Class<? extends Command> type, CommandId commandId, ObjectNode body, UUID target) {
        Faults none = new Faults();
        Binding binding = new Binding(type.getSimpleName(), commandId, target, Sealing.NONE, none);
        Object command = binding.record(type, body, Pointer.ROOT, target(type, target));
        none.throwIfAny();
        return (Command) Objects.requireNonNull(command);
    }

    /**
     * The command with its texts sealed under the key of the case; the body has no faults.
     *
     * @param attempt this request's
     */
    Command sealed(
            Class<? extends Command> type, CommandId commandId, ObjectNode body, Addressee addressee, Attempt attempt) {
        Faults none = new Faults();
        UUID record = addressee.caseKey();
        Sealing sealing = Sealing.with(sealer, people, commandId, record, Set.of(addressee.owner()), attempt);
        Binding binding = new Binding(type.getSimpleName(), commandId, record, sealing, none);
        Object command = binding.record(type, body, Pointer.ROOT, target(type, addressee.target()));
        none.throwIfAny();
        return (Command) Objects.requireNonNull(command);
    }

    /** The record was refused and never came to be, so nobody is its person. */
    void release(UUID record) {
        people.release(record);
    }

    /** The attempt was refused, and whom it alone has named are nobody's people. */
    void release(UUID record, UUID attempt) {
        people.release(record, attempt);
    }

    /** The first component of a command is whom it asks: that is in the address, not in the body. */
    private static Map<String, Object> target(Class<? extends Command> type, UUID target) {
        RecordComponent first = type.getRecordComponents()[0];
        Object value = first.getType() == UUID.class ? target : Records.construct(first.getType(), target);
        return Map.of(first.getName(), value);
    }
}
