package uk.casereview.practicereview;

import uk.casereview.shared.Event;

/**
 * What can become true of a practice review (§8.3, §15.5).
 *
 * <p>Irregularities are the refusals that an intention would have met (§15.1-1); the reason says why the fact stands.
 */
public sealed interface PracticeReviewEvent extends Event
        permits CommissioningEvent, ConductEvent, ReportEvent, PublicationEvent {}
