package uk.casereview.command;

import java.util.List;
import java.util.UUID;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.rapidreview.RapidReviewCommand;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;

/** {@code /api/rapid-reviews}: a review's id follows from its notification's (R2), and so does its key. */
record RapidReviews() implements CommandCollection {
    @Override
    public String segment() {
        return "rapid-reviews";
    }

    @Override
    public String aggregate() {
        return "rapid-review";
    }

    @Override
    public String streamType() {
        return "RapidReview";
    }

    @Override
    public Class<? extends Command> commands() {
        return RapidReviewCommand.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(OpenRapidReview.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        return RapidReviewId.of(notification(draft)).value();
    }

    @Override
    public UUID sealedUnder(UUID newId, Command draft) {
        return notification(draft).value();
    }

    @Override
    public boolean ofCases() {
        return true;
    }

    private static NotificationId notification(Command draft) {
        return ((OpenRapidReview) draft).notificationId();
    }
}
