package uk.casereview.rapidreview;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.SealedText;

/** One criterion answered, with the evidence for the answer. */
public record CriterionAnswer(Answer answer, @Nullable SealedText evidence) {}
