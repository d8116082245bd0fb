package uk.casereview.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Facts;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** A partnership, and what an administrator asks of it on one day. */
final class Deciding {
    static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    static final PartnershipId ID = PartnershipId.of(BSCP);
    static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    static final UserId ADMINISTRATOR = new UserId(new UUID(0, 1));
    static final UserId ANN = new UserId(new UUID(0, 2));
    static final UserId BEN = new UserId(new UUID(0, 3));
    static final AgencyCode WMP = new AgencyCode("WMP");
    static final AgencyCode CCG = new AgencyCode("CCG");
    static final AgencyCode ICB = new AgencyCode("ICB");
    static final AgencyCode UNKNOWN = new AgencyCode("UNKNOWN");

    private static final Context CONTEXT = by(BSCP);

    private Deciding() {}

    static Context by(PartnershipCode partnership) {
        return new Context(
                Instant.parse("2026-09-30T09:00:00Z"),
                TODAY,
                new Actor(ADMINISTRATOR, Role.ADMINISTRATOR, partnership, null, null),
                new CommandId(new UUID(0, 9)),
                ID.value(),
                null,
                Register.EMPTY,
                Facts.NONE);
    }

    static Verdict decide(PartnershipState state, PartnershipCommand command) {
        return PartnershipDecider.decide(state, command, CONTEXT);
    }

    static Verdict refused(RefusalCode code, String fact, Object value) {
        return Verdict.refuse(code, fact, value);
    }

    /** The partnership after the commands, each of which must be accepted. */
    static PartnershipState after(PartnershipState state, PartnershipCommand... commands) {
        PartnershipState next = state;
        for (PartnershipCommand command : commands) {
            if (!(decide(next, command) instanceof Verdict.Accepted(var events))) {
                throw new AssertionError("refused: " + command);
            }
            for (var event : events) {
                next = PartnershipState.evolve(next, (PartnershipEvent) event);
            }
        }
        return next;
    }

    static PartnershipState after(PartnershipCommand... commands) {
        PartnershipState established = after(
                new PartnershipState.NotEstablished(),
                new PartnershipCommand.EstablishPartnership(ID, BSCP, "A partnership", START));
        return after(established, commands);
    }

    static PartnershipPolicy policy(String version, LocalDate from, AgencyCode required, Set<ClockKind> clocks) {
        return new PartnershipPolicy(
                version,
                from,
                "test",
                Body.SCSG,
                Set.of(WMP),
                Set.of(WMP),
                Set.of(),
                Map.of(Body.SCSG, new QuorumRule(1, Set.of(required)), Body.DSP, new QuorumRule(1, Set.of())),
                Map.of(),
                clocks.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Deciding::length)),
                Map.of(),
                RapidReviewStartRule.NOTIFICATION_SENT,
                true,
                1,
                null,
                null);
    }

    static PartnershipPolicy policy(String version, LocalDate from) {
        return policy(version, from, WMP, Stream.of(ClockKind.values()).collect(Collectors.toUnmodifiableSet()));
    }

    private static ClockRule length(ClockKind kind) {
        return switch (kind) {
            case C1, C1B, C1C, C2, C5 -> new ClockRule(5, Unit.WORKING_DAYS);
            case C3, C4 -> new ClockRule(15, Unit.WORKING_DAYS);
            case C6 -> new ClockRule(6, Unit.MONTHS);
            case C7 -> new ClockRule(7, Unit.WORKING_DAYS);
            case C8 -> new ClockRule(1, Unit.YEARS);
            case C9, C10, C11, C12 -> new ClockRule(7, Unit.DAYS);
        };
    }
}
