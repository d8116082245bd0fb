package uk.casereview.deliberation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Sitting;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * One body on one day. §15.2-8: "seats, agencies and chair are resolved from the register at decidedOn, never believed
 * from the request".
 */
public record Membership(Body body, PartnershipOnDate partnership, PartnershipPolicy policy, long registerVersion) {

    /** A body for which no document states a rule: somebody must have come (§4.2 names the others). */
    private static final QuorumRule ANYBODY = new QuorumRule(1, Set.of());

    private static final VotingRule PLAIN_VOTE =
            new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, CastingVoteOf.CHAIR, null);

    /**
     * §2.1: "Advisers / co-opted … Business Manager; Serious Cases & Communications Programme Manager; other Sub-Group
     * chairs; Legal Adviser; subject experts", and the scrutineer, who "attends all meetings".
     */
    private static final Set<Role> GUESTS = EnumSet.of(
            Role.ADVISOR,
            Role.CO_OPTED,
            Role.BUSINESS_MANAGER,
            Role.PROGRAMME_MANAGER,
            Role.CHAIR,
            Role.INDEPENDENT_SCRUTINEER);

    public static Membership of(Body body, LocalDate on, Context context) {
        PartnershipOnDate partnership = context.register().on(on);
        return new Membership(
                body, partnership, partnership.policy(), context.register().version());
    }

    /** By the policy it was decided under, whatever has been adopted for that day since (§15.7-28). */
    public static Membership asDecided(DecisionRecord decision, Context context) {
        PartnershipOnDate partnership = context.register().on(decision.decidedOn());
        return new Membership(
                decision.body(),
                partnership,
                partnership.policy(decision.policyVersion()).orElseGet(partnership::policy),
                context.register().version());
    }

    /** The same, unless it was decided on another day. */
    static Membership asDecided(DecisionRecord decision, LocalDate decidedOn, Context context) {
        return decidedOn.equals(decision.decidedOn())
                ? asDecided(decision, context)
                : of(decision.body(), decidedOn, context);
    }

    /** The person in the capacity the register gives; whoever has no seat is co-opted and counts for nothing. */
    public Attendee attendee(UserId member) {
        Sitting sitting = partnership.sitting(body).get(member);
        return sitting == null
                ? new Attendee(member, null, Capacity.CO_OPTED, null)
                : new Attendee(member, sitting.agency(), capacity(sitting), sitting.deputyFor()).in(body);
    }

    /**
     * Whether the register gives the person any capacity this day; a guest needs one too, such as CO_OPTED. Who sits as
     * deputy on a board is known by that alone: no role comes with it (§4.1, capacity DEPUTY; §2.2).
     */
    public boolean knows(UserId user) {
        return partnership.knows(user) || partnership.sitting(body).containsKey(user);
    }

    /** Whether the person may be there: by a seat, or as one of those who come without; another role opens no meeting. */
    public boolean admits(UserId user) {
        return partnership.sitting(body).containsKey(user)
                || partnership.capacities(user).stream().anyMatch(capacity -> GUESTS.contains(capacity.role()));
    }

    /** Everybody who may sit, as the body calls them. */
    public List<Attendee> members() {
        return partnership.sitting(body).keySet().stream().map(this::attendee).toList();
    }

    boolean hasAgency(AgencyCode agency) {
        return partnership.hasAgency(agency);
    }

    public boolean mayChair(UserId member) {
        return partnership.mayChair(body, member);
    }

    boolean isScrutineer(UserId member) {
        return partnership.hasRole(member, Role.INDEPENDENT_SCRUTINEER, null);
    }

    QuorumRule quorumRule() {
        QuorumRule rule = policy.quorum().getOrDefault(body, ANYBODY);
        return new QuorumRule(rule.minimumAgencies(), current(rule.mustInclude()));
    }

    /**
     * To whom a question goes that the body could not settle; where the policy names nobody for the delegated partners,
     * "the lead safeguarding partners (role LSP) resolve" (§15.2-10).
     */
    public EscalationBody escalatesTo() {
        VotingRule rule = votingRule();
        return body == Body.DSP && rule.escalateTo() == null
                ? EscalationBody.LEAD_SAFEGUARDING_PARTNERS
                : rule.escalatesTo();
    }

    VotingRule votingRule() {
        return policy.voting().getOrDefault(body, PLAIN_VOTE);
    }

    /** The delegated safeguarding partners, by the agencies that stand in their place today. */
    Set<AgencyCode> determiningAgencies() {
        return current(policy.determiningAgencies());
    }

    /** How many different agencies have a core seat. */
    int agencies() {
        return (int) partnership.seats(body).stream()
                .filter(seat -> seat.kind() == SeatKind.CORE)
                .map(seat -> seat.agency())
                .distinct()
                .count();
    }

    /** Whether two codes name one agency: "merged agencies count once" (§15.7-28). */
    public boolean same(AgencyCode one, AgencyCode other) {
        return partnership.successorOf(one).equals(partnership.successorOf(other));
    }

    private Set<AgencyCode> current(Set<AgencyCode> agencies) {
        return agencies.stream().map(partnership::successorOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Capacity capacity(Sitting sitting) {
        return switch (sitting.kind()) {
            case CORE -> sitting.deputyFor() == null ? Capacity.CORE : Capacity.DEPUTY;
            case ADVISOR -> Capacity.ADVISOR;
            case CO_OPTED -> Capacity.CO_OPTED;
            case OBSERVER -> Capacity.OBSERVER;
        };
    }
}
