package uk.casereview.actionplan;

import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;

/** A recommendation that is closed without evidence of an effect: "a reasoned decision" (§15.6-24). */
public record Exemption(RecommendationId recId, SealedText reason) {}
