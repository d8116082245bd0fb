package uk.casereview.command;

import java.util.Optional;
import java.util.UUID;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.meeting.MeetingCommand;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OnItem;
import uk.casereview.meeting.MeetingEvent.ItemListed;

/** Which case is spoken of on an item of an agenda. */
record ItemCases(CaseReferences references, EventStreams streams) {
    /** Empty for what is said of the meeting itself, and for an item or case that is not there. */
    Optional<UUID> spokenOf(UUID meeting, MeetingCommand command) {
        return switch (command) {
            case ListItem c -> references.caseOf(c.caseRef());
            case OnItem c -> listed(meeting, c.itemRef()).flatMap(item -> references.caseOf(item.caseRef()));
            default -> Optional.empty();
        };
    }

    private Optional<ItemListed> listed(UUID meeting, String itemRef) {
        return streams.read(meeting, 0).stream()
                .map(Recorded::event)
                .filter(ItemListed.class::isInstance)
                .map(ItemListed.class::cast)
                .filter(item -> item.itemRef().equals(itemRef))
                .findFirst();
    }
}
