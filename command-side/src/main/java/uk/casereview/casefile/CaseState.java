package uk.casereview.casefile;

/** The state of an aggregate of a case, at whatever stage. */
public interface CaseState {
    CaseFile file();
}
