package uk.casereview.deadline;

/** Somebody records what has long happened; until it is complete, a day that has passed says nothing about what was missed. */
public interface HistoryOnItsWay {
    boolean incomplete();
}
