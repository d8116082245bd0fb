package uk.casereview.facts;

import uk.casereview.shared.RapidReviewId;

/**
 * What a notification must know of its rapid review.
 *
 * @param open opened and neither closed nor discontinued
 * @param submitted sent to the Panel at some time
 */
public record RapidReviewFacts(RapidReviewId rapidReviewId, boolean open, boolean submitted) {}
