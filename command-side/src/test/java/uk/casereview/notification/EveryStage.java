package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.decider.StageRow;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.IncidentCommand.*;
import uk.casereview.notification.NotifiabilityCommand.*;

/** A notification at every stage, and what a row says that a command leads to at each. */
final class EveryStage {
    static final String NONE = "NOT_FOUND";
    static final String NO = "INVALID_STATE";
    static final String UNDECIDED = "NOT_DECIDED";
    static final String OWED = "OPEN_OBLIGATIONS";
    static final String UNKNOWN = "UNKNOWN_REFERENCE";
    static final Set<Recipient> SENT_TO = Set.of(Recipient.PANEL, Recipient.PARTNERS);

    static final Map<String, IncidentStory> STAGES = stages();

    private EveryStage() {}

    static Map<String, IncidentStory> stages() {
        IncidentStory considered = considered(whoDied(), whoWasHarmed());
        IncidentStory toBeNotified = considered.then(decide(Category.ABUSE_NEGLECT_DEATH));
        IncidentStory notified = toBeNotified.then(submit(SENT)).knowing(new RapidReviewFacts(false, null));
        Map<String, IncidentStory> stages = new LinkedHashMap<>();
        stages.put("NOT_RECORDED", untold());
        stages.put(
                "REFERRED",
                untold().then(AnIncident.of(whoDied(), whoWasHarmed()).record()));
        stages.put("UNDER_CONSIDERATION", considered);
        stages.put("TO_BE_NOTIFIED", toBeNotified);
        stages.put("NOT_NOTIFIED", considered.then(decideNot()));
        stages.put("NOTIFIED", notified);
        stages.put("WITHDRAWN", notified.then(withdraw()));
        stages.put("CLOSED", notified.then(new CloseNotification(ID)));
        stages.put("LEGACY", untold().then(OldCase.of()));
        stages.put("STRUCK_OUT", considered.then(new MarkEnteredInError(ID.value(), text(9))));
        return stages;
    }

    static WithdrawNotification withdraw() {
        return new WithdrawNotification(ID, text(9), TODAY, null, false);
    }

    /** A case of old is read only, and so it answers as one that is struck out does. */
    static StageRow<NotificationCommand> row(NotificationCommand command, String... expected) {
        List<String> all = new ArrayList<>(List.of(expected));
        all.add(all.size() - 1, all.getLast());
        return StageRow.of(command, STAGES.keySet(), all);
    }

    /** What may be known at any time before the end. */
    static StageRow<NotificationCommand> live(NotificationCommand command, String accepted) {
        return row(command, NONE, accepted, accepted, accepted, accepted, accepted, NO, NO, NO);
    }

    /** What concerns a case that is over as well. */
    static StageRow<NotificationCommand> counted(NotificationCommand command, String accepted) {
        return row(command, NONE, accepted, accepted, accepted, accepted, accepted, accepted, accepted, NO);
    }
}
