package uk.casereview.shared;

import java.util.UUID;

/** One serious incident notification; it is also the identity of the case. */
public record NotificationId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
