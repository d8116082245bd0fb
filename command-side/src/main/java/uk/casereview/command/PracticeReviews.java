package uk.casereview.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.practicereview.CommissioningCommand.InitiateLcspr;
import uk.casereview.practicereview.CommissioningCommand.InitiateReview;
import uk.casereview.practicereview.PracticeReviewCommand;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PracticeReviewId;

/**
 * {@code /api/practice-reviews}: a review's id follows from the rapid review before it, or else from its case, and so
 * does its key. A command that names neither makes nothing, whatever id it is given.
 */
record PracticeReviews(CaseDirectory directory) implements CommandCollection {
    @Override
    public String segment() {
        return "practice-reviews";
    }

    @Override
    public String aggregate() {
        return "practice-review";
    }

    @Override
    public String streamType() {
        return "PracticeReview";
    }

    @Override
    public Class<? extends Command> commands() {
        return PracticeReviewCommand.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(InitiateLcspr.class, InitiateReview.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        return switch (draft) {
            case InitiateLcspr c
            when c.rapidReviewId() != null ->
                PracticeReviewId.of(c.rapidReviewId()).value();
            case InitiateLcspr c
            when c.notificationId() != null ->
                PracticeReviewId.of(c.notificationId()).value();
            case InitiateReview c -> PracticeReviewId.of(c.notificationId()).value();
            default -> DerivedId.from(commandId.value(), "practice-review");
        };
    }

    @Override
    public UUID sealedUnder(UUID newId, Command draft) {
        return switch (draft) {
            case InitiateLcspr c
            when c.rapidReviewId() != null -> caseOf(c.rapidReviewId().value()).orElse(newId);
            case InitiateLcspr c
            when c.notificationId() != null -> c.notificationId().value();
            case InitiateReview c -> c.notificationId().value();
            default -> newId;
        };
    }

    @Override
    public boolean ofCases() {
        return true;
    }

    private Optional<UUID> caseOf(UUID rapidReview) {
        return directory.find(rapidReview).map(CaseDirectory.Entry::caseId);
    }
}
