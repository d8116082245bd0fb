package uk.casereview.web.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit;
import uk.casereview.audit.RecordQuery.Proof;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;
import uk.casereview.web.deliberation.DecisionsView.Mark;

/**
 * One decision as the scrutineer asks after it: who decided what, when, on what information, and whether it was in order.
 *
 * @param title the key of what took effect by it
 * @param together by a body with a quorum; else by one officer, who neither meets nor votes
 * @param lag working days from the decision to its record
 * @param marks what is out of the ordinary
 * @param remarks keys of the same in sentences
 * @param known as at which moment the case is shown, and where it is read
 */
public record DecisionAuditView(
        String id,
        CaseRef caseRef,
        String title,
        String decidedOn,
        Body body,
        Route route,
        DecisionMode mode,
        DecisionResult result,
        boolean together,
        String recordedAt,
        int lag,
        UserId recordedBy,
        @Nullable UserId chair,
        @Nullable UserId settledBy,
        @Nullable UserId confirmedBy,
        List<Mark> marks,
        List<String> remarks,
        QuorumView quorum,
        VotesView votes,
        @Nullable PolicyView policy,
        List<Dissent> dissent,
        ShownText rationale,
        List<Reason> reasons,
        KnownThen known,
        List<Later> later,
        ReceiptView receipt,
        People people,
        String csv,
        String freshAt) {

    /** A view that differs, kept even under consensus. */
    public record Dissent(AgencyCode agency, ShownText view) {}

    /**
     * A criterion answered.
     *
     * @param before in the decision on which this one followed
     */
    public record Reason(
            String criterion,
            String answer,
            boolean before,
            @Nullable ShownText evidence) {}

    static DecisionAuditView of(
            DecisionAudit audit, @Nullable Proof proof, People people, TextReader opener, UserId reader) {
        DecisionEntry entry = audit.entry();
        DecisionRecord decision = entry.decision();
        TextReader texts = opener.closedByConflict(isClosedTo(reader, decision));
        DecisionRecord.Quorum quorum = decision.quorum();
        return new DecisionAuditView(
                decision.decisionId().toString(),
                entry.caseRef(),
                DecisionsView.title(entry),
                Days.day(decision.decidedOn()),
                decision.body(),
                decision.route(),
                decision.mode(),
                decision.result(),
                quorum != null && quorum.isAsked(),
                Days.moment(entry.recordedAt()),
                audit.lagWorkingDays(),
                decision.recordedBy(),
                decision.chairMemberId(),
                decision.settledBy(),
                entry.confirmedBy(),
                DecisionsView.marks(entry),
                remarks(audit),
                QuorumView.of(audit.quorum(), texts),
                VotesView.of(decision, audit.votes()),
                PolicyView.of(audit.policy()),
                decision.dissent().stream()
                        .map(dissent -> new Dissent(dissent.agency(), texts.read(dissent.view())))
                        .toList(),
                texts.read(decision.rationale()),
                audit.reasons().stream()
                        .map(reason -> new Reason(
                                "criterion." + reason.criterion(),
                                "criterion-answer." + reason.answer(),
                                !reason.in().equals(decision.decisionId()),
                                texts.readIfThere(reason.evidence())))
                        .toList(),
                KnownThen.of(entry.caseRef(), audit.onRecord()),
                Later.of(audit.revisions(), entry, texts),
                ReceiptView.of(audit.receipt(), proof),
                people,
                "/files/decisions/" + decision.decisionId() + ".csv?case=" + entry.caseRef(),
                Days.seconds(audit.readAt().freshAt()));
    }

    /** Whoever declared a conflict on it and was not let into the discussion (IG8). */
    private static boolean isClosedTo(UserId reader, DecisionRecord decision) {
        return decision.conflicts().stream()
                .filter(conflict -> !conflict.mayDiscuss())
                .map(Conflict::memberId)
                .anyMatch(reader::equals);
    }

    private static List<String> remarks(DecisionAudit audit) {
        DecisionEntry entry = audit.entry();
        List<String> flags = entry.flags().stream()
                .map(DecisionFlaggedForReview::reason)
                .filter(reason -> reason != FlagReason.UNCONFIRMED || entry.confirmedBy() == null)
                .distinct()
                .map(reason -> "flag." + reason)
                .toList();
        List<String> all = new ArrayList<>(flags);
        if (audit.flags().recordedLate()) {
            all.add("audit.decision.recorded-late");
        }
        if (audit.flags().mustBeRedecided()) {
            all.add("audit.decision.must-be-retaken");
        }
        if (audit.flags().awaitsConfirmation() && !all.contains("flag.UNCONFIRMED")) {
            all.add("audit.decision.awaits-confirmation");
        }
        if (audit.flags().markedForScrutiny() && !all.contains("flag.SCRUTINEER_CAST")) {
            all.add("flag.SCRUTINEER_CAST");
        }
        return List.copyOf(all);
    }
}
