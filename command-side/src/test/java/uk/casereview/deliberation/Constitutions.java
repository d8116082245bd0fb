package uk.casereview.deliberation;

import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** What the two invented partnerships have laid down: agencies, seats, rules (§2.1, §4.2). */
final class Constitutions {
    private Constitutions() {}

    static List<PartnershipEvent> birmingham(VotingRule subGroup) {
        List<PartnershipEvent> events = birminghamWithoutChairs(subGroup);
        events.add(new CoChairPeriodSet(Body.SCSG, new SeatCode("SCSG-ICB-1"), LONG_AGO, null));
        events.add(new CoChairPeriodSet(Body.SCSG, new SeatCode("SCSG-BCT"), LONG_AGO, null));
        events.add(new CoChairPeriodSet(Body.EXECUTIVE_BOARD, new SeatCode("EB-BCT"), LONG_AGO, null));
        return events;
    }

    static List<PartnershipEvent> birminghamWithoutChairs(VotingRule subGroup) {
        List<PartnershipEvent> events = new ArrayList<>();
        events.add(new PolicyAdopted(new PartnershipPolicy(
                "BSCP-1",
                LONG_AGO,
                "test",
                Body.SCSG,
                Set.of(agency("BCC"), agency("BCT")),
                Set.of(agency("BCC"), agency("ICB"), agency("WMP"), agency("BCT")),
                Set.of("E08000025"),
                Map.of(
                        Body.SCSG,
                        new QuorumRule(4, Set.of()),
                        Body.EXECUTIVE_BOARD,
                        new QuorumRule(4, Set.of(agency("BCC"), agency("ICB"), agency("WMP")))),
                Map.of(
                        Body.SCSG,
                        subGroup,
                        Body.EXECUTIVE_BOARD,
                        new VotingRule(
                                OnDisagreement.VOTE,
                                MajorityBase.VOTES_CAST,
                                CastingVoteOf.INDEPENDENT_SCRUTINEER,
                                null)),
                Map.of(),
                Map.of(),
                RapidReviewStartRule.NOTIFICATION_SENT,
                true,
                3,
                null,
                null)));
        agencies(events, "BCC", "ICB", "WMP", "BCT", "BCHC", "BSMHFT", "NSPCC");
        seat(events, "SCSG-ICB-1", Body.SCSG, "ICB", SeatKind.CORE, ICB_DOCTOR);
        seat(events, "SCSG-BCT", Body.SCSG, "BCT", SeatKind.CORE, BCT);
        seat(events, "SCSG-BCHC", Body.SCSG, "BCHC", SeatKind.CORE, BCHC);
        seat(events, "SCSG-ICB-2", Body.SCSG, "ICB", SeatKind.CORE, ICB_NURSE);
        seat(events, "SCSG-BSMHFT", Body.SCSG, "BSMHFT", SeatKind.CORE, BSMHFT);
        seat(events, "SCSG-WMP", Body.SCSG, "WMP", SeatKind.CORE, WMP);
        seat(events, "SCSG-NSPCC", Body.SCSG, "NSPCC", SeatKind.CORE, NSPCC);
        seat(events, "SCSG-BCC", Body.SCSG, "BCC", SeatKind.CORE, BCC);
        seat(events, "SCSG-LEGAL", Body.SCSG, "BCC", SeatKind.ADVISOR, ADVISER);
        seat(events, "SCSG-GUEST", Body.SCSG, "BCC", SeatKind.CO_OPTED, GUEST);
        seat(events, "SCSG-LAY", Body.SCSG, "BCC", SeatKind.OBSERVER, LAY_MEMBER);
        events.add(new DeputyNamed(new SeatCode("SCSG-WMP"), WMP_DEPUTY, LONG_AGO, null));
        seat(events, "EB-BCC", Body.EXECUTIVE_BOARD, "BCC", SeatKind.CORE, BCC);
        seat(events, "EB-ICB", Body.EXECUTIVE_BOARD, "ICB", SeatKind.CORE, ICB_NURSE);
        seat(events, "EB-WMP", Body.EXECUTIVE_BOARD, "WMP", SeatKind.CORE, WMP);
        seat(events, "EB-BCT", Body.EXECUTIVE_BOARD, "BCT", SeatKind.CORE, BCT);
        seat(events, "EB-BCHC", Body.EXECUTIVE_BOARD, "BCHC", SeatKind.CORE, BCHC);
        seat(events, "GOLD-BCC", Body.GOLD_GROUP, "BCC", SeatKind.CORE, BCC);
        events.add(new RoleGranted(SCRUTINEER, Role.INDEPENDENT_SCRUTINEER, null, LONG_AGO, null));
        events.add(new RoleGranted(MANAGER, Role.BUSINESS_MANAGER, null, LONG_AGO, null));
        events.add(new RoleGranted(LEAD_PARTNER, Role.LSP, agency("WMP"), LONG_AGO, null));
        events.add(new RoleGranted(BOARD_CHAIR, Role.EB_CHAIR, agency("BCT"), LONG_AGO, null));
        return events;
    }

