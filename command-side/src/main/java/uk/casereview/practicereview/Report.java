package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.ReceivedOnCorrected;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.UserId;

/**
 * How far the report is.
 *
 * @param drafts when each version came in
 * @param assured by what the Sub-Group is content with the latest version; null: it is not
 * @param positions what the delegated partners have answered to it
 * @param settledAbove who settled the question since the last answer, by the body they did it for
 * @param determined by what the delegated partners accept it; null: they do not
 */
record Report(
        SortedMap<Integer, LocalDate> drafts,
        @Nullable Settled assured,
        Map<AgencyCode, ReportPosition> positions,
        Map<EscalationBody, UserId> settledAbove,
        @Nullable Settled determined,
        @Nullable Ratification ratification) {
    static final Report NONE = new Report(new TreeMap<>(), null, Map.of(), Map.of(), null, null);

    Report {
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
        positions = Map.copyOf(positions);
        settledAbove = Map.copyOf(settledAbove);
    }

    /**
     * Since when a body stands by the report, and by which decision.
     *
     * @param again whether it has decided so again, and stands by it since it first did
     */
    record Settled(LocalDate on, DecisionId by, boolean again) {
        static Settled by(DecisionRecord decision) {
            return new Settled(decision.decidedOn(), decision.decisionId(), false);
        }

        private static Settled standing(@Nullable Settled before, DecisionRecord decision) {
            return before == null || decision.decidedOn().isBefore(before.on())
                    ? by(decision)
                    : new Settled(before.on(), decision.decisionId(), true);
        }

        private static @Nullable Settled corrected(@Nullable Settled known, DecisionRecord decision) {
            return known != null && !known.again() && known.by().equals(decision.decisionId()) ? by(decision) : known;
        }
    }

    /** What the board stands by. */
    record Ratification(int version, Settled settled) {
        boolean again() {
            return settled.again();
        }

        LocalDate on() {
            return settled.on();
        }

        private static @Nullable Ratification corrected(@Nullable Ratification known, DecisionRecord decision) {
            return known == null
                    ? null
                    : new Ratification(
                            known.version(), Objects.requireNonNull(Settled.corrected(known.settled(), decision)));
        }
    }

    /** With the record of a decision as it really was. */
    Report corrected(DecisionRecord decision) {
        return new Report(
                drafts,
                Settled.corrected(assured, decision),
                positions,
                settledAbove,
                Settled.corrected(determined, decision),
                Ratification.corrected(ratification, decision));
    }

    /** The number of the latest draft; 0 before the first. */
    int latest() {
        return drafts.isEmpty() ? 0 : drafts.lastKey();
    }

    /** L9: a new version is accepted by nobody yet. */
    Report with(DraftReceived event) {
        return new Report(withDraft(event.version(), event.receivedOn()), null, Map.of(), Map.of(), null, null);
    }

    Report corrected(ReceivedOnCorrected event) {
        return new Report(
                withDraft(event.version(), event.to()), assured, positions, settledAbove, determined, ratification);
    }

    Report returned() {
        return new Report(drafts, null, Map.of(), Map.of(), null, ratification);
    }

    Report assured(DecisionRecord by) {
        return new Report(drafts, Settled.standing(assured, by), positions, settledAbove, determined, ratification);
    }

    Report with(ReportPosition position) {
        Map<AgencyCode, ReportPosition> all = new LinkedHashMap<>(positions);
        all.put(position.agency(), position);
        return new Report(drafts, assured, all, Map.of(), determined, ratification);
    }

    Report settled(EscalationBody body, UserId by) {
        Map<EscalationBody, UserId> all = new HashMap<>(settledAbove);
        all.put(body, by);
        return new Report(drafts, assured, positions, all, determined, ratification);
    }

    /** §4.4: whoever says too late to have a conflict "is barred from the decision", and another answers. */
    Report flagged(DecisionFlaggedForReview flag) {
        if (determined == null
                || !determined.by().equals(flag.decisionId())
                || flag.reason() != FlagReason.LATE_CONFLICT) {
            return this;
        }
        UserId member = flag.memberId();
        Map<AgencyCode, ReportPosition> left = new LinkedHashMap<>(positions);
        left.values().removeIf(position -> member == null || position.givenBy().equals(member));
        return new Report(drafts, assured, left, Map.of(), determined, ratification);
    }

    Report determined(DecisionRecord by) {
        return new Report(drafts, assured, positions, settledAbove, Settled.standing(determined, by), ratification);
    }

    Report ratified(Ratification by) {
        return new Report(drafts, assured, positions, settledAbove, determined, by);
    }

    /** What the board stands by with this decision; a version ratified again as it was stands since it first was. */
    Ratification ratification(int version, DecisionRecord by) {
        Ratification before = ratification;
        return new Ratification(
                version, Settled.standing(before == null || before.version() != version ? null : before.settled(), by));
    }

    /** The positions in the order of their agencies' codes. */
    List<ReportPosition> stated() {
        return positions.values().stream()
                .sorted(Comparator.comparing(position -> position.agency().value()))
                .toList();
    }

    private SortedMap<Integer, LocalDate> withDraft(int version, LocalDate receivedOn) {
        SortedMap<Integer, LocalDate> all = new TreeMap<>(drafts);
        all.put(version, receivedOn);
        return all;
    }
}
