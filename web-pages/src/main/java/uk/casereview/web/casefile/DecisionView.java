package uk.casereview.web.casefile;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * A decision as it can be answered for: who was there, whether that sufficed, how they voted, and why.
 *
 * @param takenBy the stored name of the event in which it took effect
 * @param what the key of what was decided; null where its title says it all
 * @param together by a body with a quorum; else by one officer, who neither meets nor votes
 * @param settledBy who decided it above the body; null: the body itself
 * @param conflicts who declared a conflict of interest in time
 * @param flags why it is to be looked at again
 * @param corrections why its record was put right
 * @param toBeRetaken whether it lacks what it needed, and nothing has replaced it yet
 * @param revised whether a later decision stands in its place
 */
public record DecisionView(
        UUID id,
        String takenBy,
        @Nullable String what,
        Body body,
        boolean together,
        Route route,
        String decidedOn,
        DecisionMode mode,
        DecisionResult result,
        @Nullable UserId settledBy,
        List<Attendee> attendance,
        @Nullable QuorumView quorum,
        List<Vote> votes,
        @Nullable CastingVote castingVote,
        List<Dissent> dissent,
        List<UserId> conflicts,
        List<Flag> flags,
        List<ShownText> corrections,
        ShownText rationale,
        boolean toBeRetaken,
        boolean awaitsConfirmation,
        boolean revised) {

    /** The calculation in words: how many were free to decide, who they were, who was missing. */
    public record QuorumView(boolean met, int needed, int eligible, String agencies, String missing) {}

    /** A view that differs, kept even under consensus. */
    public record Dissent(AgencyCode agency, ShownText view) {}

    /** Why it is to be looked at again, and whose conflict it is. */
    public record Flag(FlagReason reason, @Nullable UserId member) {}

    static DecisionView of(DecisionEntry entry, @Nullable String what, TextReader texts) {
        DecisionRecord decision = entry.decision();
        DecisionRecord.Quorum quorum = decision.quorum();
        boolean revised = entry.revisedBy() != null;
        boolean failed = entry.flags().stream().anyMatch(DecisionFlaggedForReview::mustBeRedecided);
        return new DecisionView(
                decision.decisionId().value(),
                entry.takenBy(),
                what,
                decision.body(),
                quorum != null && quorum.isAsked(),
                decision.route(),
                Days.day(decision.decidedOn()),
                decision.mode(),
                decision.result(),
                decision.settledBy(),
                decision.attendance(),
                quorum == null ? null : quorum(quorum),
                decision.votes(),
                decision.castingVote(),
                decision.dissent().stream()
                        .map(dissent -> new Dissent(dissent.agency(), texts.read(dissent.view())))
                        .toList(),
                decision.conflicts().stream().map(Conflict::memberId).toList(),
                entry.flags().stream()
                        .filter(flag -> flag.reason() != FlagReason.UNCONFIRMED || entry.confirmedBy() == null)
                        .map(flag -> new Flag(flag.reason(), flag.memberId()))
                        .distinct()
                        .toList(),
                entry.corrections().stream()
                        .map(correction -> texts.read(correction.reason()))
                        .toList(),
                texts.read(decision.rationale()),
                failed && !revised,
                entry.awaitsConfirmation() && !failed,
                revised);
    }

    private static QuorumView quorum(DecisionRecord.Quorum quorum) {
        return new QuorumView(
                quorum.met(),
                quorum.minimumAgencies(),
                quorum.eligible().size(),
                listed(quorum.eligible()),
                listed(quorum.missing()));
    }

    static String listed(List<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).sorted().collect(Collectors.joining(", "));
    }
}
