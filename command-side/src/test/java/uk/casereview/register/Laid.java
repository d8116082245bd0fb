package uk.casereview.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** Agencies, seats, people and dates for tests of the register. */
final class Laid {
    private Laid() {}

    static final AgencyCode CCG = new AgencyCode("CCG");
    static final AgencyCode ICB = new AgencyCode("ICB");
    static final AgencyCode WMP = new AgencyCode("WMP");
    static final SeatCode HEALTH = new SeatCode("SCSG-HEALTH");
    static final SeatCode POLICE = new SeatCode("SCSG-POLICE");
    static final UserId ANN = new UserId(new UUID(0, 1));
    static final UserId BEN = new UserId(new UUID(0, 2));
    static final UserId CAT = new UserId(new UUID(0, 3));
    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate CHANGE = LocalDate.of(2022, 7, 1);
    static final LocalDate DAY_BEFORE = LocalDate.of(2022, 6, 30);
    static final LocalDate LATER = LocalDate.of(2026, 2, 2);

    static AgencyRegistered agency(AgencyCode code, LocalDate from) {
        return new AgencyRegistered(code, code.value(), from);
    }

    static SeatEstablished seat(SeatCode seat, Body body, AgencyCode agency, SeatKind kind) {
        return new SeatEstablished(seat, body, agency, "a title", kind, START);
    }

    static SeatEstablished seat(SeatCode seat, AgencyCode agency) {
        return seat(seat, Body.SCSG, agency, SeatKind.CORE);
    }

    static PartnershipPolicy policy(String version, LocalDate from, AgencyCode health) {
        return new PartnershipPolicy(
                version,
                from,
                "test",
                Body.SCSG,
                Set.of(WMP),
                Set.of(WMP, health),
                Set.of("E08000025"),
                Map.of(Body.SCSG, new QuorumRule(2, Set.of(health))),
                Map.of(),
                Map.of(),
                Map.of(),
                RapidReviewStartRule.NOTIFICATION_SENT,
                true,
                1,
                null,
                null);
    }

    static Sitting sitting(SeatCode seat, AgencyCode agency, @Nullable UserId deputyFor) {
        return new Sitting(seat, agency, SeatKind.CORE, deputyFor);
    }
}
