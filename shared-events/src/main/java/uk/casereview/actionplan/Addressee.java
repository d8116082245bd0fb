package uk.casereview.actionplan;

/** To whom a recommendation is made (§15.6-23). */
public enum Addressee {
    LOCAL,
    NATIONAL
}
