package uk.casereview.casefile;

import uk.casereview.decider.Staged;

/** The state of an aggregate of a case, at whatever stage. */
public interface CaseState extends Staged {
    CaseFile file();
}
