package uk.casereview.platform.axon;

/** That there is an event at a place in the global order; what it is stands in {@link StoredEvents}. */
public record LogPlace(long place) {}
