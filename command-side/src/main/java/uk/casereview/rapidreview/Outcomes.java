package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;

/**
 * How far the partnership is with its answer.
 *
 * @param positions what the delegated partners have answered since the last recommendation or determination
 * @param resolvedAbove whether the lead partners have resolved the question since the last answer
 */
record Outcomes(
        @Nullable Settled recommendation,
        Map<AgencyCode, DspPosition> positions,
        @Nullable Settled determination,
        boolean resolvedAbove) {
    static final Outcomes NONE = new Outcomes(null, Map.of(), null, false);

    Outcomes {
        positions = Map.copyOf(positions);
    }

    /** An outcome, the day a body settled on it, and the decision by which it did. */
    record Settled(
            ReviewOutcome outcome,
            LocalDate decidedOn,
            @Nullable DecisionId decisionId) {
        static Settled by(ReviewOutcome outcome, DecisionRecord decision) {
            return new Settled(outcome, decision.decidedOn(), decision.decisionId());
        }

        private static @Nullable Settled corrected(@Nullable Settled known, DecisionRecord decision) {
            return known != null && decision.decisionId().equals(known.decisionId())
                    ? by(known.outcome(), decision)
                    : known;
        }
    }

    /** With the record of a decision as it really was. */
    Outcomes corrected(DecisionRecord decision) {
        return new Outcomes(
                Settled.corrected(recommendation, decision),
                positions,
                Settled.corrected(determination, decision),
                resolvedAbove);
    }

    Outcomes recommended(Settled settled) {
        return new Outcomes(settled, Map.of(), determination, false);
    }

    Outcomes determined(Settled settled) {
        return new Outcomes(recommendation, Map.of(), settled, false);
    }

    Outcomes with(DspPosition position) {
        Map<AgencyCode, DspPosition> all = new LinkedHashMap<>(positions);
        all.put(position.agency(), position);
        return new Outcomes(recommendation, all, determination, false);
    }

    Outcomes resolvedByTheLeads() {
        return new Outcomes(recommendation, positions, determination, true);
    }

    /** The positions in the order of their agencies' codes. */
    List<DspPosition> stated() {
        return positions.values().stream()
                .sorted(Comparator.comparing(position -> position.agency().value()))
                .toList();
    }
}
