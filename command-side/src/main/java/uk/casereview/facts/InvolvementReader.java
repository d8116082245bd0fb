package uk.casereview.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.history.EventStreams;
import uk.casereview.shared.Command;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;

/** Reads which agencies a case has to do with, for what an agency may only write where it is involved. */
record InvolvementReader(EventStreams streams) {

    /** What the case's own records say, and the record the command is about, which may be a plan. */
    @Nullable
    Involvement of(Command command, @Nullable UUID caseId, Map<String, Long> versions) {
        if (caseId == null
                || !(command instanceof CaseFileCommand.AttachDocument
                        || command instanceof CaseFileCommand.RecordVoice)) {
            return null;
        }
        RapidReviewId rapidReview = RapidReviewId.of(new NotificationId(caseId));
        Set<UUID> records = new LinkedHashSet<>(List.of(
                caseId, rapidReview.value(), PracticeReviewId.of(rapidReview).value(), command.target()));
        @Nullable Involvement known = null;
        for (UUID stream : records) {
            known = Fold.of(streams.read(stream, 0), stream, Involvement::evolve, known, versions);
        }
        return known;
    }
}
