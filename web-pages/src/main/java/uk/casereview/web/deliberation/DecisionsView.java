package uk.casereview.web.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.DecisionQuery.DecisionPage;
import uk.casereview.timeline.DecisionQuery.FindDecisions;
import uk.casereview.timeline.DecisionQuery.ListedDecision;
import uk.casereview.web.Days;
import uk.casereview.web.filter.FilterForm;

/**
 * One page of the list of decisions.
 *
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 * @param csv where all of them are had as a file
 */
public record DecisionsView(
        PartnershipCode partnership,
        FilterForm filter,
        List<Row> rows,
        long total,
        int page,
        long lastPage,
        @Nullable String previous,
        @Nullable String next,
        String csv,
        String jsonLines,
        String freshAt) {

    /**
     * One decision.
     *
     * @param title the key of what took effect by it
     * @param quorum the key of how it stood; one person who decides has none
     * @param dissent agencies of another view
     * @param marks what is out of the ordinary
     * @param lag working days from the decision to its record
     */
    public record Row(
            String href,
            CaseRef caseRef,
            String decidedOn,
            String title,
            Body body,
            DecisionResult result,
            DecisionMode mode,
            @Nullable String quorum,
            List<AgencyCode> dissent,
            List<Mark> marks,
            int lag,
            boolean recordedLate) {
        /** One officer agrees with nobody, and "deferred, without a decision" would say it twice. */
        public boolean saysHow() {
            return quorum != null && result != DecisionResult.DEFERRED && result != DecisionResult.ESCALATED;
        }
    }

    /**
     * What is out of the ordinary.
     *
     * @param colour which says nothing by itself
     */
    public record Mark(String message, String colour) {}

    static DecisionsView of(PartnershipCode partnership, DecisionsFilter filter, DecisionPage found) {
        long last = Math.max(1, Math.ceilDiv(found.total(), found.size()));
        int current = filter.page();
        return new DecisionsView(
                partnership,
                filter.form(),
                found.rows().stream().map(DecisionsView::row).toList(),
                found.total(),
                current,
                last,
                current > 1 ? filter.address((int) Math.min(current - 1, last)) : null,
                current < last ? filter.address(current + 1) : null,
                filter.file("csv"),
                filter.file("jsonl"),
                Days.seconds(found.freshAt()));
    }

    private static Row row(ListedDecision listed) {
        DecisionEntry entry = listed.entry();
        DecisionRecord decision = entry.decision();
        boolean late = listed.lagWorkingDays() > FindDecisions.LATE_AFTER_WORKING_DAYS;
        return new Row(
                href(entry),
                entry.caseRef(),
                Days.day(decision.decidedOn()),
                title(entry),
                decision.body(),
                decision.result(),
                decision.mode(),
                quorum(decision.quorum()),
                decision.dissent().stream().map(DecisionRecord.Dissent::agency).toList(),
                marks(entry),
                listed.lagWorkingDays(),
                late);
    }

    /** What went to another body took effect as a deferral. */
    static String title(DecisionEntry entry) {
        boolean escalated = entry.decision().result() == DecisionResult.ESCALATED
                && entry.takenBy().endsWith(".DecisionDeferred");
        return escalated ? "decision.escalated" : "event." + entry.takenBy();
    }

    /** Its id may stand in several cases, so its case is named too. */
    static String href(DecisionEntry entry) {
        return UriComponentsBuilder.fromPath(DecisionsFilter.PATH)
                .pathSegment(entry.decision().decisionId().toString())
                .queryParam("case", entry.caseRef().value())
                .encode()
                .toUriString();
    }

    private static @Nullable String quorum(@Nullable Quorum quorum) {
        if (quorum == null || !quorum.isAsked()) {
            return null;
        }
        return quorum.met() ? "quorum.met" : "quorum.not-met";
    }

    static List<Mark> marks(DecisionEntry entry) {
        List<Mark> marks = new ArrayList<>();
        if (entry.flags().stream().anyMatch(flag -> flag.reason() == FlagReason.LATE_CONFLICT)) {
            marks.add(new Mark("mark.late-conflict", "orange"));
        }
        if (entry.revisedBy() != null) {
            marks.add(new Mark("mark.revised", "grey"));
        } else if (entry.flags().stream().anyMatch(DecisionFlaggedForReview::mustBeRedecided)) {
            marks.add(new Mark("mark.to-be-retaken", "red"));
        }
        if (entry.awaitsConfirmation()) {
            marks.add(new Mark("mark.unconfirmed", "yellow"));
        }
        if (!entry.corrections().isEmpty()) {
            marks.add(new Mark("mark.corrected", "grey"));
        }
        return List.copyOf(marks);
    }
}
