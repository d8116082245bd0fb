package uk.casereview.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;

/** One collection of the API: what can be created in it, and what can be asked of its members. */
public interface CommandCollection {
    /** Its place in the address, for example {@code incidents}. */
    String segment();

    /** The name its aggregate takes commands by, for example {@code rapid-review}. */
    String aggregate();

    /** The type its streams are stored under, for example {@code RapidReview}. */
    String streamType();

    /** The sealed type of its commands. */
    Class<? extends Command> commands();

    /** Commands that make a new member; the first is the bare POST to the collection. */
    List<Class<? extends Command>> creating();

    /** Of the creating commands, those that can be given to a member that is already there too. */
    default List<Class<? extends Command>> joining() {
        return List.of();
    }

    /**
     * The id of the new member, so that a repeated command cannot make a second.
     *
     * @param draft the command without its texts and without its target
     */
    UUID newId(CommandId commandId, Command draft);

    /** Under whose key the texts of a creating command are sealed: its case's. */
    default UUID sealedUnder(UUID newId, Command draft) {
        return newId;
    }

    /** Whose partnership a new member is of, where that is there already: its case's. */
    default UUID belongingTo(UUID newId, Command draft) {
        return sealedUnder(newId, draft);
    }

    /**
     * The case that a command to a member speaks of where the member is of none, and under whose key its texts are then
     * sealed.
     *
     * @param draft the command without its texts and without its target
     */
    default Optional<UUID> spokenOf(UUID member, Command draft) {
        return Optional.empty();
    }

    /** Who tells what a command to a member would change, where that is told. */
    default Optional<CommandPreviews> previews() {
        return Optional.empty();
    }

    /**
     * Whether its members belong to a case: then they take the common commands of §5.1a too, and corrections and
     * decisions have to name the version they rest on.
     */
    boolean ofCases();

    /** Whether a member tells which commands it would take now, before anybody fills in a form. */
    default boolean tellsWhatIsPossible() {
        return ofCases();
    }
}
