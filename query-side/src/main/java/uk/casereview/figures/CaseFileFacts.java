package uk.casereview.figures;

import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.CaseFileEvent.VoiceUsed;

/** What counts of what every aggregate of a case has on file. */
final class CaseFileFacts {
    private CaseFileFacts() {}

    static void apply(SubjectDraft draft, CaseFileEvent event) {
        switch (event) {
            case DecisionRecordCorrected e -> {
                DecisionFacts.correct(draft, e.to());
                PracticeReviewFacts.correct(draft, e.to());
            }
            case DecisionFlaggedForReview e ->
                draft.put(Measure.DECISIONS_FLAGGED, e.decisionId() + "/" + e.reason(), e.reason(), draft.on());
            case VoiceRecorded e -> draft.put(Measure.VOICES_HEARD, e.voiceId(), e.whose(), e.on());
            case VoiceUsed e -> draft.put(Measure.VOICES_USED, draft.number(), e.whose(), e.on());
            default -> {}
        }
    }
}
