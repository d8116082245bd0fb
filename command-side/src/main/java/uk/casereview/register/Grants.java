package uk.casereview.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
import uk.casereview.shared.UserId;

/** The roles that come with no seat, through time. */
public record Grants(List<Grant> all) {
    static final Grants NONE = new Grants(List.of());

    public Grants {
        all = List.copyOf(all);
    }

    public Stream<Grant> of(UserId user, Capacity capacity) {
        return all.stream()
                .filter(grant -> grant.user().equals(user) && grant.capacity().equals(capacity));
    }

    Stream<Capacity> heldBy(UserId user, LocalDate date) {
        return all.stream()
                .filter(grant -> grant.user().equals(user) && grant.period().covers(date))
                .map(Grant::capacity);
    }

    Grants with(RoleGranted event) {
        var capacity = new Capacity(event.role(), event.agency());
        return new Grants(Appended.to(all, new Grant(event.user(), capacity, new Period(event.from(), event.to()))));
    }

    Grants without(RoleRevoked event) {
        var capacity = new Capacity(event.role(), event.agency());
        return new Grants(all.stream()
                .map(grant -> grant.user().equals(event.user())
                                && grant.capacity().equals(capacity)
                        ? new Grant(grant.user(), capacity, grant.period().until(event.on()))
                        : grant)
                .filter(grant -> !grant.period().isEmpty())
                .toList());
    }
}
