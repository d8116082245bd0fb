package uk.casereview.audit.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit;
import uk.casereview.audit.DecisionAudit.OnRecord;
import uk.casereview.audit.DecisionAudit.PolicyUsed;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;

/**
 * A decision's audit as a file: a line for each thing there is to say. No text that anybody wrote leaves the service with it
 * (IG4); a file says that there is one, and the page shows it to whoever may read it.
 */
public final class DecisionSheet {
    private final List<Line> lines = new ArrayList<>();

    private DecisionSheet() {}

    /**
     * One thing.
     *
     * @param part of the audit that it belongs to
     * @param person by user id
     */
    public record Line(
            String part,
            String what,
            String value,
            @Nullable UserId person,
            @Nullable AgencyCode agency) {}

    static List<Line> of(DecisionAudit audit) {
        DecisionSheet sheet = new DecisionSheet();
        sheet.decision(audit);
        sheet.quorum(audit);
        sheet.votes(audit);
        audit.reasons().forEach(reason -> sheet.add("criteria", reason.criterion(), reason.answer()));
        sheet.later(audit);
        return List.copyOf(sheet.lines);
    }

    private void decision(DecisionAudit audit) {
        DecisionEntry entry = audit.entry();
        DecisionRecord decision = entry.decision();
        add("decision", "decisionId", decision.decisionId());
        add("decision", "caseRef", entry.caseRef());
        add("decision", "action", audit.action());
        add("decision", "body", decision.body().name());
        add("decision", "route", decision.route());
        add("decision", "mode", decision.mode());
        add("decision", "result", decision.result());
        add("decision", "decidedOn", decision.decidedOn());
        add("decision", "recordedAt", entry.recordedAt());
        add("decision", "lagWorkingDays", audit.lagWorkingDays());
        lines.add(new Line("decision", "recordedBy", "", decision.recordedBy(), null));
        if (decision.chairMemberId() != null) {
            lines.add(new Line("decision", "chair", "", decision.chairMemberId(), null));
        }
        OnRecord onRecord = audit.onRecord();
        add("decision", "shownAsAt", onRecord.which());
        add("decision", "asOf", onRecord.asOf());
        add("decision", "lastPosition", onRecord.position() < 0 ? "" : onRecord.position());
        receipt(audit);
        add("flags", "lateConflict", audit.flags().lateConflict());
        add("flags", "recordedLate", audit.flags().recordedLate());
        add("flags", "mustBeRedecided", audit.flags().mustBeRedecided());
        add("flags", "awaitsConfirmation", audit.flags().awaitsConfirmation());
        add("flags", "markedForScrutiny", audit.flags().markedForScrutiny());
    }

    /** Its lines are there, and empty, where the audit log has not come so far. */
    private void receipt(DecisionAudit audit) {
        DecisionReceipt receipt = audit.receipt();
        String leafHash = audit.leafHash();
        add("receipt", "eventId", receipt == null ? "" : receipt.eventId());
        add("receipt", "leafIndex", receipt == null ? "" : receipt.leafIndex());
        add("receipt", "leafHash", leafHash == null ? "" : leafHash);
    }

    private void quorum(DecisionAudit audit) {
        PolicyUsed policy = audit.policy();
        add("policy", "version", audit.entry().decision().policyVersion());
        add("policy", "registerVersion", audit.entry().decision().registerVersion());
        if (policy != null) {
            add("policy", "source", policy.source());
            add("policy", "effectiveFrom", policy.effectiveFrom());
        }
        audit.quorum().steps().forEach(step -> add("quorum", "step", step));
        audit.quorum()
                .people()
                .forEach(person -> lines.add(new Line(
                        "attendance",
                        person.capacity().name(),
                        person.standing().inWords(),
                        person.memberId(),
                        person.agency())));
        audit.entry()
                .decision()
                .conflicts()
                .forEach(conflict -> lines.add(new Line(
                        "conflicts",
                        conflict.mayDiscuss() ? "may discuss" : "barred",
                        conflict.declaredAt() == null
                                ? ""
                                : conflict.declaredAt().toString(),
                        conflict.memberId(),
                        null)));
    }

    private void votes(DecisionAudit audit) {
        DecisionRecord decision = audit.entry().decision();
        add("votes", "count", audit.votes().majority());
        decision.votes()
                .forEach(vote -> lines.add(
                        new Line("votes", vote.source().name(), vote.choice().name(), vote.castBy(), vote.agency())));
        CastingVote casting = decision.castingVote();
        if (casting != null) {
            lines.add(new Line("votes", "casting vote", casting.choice().name(), casting.memberId(), null));
        }
        decision.dissent().forEach(dissent -> lines.add(new Line("dissent", "on record", "", null, dissent.agency())));
    }

    private void later(DecisionAudit audit) {
        audit.revisions()
                .forEach(revision -> lines.add(new Line(
                        "revisions",
                        revision.action(),
                        revision.recordedAt().toString(),
                        revision.recordedBy().userId(),
                        revision.recordedBy().agency())));
        if (audit.entry().revisedBy() != null) {
            add("revisions", "revisedBy", audit.entry().revisedBy());
        }
    }

    private void add(String part, String what, Object value) {
        lines.add(new Line(part, what, value.toString(), null, null));
    }
}
