package uk.casereview.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** The partnership as it stands on one day; every agency is the one that stands there then. */
public record PartnershipOnDate(Register register, LocalDate date) {

    /** The same partnership on another day. */
    public PartnershipOnDate on(LocalDate day) {
        return new PartnershipOnDate(register, day);
    }

    /** What the partnership has laid down, its agencies under their codes of the day. */
    public PartnershipPolicy policy() {
        return register.settings().policy(date).withAgencies(this::successorOf);
    }

    /** A policy by its name, whenever it was in force; another partnership's is none. */
    public Optional<PartnershipPolicy> policy(String version) {
        return register.settings().policy(version).map(policy -> policy.withAgencies(this::successorOf));
    }

    /** One calendar for all dates: a holiday proclaimed later makes its version, and only new dates use it (§3.1). */
    public WorkingCalendar calendar() {
        return register.settings().calendar();
    }

    public Taxonomy themes() {
        return register.settings().taxonomies().on(date).orElse(Taxonomy.NONE);
    }

    public List<RetentionRule> retention() {
        return register.settings()
                .retentions()
                .on(date)
                .orElse(Settings.Retention.NONE)
                .rules();
    }

    public Set<AgencyCode> agencies() {
        return register.agencies().standingOn(date);
    }

    /** Whether the code is an agency's that stands, or that has one in its place. */
    public boolean hasAgency(AgencyCode agency) {
        return agencies().contains(successorOf(agency));
    }

    /** §15.7-28: "merged agencies count once". */
    public AgencyCode successorOf(AgencyCode agency) {
        return register.agencies().successorOf(agency, date);
    }

    /** Who may answer for the agency as its delegated safeguarding partner beside the partner. */
    public Set<UserId> delegates(AgencyCode agency) {
        return register.agencies().delegatesOf(agency, date).map(Named::user).collect(Collectors.toUnmodifiableSet());
    }

    public List<Seat> seats(Body body) {
        return register.seats()
                .of(body, date)
                .map(seat -> new Seat(
                        seat.seat().seat(),
                        successorOf(seat.seat().agency()),
                        seat.seat().title(),
                        seat.seat().kind(),
                        seat.holder(date).orElse(null)))
                .toList();
    }

    /** Everybody who may sit on the body: holders first, so that nobody is a deputy who has a seat. */
    public Map<UserId, Sitting> sitting(Body body) {
        Map<UserId, Sitting> sitting = new LinkedHashMap<>();
        List<SeatHistory> seats = register.seats()
                .of(body, date)
                .filter(seat -> seat.holder(date).isPresent())
                .toList();
        for (SeatHistory seat : seats) {
            seat.holder(date).ifPresent(holder -> sitting.putIfAbsent(holder, sitting(seat, null)));
        }
        for (SeatHistory seat : seats) {
            seat.deputies(date)
                    .forEach(deputy -> sitting.putIfAbsent(
                            deputy, sitting(seat, seat.holder(date).orElse(null))));
        }
        return sitting;
    }

    /**
     * Whether the person holds a seat that chairs the body this day. OQ-5: the standing co-chair's period has no end,
     * so "after the last the standing co-chair chairs".
     */
    public boolean mayChair(Body body, UserId user) {
        return register.seats()
                .of(body, date)
                .anyMatch(seat -> seat.chairs(date)
                        && seat.holder(date).filter(user::equals).isPresent());
    }

    /** §15.7-27: "both the sign-in and the register must agree". */
    public boolean hasRole(UserId user, Role role, @Nullable AgencyCode agency) {
        Capacity asked = new Capacity(role, agency == null ? null : successorOf(agency));
        return SeatRoles.held(user, this).anyMatch(asked::equals);
    }

    /** Every capacity in which the person may act this day: granted, or coming with a seat. */
    public Set<Capacity> capacities(UserId user) {
        return SeatRoles.held(user, this).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the register gives the person any capacity this day. */
    public boolean knows(UserId user) {
        return SeatRoles.held(user, this).findAny().isPresent();
    }

    private Sitting sitting(SeatHistory seat, @Nullable UserId deputyFor) {
        return new Sitting(
                seat.seat().seat(),
                successorOf(seat.seat().agency()),
                seat.seat().kind(),
                deputyFor);
    }
}
