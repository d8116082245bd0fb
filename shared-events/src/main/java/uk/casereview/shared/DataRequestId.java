package uk.casereview.shared;

import java.util.UUID;

/** One data request. */
public record DataRequestId(UUID value) implements Identifier {
    /** A case is under legal hold or it is not, so the hold's id follows from the notification's. */
    public static DataRequestId ofHold(NotificationId notification) {
        return new DataRequestId(DerivedId.from(notification.value(), "legal-hold"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
