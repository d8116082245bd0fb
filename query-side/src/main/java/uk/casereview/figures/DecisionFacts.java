package uk.casereview.figures;

import static uk.casereview.figures.Measure.DECISIONS_BY_RECORDING;

import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.shared.Event;

/** Every decision a case has on record, also one that was lost or put off (§11.7). */
final class DecisionFacts {
    /** §11.7: "recording lag > 5 WD". */
    private static final int LATE_AFTER_WORKING_DAYS = 5;

    private DecisionFacts() {}

    static void apply(SubjectDraft draft, Event event) {
        RecordsDecision.in(event).ifPresent(decision -> {
            if (draft.find(DECISIONS_BY_RECORDING, decision.decisionId()) == null) {
                int lag = draft.workingDays(decision.decidedOn(), draft.recordedOn());
                put(draft, decision, lag > LATE_AFTER_WORKING_DAYS ? "LATER" : "WITHIN_5_DAYS");
            }
        });
    }

    /** The record was wrong; when it was first made does not change. */
    static void correct(SubjectDraft draft, DecisionRecord decision) {
        Fact recorded = draft.find(DECISIONS_BY_RECORDING, decision.decisionId());
        if (recorded != null) {
            put(draft, decision, recorded.value().substring(recorded.value().lastIndexOf('|') + 1));
        }
    }

    /** In the order of the measures that are kept together. */
    private static void put(SubjectDraft draft, DecisionRecord decision, String recording) {
        String value = String.join(
                "|",
                decision.body().toString(),
                decision.mode().toString(),
                decision.result().toString(),
                decision.route().toString(),
                recording);
        draft.put(DECISIONS_BY_RECORDING, decision.decisionId(), value, decision.decidedOn());
    }
}
