package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;

/** What can become true of a partnership; each fact holds from its own date. */
public sealed interface PartnershipEvent extends Event {

    /** The partnership exists. */
    record PartnershipEstablished(PartnershipCode partnership, String name, LocalDate on) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** The agency takes part. */
    record AgencyRegistered(AgencyCode agency, String name, LocalDate from) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** One agency stands in another's place; merged agencies count once. */
    record AgencySucceeded(AgencyCode from, AgencyCode to, LocalDate on) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** The body has this seat, held by the agency. */
    record SeatEstablished(SeatCode seat, Body body, AgencyCode agency, String title, SeatKind kind, LocalDate from)
            implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** The person sits there. */
    record SeatFilled(SeatCode seat, UserId member, LocalDate from) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** Nobody sits there. */
    record SeatVacated(SeatCode seat, LocalDate on) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** Another person sits there; what the agency owes stays with the agency, and past votes stand. */
    record MemberReplaced(SeatCode seat, UserId from, UserId to, LocalDate on) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** The person may stand in for whoever holds the seat. */
    record DeputyNamed(
            SeatCode seat,
            UserId deputy,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** The person may answer as the agency's delegated safeguarding partner. */
    record DelegateNamed(
            AgencyCode agency,
            UserId delegate,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** Whoever holds the seat may chair the body in this period. */
    record CoChairPeriodSet(
            Body body,
            SeatCode seat,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** The policy governs from its effective date; earlier decisions keep the policy of their day. */
    record PolicyAdopted(PartnershipPolicy policy) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return policy.effectiveFrom();
        }
    }

    /** These days are no working days. */
    record HolidaysAdded(String calendarVersion, List<Holiday> holidays) implements PartnershipEvent {}

    /** The taxonomy has these themes from the date. */
    record ThemesAdopted(String taxonomyVersion, List<Theme> themes, LocalDate from) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** Records of each class are kept so long. */
    record RetentionAdopted(String version, List<RetentionRule> rules, LocalDate from) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** The person may act in the role, for the agency where one is named. */
    record RoleGranted(
            UserId user,
            Role role,
            @Nullable AgencyCode agency,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return from;
        }
    }

    /** The person may not, from the date. */
    record RoleRevoked(UserId user, Role role, @Nullable AgencyCode agency, LocalDate on) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** What the person is called, sealed under that person's own key (§15.7-27). */
    record StaffNamed(UserId user, SealedText displayName) implements PartnershipEvent {}

    /** The annual report of the year that ended then is public; it is sent by the due date (C9). */
    record AnnualReportPublished(int yearEnding, LocalDate on, LocalDate dueOn) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** The terms of reference of the partnership's own body were reviewed; they are to be again by the due date (C12). */
    record TermsOfReferenceReviewed(LocalDate on, LocalDate dueOn) implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** The recipient has the annual report. */
    record AnnualReportSent(int yearEnding, Recipient recipient, LocalDate on, boolean onTime)
            implements PartnershipEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** Who is sent the annual report: "the Child Safeguarding Practice Review Panel and the What Works Centre" (S0). */
    enum Recipient {
        PANEL,
        WHAT_WORKS_CENTRE
    }

    /** What a seat is for: only CORE seats count to quorum and vote. */
    enum SeatKind {
        CORE,
        ADVISOR,
        CO_OPTED,
        OBSERVER
    }

    /** One day that is no working day. */
    record Holiday(LocalDate on, String name) {}

    /** One theme, at its level of the taxonomy. */
    record Theme(ThemeCode code, int level, String name) {}

    /**
     * How long records of a class are kept after what starts the period.
     *
     * @param years for how many years; null: for ever
     * @param untilYoungestIs the age that the youngest child of the case has reached before anything is disposed of, however
     *     long ago the case was closed; null: no such age, as in rules from before it was kept
     */
    record RetentionRule(
            String recordClass,
            @Nullable Integer years,
            String startsAt,
            Set<String> sources,
            @Nullable Integer untilYoungestIs) {}
}
