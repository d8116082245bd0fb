package uk.casereview.web.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit;
import uk.casereview.audit.DecisionAudit.Flags;
import uk.casereview.audit.DecisionAudit.OnRecord;
import uk.casereview.audit.DecisionAudit.PolicyUsed;
import uk.casereview.audit.DecisionAudit.Reason;
import uk.casereview.audit.DecisionAudit.Revision;
import uk.casereview.audit.DecisionAudit.ShownAsAt;
import uk.casereview.audit.DecisionAudit.VoteCount;
import uk.casereview.audit.QuorumReckoning;
import uk.casereview.audit.QuorumReckoning.Person;
import uk.casereview.audit.QuorumReckoning.Standing;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.deliberation.Tally;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseQuery.ReadAt;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;

/** An invented decision by casting vote, with dissent and a conflict that came out late, recorded seven working days later. */
final class ADecisionOnRecord {
    static final CaseRef REF = new CaseRef("BSCP-2026-001");
    static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    static final AgencyCode ICB = new AgencyCode("ICB");
    static final AgencyCode WMP = new AgencyCode("WMP");
    static final UserId CHAIR = new UserId(new UUID(0, 7));
    static final UserId POLICE = new UserId(new UUID(0, 8));
    static final UUID EVENT = new UUID(0, 5);
    static final SealedText WRITTEN = new SealedText(new UUID(0, 1), "sealed", 11);
    private static final Instant RECORDED = Instant.parse("2026-02-18T16:40:00Z");
    private static final DecisionId ID = new DecisionId(new UUID(0, 3));

    private ADecisionOnRecord() {}

    static DecisionEntry entry() {
        return entry(WRITTEN);
    }

    private static DecisionEntry entry(SealedText rationale) {
        return new DecisionEntry(
                decision(rationale),
                new UUID(0, 2),
                REF,
                BSCP,
                "rapid-review.RapidReviewOutcomeRecommended",
                RECORDED,
                true,
                true,
                null,
                List.of(),
                List.of(new DecisionFlaggedForReview(ID, FlagReason.LATE_CONFLICT, POLICE, null, true)),
                null);
    }

    private static DecisionRecord decision(SealedText rationale) {
        return new DecisionRecord(
                ID,
                Body.SCSG,
                Route.MEETING,
                null,
                null,
                LocalDate.of(2026, 2, 9),
                null,
                CHAIR,
                List.of(
                        new Attendee(CHAIR, ICB, Capacity.CORE, null),
                        new Attendee(POLICE, WMP, Capacity.DEPUTY, CHAIR)),
                List.of(new Conflict(POLICE, null, WRITTEN, false, List.of())),
                new Quorum(2, List.of(), List.of(ICB), List.of(), false),
                DecisionMode.CASTING_VOTE,
                DecisionResult.CARRIED,
                List.of(
                        new Vote(ICB, CHAIR, Choice.FOR, VoteSource.MEMBER),
                        new Vote(WMP, POLICE, Choice.AGAINST, VoteSource.MINUTES)),
                new CastingVote(CHAIR, Choice.FOR),
                List.of(new Dissent(WMP, WRITTEN)),
                rationale,
                List.of(),
                null,
                POLICE,
                "2",
                4,
                null);
    }

    /** The same, made by the scrutineer's vote in a meeting before anything of the case was on record here. */
    static DecisionAudit tipped() {
        DecisionAudit audit = audit(null, WRITTEN);
        return new DecisionAudit(
                audit.entry(),
                audit.action(),
                audit.lagWorkingDays(),
                audit.quorum(),
                audit.votes(),
                audit.policy(),
                audit.reasons(),
                new Flags(false, false, false, false, true),
                new OnRecord(ShownAsAt.ITEM_CLOSED, RECORDED, -1, null, null),
                audit.revisions(),
                audit.receipt(),
                audit.leafHash(),
                audit.readAt());
    }

    static DecisionAudit audit(@Nullable DecisionReceipt receipt, SealedText rationale) {
        return new DecisionAudit(
                entry(rationale),
                "The outcome was recommended",
                7,
                new QuorumReckoning(
                        decision(rationale).quorum(),
                        List.of(
                                new Person(CHAIR, ICB, Capacity.CORE, null, Standing.COUNTED, null),
                                new Person(POLICE, WMP, Capacity.DEPUTY, CHAIR, Standing.CONFLICTED, WRITTEN)),
                        List.of(),
                        List.of("Needed: 2 different agencies free to decide.", "The quorum was not reached."),
                        false),
                new VoteCount(Tally.of(List.of()), List.of(), List.of(WMP), "1 for, 1 against, 0 abstained."),
                new PolicyUsed(
                        "2",
                        LocalDate.of(2025, 4, 1),
                        "Invented terms of reference, section 3",
                        new QuorumRule(2, Set.of(WMP)),
                        new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, CastingVoteOf.CHAIR, null),
                        4),
                List.of(
                        new Reason(ID, "K1", "YES", WRITTEN),
                        new Reason(new DecisionId(new UUID(0, 9)), "K4", "NOT_YET_CONSIDERED_BY_PANEL", null)),
                new Flags(true, true, true, false, false),
                new OnRecord(
                        ShownAsAt.END_OF_DAY,
                        Instant.parse("2026-02-09T23:59:59.999Z"),
                        12,
                        RECORDED,
                        "/api/cases/BSCP-2026-001"),
                List.of(new Revision(
                        14,
                        new UUID(0, 6),
                        "case-file.DecisionFlaggedForReview",
                        "A decision was flagged for review",
                        RECORDED,
                        new Actor(CHAIR, Role.CHAIR, BSCP, ICB, null),
                        null)),
                receipt,
                null,
                new ReadAt(14, RECORDED, null, null));
    }
}