    /** Sandwell, whose rules of 2021 still name the clinical commissioning group that the ICB succeeded. */
    static List<PartnershipEvent> sandwell() {
        List<PartnershipEvent> events = new ArrayList<>();
        Set<AgencyCode> four = Set.of(agency("SMBC"), agency("SCT"), agency("WMP"), agency("CCG"));
        events.add(new PolicyAdopted(new PartnershipPolicy(
                "SCSP-1",
                LONG_AGO,
                "test",
                Body.SANDWELL_CSPRG,
                Set.of(agency("SMBC"), agency("SCT")),
                four,
                Set.of("E08000028"),
                Map.of(Body.SANDWELL_CSPRG, new QuorumRule(4, four)),
                Map.of(
                        Body.SANDWELL_CSPRG,
                        new VotingRule(OnDisagreement.ESCALATE, MajorityBase.VOTES_CAST, CastingVoteOf.NOBODY, null),
                        Body.DSP,
                        new VotingRule(
                                OnDisagreement.ESCALATE,
                                MajorityBase.VOTES_CAST,
                                CastingVoteOf.NOBODY,
                                EscalationBody.SCSP_CHAIR)),
                Map.of(),
                Map.of(),
                RapidReviewStartRule.NOTIFICATION_SENT,
                true,
                1,
                null,
                null)));
        agencies(events, "SMBC", "SCT", "WMP", "CCG", "ICB", "NPS");
        seat(events, "CSPRG-NPS", Body.SANDWELL_CSPRG, "NPS", SeatKind.CORE, PROBATION);
        seat(events, "CSPRG-SMBC", Body.SANDWELL_CSPRG, "SMBC", SeatKind.CORE, SMBC);
        seat(events, "CSPRG-SCT", Body.SANDWELL_CSPRG, "SCT", SeatKind.CORE, SCT);
        seat(events, "CSPRG-WMP", Body.SANDWELL_CSPRG, "WMP", SeatKind.CORE, SANDWELL_WMP);
        seat(events, "CSPRG-CCG", Body.SANDWELL_CSPRG, "CCG", SeatKind.CORE, SANDWELL_ICB);
        events.add(new CoChairPeriodSet(Body.SANDWELL_CSPRG, new SeatCode("CSPRG-SMBC"), LONG_AGO, null));
        events.add(new RoleGranted(SANDWELLS_CHAIR, Role.EB_CHAIR, agency("SMBC"), LONG_AGO, null));
        events.add(new AgencySucceeded(agency("CCG"), agency("ICB"), LocalDate.of(2022, 7, 1)));
        return events;
    }

    private static void agencies(List<PartnershipEvent> events, String... codes) {
        for (String code : codes) {
            events.add(new AgencyRegistered(agency(code), code, LONG_AGO));
        }
    }

    private static void seat(
            List<PartnershipEvent> events, String seat, Body body, String agency, SeatKind kind, UserId member) {
        SeatCode code = new SeatCode(seat);
        events.add(new SeatEstablished(code, body, agency(agency), seat, kind, LONG_AGO));
        events.add(new SeatFilled(code, member, LONG_AGO));
    }
}
