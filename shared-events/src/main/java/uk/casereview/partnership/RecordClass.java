package uk.casereview.partnership;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is kept for a time of its own (IG5, A-27), and from when that time is counted. */
public enum RecordClass {
    /** All that the file of a case holds. */
    REVIEW_RECORD("CASE_CLOSED"),
    /** Who decided what, when and why. */
    DECISION_AUDIT("CASE_CLOSED"),
    /** Who looked at what. */
    ACCESS_LOG("ACCESS_RECORDED"),
    /** What has been published, which is everybody's. */
    PUBLISHED_REPORT("PUBLISHED"),
    /** The words of a request about personal data, and the name of whoever made it. */
    DATA_REQUEST("REQUEST_CLOSED");

    private final String startsAt;

    RecordClass(String startsAt) {
        this.startsAt = startsAt;
    }

    /** What its time is counted from. */
    public String startsAt() {
        return startsAt;
    }

    /** Whether its time is counted from the closing of a case. */
    public boolean ofCases() {
        return startsAt.equals("CASE_CLOSED");
    }

    /** The class of this name, if there is one. */
    public static Optional<RecordClass> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Those whose time is counted from the closing of a case. */
    public static List<RecordClass> countedFromClosing() {
        return Arrays.stream(values()).filter(RecordClass::ofCases).toList();
    }
}
