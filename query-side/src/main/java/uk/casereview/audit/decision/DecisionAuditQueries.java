package uk.casereview.audit.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.CaseGate;
import uk.casereview.access.CaseScope;
import uk.casereview.audit.AuditQuery.FindDecisionAudit;
import uk.casereview.audit.DecisionAudit;
import uk.casereview.audit.DecisionAudit.Flags;
import uk.casereview.audit.DecisionAudit.PolicyUsed;
import uk.casereview.audit.QuorumReckoning;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.EventWords;
import uk.casereview.query.ReadRefused;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseQuery.ReadAt;
import uk.casereview.timeline.CaseReader;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;
import uk.casereview.timeline.DecisionQuery.FindDecisions;

/** Answers how one decision came about: to whoever may read its case, and as far as they may read its text. */
@Component
class DecisionAuditQueries {
    private final JdbcClient database;
    private final CaseGate gate;
    private final CaseReader cases;
    private final EventForms forms;
    private final EventWords words;
    private final PartnershipReferences partnerships;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    DecisionAuditQueries(
            JdbcClient database,
            CaseGate gate,
            CaseReader cases,
            EventForms forms,
            EventWords words,
            PartnershipReferences partnerships,
            ServiceTime time) {
        this.database = database;
        this.gate = gate;
        this.cases = cases;
        this.forms = forms;
        this.words = words;
        this.partnerships = partnerships;
        this.time = time;
    }

    private record Found(
            String caseRef,
            String entry,
            @Nullable UUID eventId,
            long leafIndex,
            @Nullable String leafHash) {}

    @QueryHandler
    DecisionAudit on(FindDecisionAudit query) {
        // whoever sees no case at all is not told whether there is such a decision
        CaseScope.of(query.reader(), time.today());
        Found found = find(query);
        CaseRef caseRef = new CaseRef(found.caseRef());
        var opened = gate.open(query.reader(), caseRef);
        DecisionEntry entry = forms.view(
                cases.redaction(caseRef, query.reader()).apply(opened.caseId(), true, forms.tree(found.entry())),
                DecisionEntry.class);
        return audit(entry, found, cases.read(opened.caseId(), caseRef, query.reader()));
    }

    private Found find(FindDecisionAudit query) {
        CaseRef caseRef = query.caseRef();
        return database.sql("""
                        select d.case_ref, d.entry, l.event_id, coalesce(l.leaf_index, -1) as leaf_index,
                               encode(l.hash, 'base64') as leaf_hash
                          from query_side.decision_view d left join audit_log.leaf l on l.position = d.position
                         where d.decision_id = :decision and (:case::text is null or d.case_ref = :case)
                         order by d.position limit 1
                        """)
                .param("decision", query.decisionId().value())
                .param("case", caseRef == null ? null : caseRef.value())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new ReadRefused(RefusalCode.NOT_FOUND));
    }

    private DecisionAudit audit(DecisionEntry entry, Found found, List<CaseReader.Read> read) {
        DecisionRecord decision = entry.decision();
        List<RecordedEvent> history = read.stream().map(CaseReader.Read::event).toList();
        PartnershipReference partnership = partnerships.of(entry.partnership());
        int lag = partnership.calendar().workingDaysBetween(decision.decidedOn(), dayOf(entry));
        QuorumReckoning quorum = QuorumSteps.of(decision);
        return new DecisionAudit(
                entry,
                words.of(entry.takenBy()),
                lag,
                quorum,
                VoteSteps.of(decision, quorum),
                policy(decision, partnership),
                Reasons.of(decision.decisionId(), history),
                flags(entry, lag),
                AtTheDecision.of(entry, history),
                new Revisions(words).of(entry, read),
                DecisionReceipt.of(found.eventId(), found.leafIndex()),
                found.leafHash(),
                new ReadAt(history.isEmpty() ? -1 : history.getLast().position(), system.instant(), null, null));
    }

    private static LocalDate dayOf(DecisionEntry entry) {
        return ServiceTime.londonDate(entry.recordedAt());
    }

    private static Flags flags(DecisionEntry entry, int lag) {
        return new Flags(
                entry.flags().stream().anyMatch(flag -> flag.reason() == FlagReason.LATE_CONFLICT),
                lag > FindDecisions.LATE_AFTER_WORKING_DAYS,
                entry.revisedBy() == null && entry.flags().stream().anyMatch(DecisionFlaggedForReview::mustBeRedecided),
                entry.awaitsConfirmation(),
                entry.markedForScrutiny());
    }

    /** The version stands in the record; what it says is looked up among all that the partnership has ever laid down. */
    private static @Nullable PolicyUsed policy(DecisionRecord decision, PartnershipReference partnership) {
        return partnership.policies().stream()
                .filter(policy -> policy.version().equals(decision.policyVersion()))
                .reduce((_, later) -> later)
                .map(policy -> new PolicyUsed(
                        policy.version(),
                        policy.effectiveFrom(),
                        policy.source(),
                        policy.quorum().get(decision.body()),
                        policy.voting().get(decision.body()),
                        decision.registerVersion()))
                .orElse(null);
    }
}
