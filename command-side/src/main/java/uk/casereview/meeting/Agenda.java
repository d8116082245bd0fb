package uk.casereview.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.meeting.MeetingCommand.CirculatePapers;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.ItemOpened;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.meeting.MeetingItem.Stage;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What a meeting is to deal with, and with what papers. */
final class Agenda {
    private static final String REPORTED = "R";

    private Agenda() {}

    /** A body decides on the cases of its own partnership; whether another has such a case is not for it to learn. */
    static Verdict list(Minutes minutes, ListItem command, Context context) {
        CaseRef caseRef = command.caseRef();
        Optional<Refusal> unknown = caseRef.partnership().equals(context.actor().partnership())
                ? context.facts().noSuchCase("caseRef")
                : Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "caseRef", caseRef.toString()));
        if (unknown.isPresent()) {
            return Verdict.refuse(unknown.get());
        }
        return Verdict.accept(new ItemListed(nextRef(minutes, context), caseRef, command.question()));
    }

    /** What a process reports to the meeting is numbered apart, or it would shift the numbers people count on. */
    private static String nextRef(Minutes minutes, Context context) {
        String series = context.actor().role() == Role.SYSTEM ? REPORTED : "";
        long before = minutes.items().stream()
                .filter(item -> item.itemRef().startsWith(REPORTED) != series.isEmpty())
                .count();
        return series + (before + 1);
    }

    /** Nobody is sent back to a version that has been replaced. */
    static Verdict circulate(Minutes minutes, CirculatePapers command) {
        int latest = minutes.papers().getOrDefault(command.docRef(), 1);
        if (command.version() < latest) {
            return Verdict.refuse(
                    new Refusal(RefusalCode.PAPERS_OUTDATED, Map.of("version", command.version(), "latest", latest)));
        }
        PapersCirculated circulated =
                new PapersCirculated(command.itemRef(), command.docRef(), command.hash(), command.version());
        String itemRef = command.itemRef();
        return itemRef == null ? Verdict.accept(circulated) : item(minutes, itemRef, _ -> Verdict.accept(circulated));
    }

    static Verdict open(Minutes minutes, OpenItem command) {
        return item(
                minutes,
                command.itemRef(),
                item -> item.stage() == Stage.LISTED
                        ? Verdict.accept(new ItemOpened(item.itemRef()))
                        : Verdict.refuse(
                                RefusalCode.INVALID_STATE, "item", item.stage().toString()));
    }

    /** Goes on with the item of that number. */
    static Verdict item(Minutes minutes, String itemRef, Function<MeetingItem, Verdict> decide) {
        return minutes.item(itemRef)
                .map(decide)
                .orElseGet(() -> Verdict.refuse(RefusalCode.ITEM_UNKNOWN, "itemRef", itemRef));
    }

    /** Goes on with the item of that number while it is before the meeting. */
    static Verdict openItem(Minutes minutes, String itemRef, Function<MeetingItem, Verdict> decide) {
        return item(minutes, itemRef, item -> item.stage() == Stage.OPEN ? decide.apply(item) : notOpen(item));
    }

    /** Goes on with the item of that number unless something has come of it already. */
    static Verdict pendingItem(Minutes minutes, String itemRef, Function<MeetingItem, Verdict> decide) {
        return item(minutes, itemRef, item -> item.pending() ? decide.apply(item) : notOpen(item));
    }

    private static Verdict notOpen(MeetingItem item) {
        return Verdict.refuse(RefusalCode.ITEM_NOT_OPEN, "item", item.stage().toString());
    }
}
