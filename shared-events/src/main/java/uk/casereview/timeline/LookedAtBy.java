package uk.casereview.timeline;

import java.time.LocalDate;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PracticeReviewId;

/**
 * A practice review that is kept in the file of another case and looks at this one too (§15.5-20: "sourceCases: Set").
 *
 * @param caseRef in whose file it is kept
 * @param since the day on which it was decided upon
 */
public record LookedAtBy(CaseRef caseRef, PracticeReviewId practiceReviewId, ReviewType reviewType, LocalDate since) {}
