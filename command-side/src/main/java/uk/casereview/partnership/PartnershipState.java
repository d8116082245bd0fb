package uk.casereview.partnership;

import java.util.HashSet;
import java.util.Set;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.register.Register;

/** A partnership is there or not; what it has laid down is its register. */
sealed interface PartnershipState {

    /** Nobody has established it. */
    record NotEstablished() implements PartnershipState {}

    /**
     * It works.
     *
     * @param calendarVersions every name a calendar ever had, so that none comes twice
     */
    record Established(Register register, Set<String> calendarVersions) implements PartnershipState {
        public Established {
            calendarVersions = Set.copyOf(calendarVersions);
        }

        private Established with(Register next) {
            return new Established(next, calendarVersions);
        }

        private Established with(HolidaysAdded event) {
            Set<String> versions = new HashSet<>(calendarVersions);
            versions.add(event.calendarVersion());
            return new Established(register, versions);
        }
    }

    static PartnershipState evolve(PartnershipState state, PartnershipEvent event) {
        Established before = state instanceof Established known ? known : new Established(Register.EMPTY, Set.of());
        Established after = before.with(before.register().evolve(event));
        return event instanceof HolidaysAdded added ? after.with(added) : after;
    }
}
