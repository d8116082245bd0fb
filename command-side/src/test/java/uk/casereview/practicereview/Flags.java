package uk.casereview.practicereview;

import static uk.casereview.practicereview.ReviewStory.*;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;
import uk.casereview.shared.UserId;

/** Conflicts that come out after a decision of a review. */
final class Flags {
    private Flags() {}

    /** Where the delegated partners, when they meet, are a quorum together only. */
    static Register fourPartners() {
        return ReviewPolicies.with(Bodies.birmingham(), true, Map.of(Body.DSP, new QuorumRule(4, Set.of())));
    }

    static ReviewStory conflicted(ReviewStory story, Class<? extends RecordsDecision> kind, @Nullable UserId member) {
        return flagged(story, kind, FlagReason.LATE_CONFLICT, member);
    }

    static ReviewStory flagged(
            ReviewStory story, Class<? extends RecordsDecision> kind, FlagReason reason, @Nullable UserId member) {
        DecisionRecord decision = story.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(event -> event.recordedDecision().stream())
                .reduce((_, later) -> later)
                .orElseThrow();
        return story.by(manager()).then(new FlagDecision(REVIEW.value(), decision.decisionId(), reason, member, null));
    }
}
