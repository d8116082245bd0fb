package uk.casereview.practicereview;

import java.util.UUID;
import uk.casereview.shared.Command;
import uk.casereview.shared.PracticeReviewId;

/** What people and processes ask of a practice review (§8.2, §15.5). Dates left out mean today. */
public sealed interface PracticeReviewCommand extends Command
        permits CommissioningCommand, ConductCommand, ReportCommand, PublicationCommand, PracticeReviewCorrection {
    PracticeReviewId practiceReviewId();

    @Override
    default UUID target() {
        return practiceReviewId().value();
    }
}
