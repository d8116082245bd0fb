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
import uk.casereview.shared.UserId;

/**
 * How far the partnership is with its answer.
 *
 * @param positions what the delegated partners have answered since the last recommendation or determination
 * @param resolved how it was resolved above the delegated partners since their last answer; null: it was not
 */
record Outcomes(
        @Nullable Settled recommendation,
        Map<AgencyCode, DspPosition> positions,
        @Nullable Settled determination,
        @Nullable Resolution resolved) {
    static final Outcomes NONE = new Outcomes(null, Map.of(), null, null);

    Outcomes {
        positions = Map.copyOf(positions);
    }

    /** An outcome, the day a body settled on it, and the decision by which it did. */
    record Settled(ReviewOutcome outcome, LocalDate decidedOn, DecisionId decisionId) {
        static Settled by(ReviewOutcome outcome, DecisionRecord decision) {
            return new Settled(outcome, decision.decidedOn(), decision.decisionId());
        }

        private static @Nullable Settled corrected(@Nullable Settled known, DecisionRecord decision) {
            return known != null && decision.decisionId().equals(known.decisionId())
                    ? by(known.outcome(), decision)
                    : known;
        }
    }

    /**
     * What came back from above.
     *
     * @param outcome which outcome; null where that was not yet kept
     * @param by who decided; null where that was not yet kept
     */
    record Resolution(
            @Nullable ReviewOutcome outcome, @Nullable UserId by) {}

    /** With the record of a decision as it really was. */
    Outcomes corrected(DecisionRecord decision) {
        return new Outcomes(
                Settled.corrected(recommendation, decision),
                positions,
                Settled.corrected(determination, decision),
                resolved);
    }

    /** What is recommended in the place of a determination leaves nothing determined. */
    Outcomes recommended(Settled settled, boolean undetermined) {
        return new Outcomes(settled, Map.of(), undetermined ? null : determination, null);
    }

    Outcomes determined(Settled settled) {
        return new Outcomes(recommendation, Map.of(), settled, null);
    }

    Outcomes with(DspPosition position) {
        Map<AgencyCode, DspPosition> all = new LinkedHashMap<>(positions);
        all.put(position.agency(), position);
        return new Outcomes(recommendation, all, determination, null);
    }

    Outcomes resolvedAbove(Resolution resolution) {
        return new Outcomes(recommendation, positions, determination, resolution);
    }

    /** The positions in the order of their agencies' codes. */
    List<DspPosition> stated() {
        return positions.values().stream()
                .sorted(Comparator.comparing(position -> position.agency().value()))
                .toList();
    }
}
