package uk.casereview.notification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.LaCode;

/**
 * Who has been told of the incident, and when.
 *
 * @param sentOn when the notification was made; null before
 * @param recipients to whom it was addressed
 * @param area who notified where that was another area (§15.3-16); null: our own local authority
 * @param informed who was told besides: first of all, and the Panel each time
 */
record Told(
        @Nullable LocalDate sentOn,
        Set<Recipient> recipients,
        Map<Recipient, Set<LocalDate>> informed,
        @Nullable LaCode area) {
    static final Told NOBODY = new Told(null, Set.of(), Map.of(), null);

    Told {
        recipients = Set.copyOf(recipients);
        informed = Map.copyOf(informed);
    }

    Told sent(LocalDate on, Set<Recipient> to) {
        return new Told(on, to, informed, null);
    }

    /** Another area has told the Panel. */
    Told sentBy(LaCode other, LocalDate on) {
        return new Told(on, Set.of(Recipient.PANEL), informed, other);
    }

    boolean byAnother() {
        return area != null;
    }

    Told sent(LocalDate on) {
        return new Told(on, recipients, informed, area);
    }

    /** Whether it was made on the same day, to the same. */
    boolean sentAs(Told other) {
        return Objects.equals(sentOn, other.sentOn) && recipients.equals(other.recipients);
    }

    Told to(Set<Recipient> corrected) {
        return new Told(sentOn, corrected, informed, area);
    }

    /** The Panel hears of every change; everybody else has been told once they were told. */
    Told informed(Recipient recipient, @Nullable LocalDate on) {
        if (on == null) {
            return this;
        }
        SortedSet<LocalDate> days = new TreeSet<>(informed.getOrDefault(recipient, Set.of()));
        days.add(on);
        Map<Recipient, Set<LocalDate>> all = new EnumMap<>(Recipient.class);
        all.putAll(informed);
        all.put(recipient, recipient == Recipient.PANEL ? Set.copyOf(days) : Set.of(days.first()));
        return new Told(sentOn, recipients, all, area);
    }

    /** The first day, not before the one given, on which the recipient was told. */
    Optional<LocalDate> on(Recipient recipient, LocalDate notBefore) {
        return on(recipient, day -> !day.isBefore(notBefore));
    }

    /** The first of the days that count. */
    Optional<LocalDate> on(Recipient recipient, Predicate<LocalDate> counts) {
        return Stream.concat(
                        Stream.ofNullable(recipients.contains(recipient) ? sentOn : null),
                        informed.getOrDefault(recipient, Set.of()).stream())
                .filter(counts)
                .min(LocalDate::compareTo);
    }

    /** Everybody who has been told, in whatever way. */
    Set<Recipient> everybody() {
        Set<Recipient> all = new HashSet<>(recipients);
        all.addAll(informed.keySet());
        return all;
    }
}
