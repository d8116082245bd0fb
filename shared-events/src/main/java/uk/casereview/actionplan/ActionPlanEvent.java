package uk.casereview.actionplan;

import uk.casereview.shared.Event;

/** What can become true of a learning action plan (§10.2, §15.6). */
public sealed interface ActionPlanEvent extends Event permits ActionEvent, PlanEvent {}
