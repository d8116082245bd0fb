package uk.casereview.deliberation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.facts.Facts;
import uk.casereview.facts.MeetingFacts;
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
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** Two invented partnerships with the seats and rules of §2.1 and §4.2, and people to fill them. */
public final class Bodies {
    private Bodies() {}

    public static final LocalDate TODAY = LocalDate.of(2026, 2, 19);
    public static final Instant NOW = Instant.parse("2026-02-19T10:00:00Z");
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    public static final CaseRef CASE = new CaseRef("BSCP-2026-014");
    public static final UUID AGGREGATE = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

    public static final UserId ICB_DOCTOR = user("designated doctor");
    public static final UserId ICB_NURSE = user("director of nursing");
    public static final UserId BCT = user("assistant director");
    public static final UserId BCHC = user("associate director");
    public static final UserId BSMHFT = user("head of safeguarding");
    public static final UserId WMP = user("detective chief inspector");
    public static final UserId WMP_DEPUTY = user("detective inspector");
    public static final UserId NSPCC = user("head of unit");
    public static final UserId BCC = user("head of education");
    public static final UserId ADVISER = user("legal adviser");
    public static final UserId LAY_MEMBER = user("lay member");
    public static final UserId GUEST = user("subject expert");
    public static final UserId MANAGER = user("business manager");
    public static final UserId SCRUTINEER = user("scrutineer");

    public static final UserId SMBC = user("council officer");
    public static final UserId SCT = user("trust officer");
    public static final UserId SANDWELL_WMP = user("superintendent");
    public static final UserId SANDWELL_ICB = user("chief nurse");

    public static final UserId PROBATION = user("head of probation");

    public static UserId user(String title) {
        return new UserId(UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)));
    }

    public static AgencyCode agency(String code) {
        return new AgencyCode(code);
    }

    public static SealedText text(int length) {
        return new SealedText(AGGREGATE, "sealed", length);
    }

    public static final VotingRule CHAIR_BREAKS_TIES =
            new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, CastingVoteOf.CHAIR, null);

    /** Birmingham with another rule for the votes of its Sub-Group. */
    public static Register birmingham(VotingRule subGroup) {
        return register(events(subGroup));
    }

    /** What is in Birmingham's stream. */
    public static List<PartnershipEvent> birminghamEvents() {
        return events(CHAIR_BREAKS_TIES);
    }

    private static List<PartnershipEvent> events(VotingRule subGroup) {
        List<PartnershipEvent> events = members(subGroup);
        events.add(new CoChairPeriodSet(Body.SCSG, new SeatCode("SCSG-ICB-1"), LONG_AGO, null));
        events.add(new CoChairPeriodSet(Body.SCSG, new SeatCode("SCSG-BCT"), LONG_AGO, null));
        events.add(new CoChairPeriodSet(Body.EXECUTIVE_BOARD, new SeatCode("EB-BCT"), LONG_AGO, null));
        return events;
    }

    private static List<PartnershipEvent> members(VotingRule subGroup) {
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
                3)));
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
        return events;
    }

    public static Register birmingham() {
        return birmingham(CHAIR_BREAKS_TIES);
    }

    /** Birmingham between two chairs: its policy stands, and nobody may chair. */
    public static Register chairless() {
        return register(members(CHAIR_BREAKS_TIES));
    }

    /** Sandwell, whose rules of 2021 still name the clinical commissioning group that the ICB succeeded. */
    public static Register sandwell() {
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
                        new VotingRule(OnDisagreement.ESCALATE, MajorityBase.VOTES_CAST, CastingVoteOf.NOBODY, null)),
                Map.of(),
                Map.of(),
                RapidReviewStartRule.NOTIFICATION_SENT,
                true,
                1)));
        agencies(events, "SMBC", "SCT", "WMP", "CCG", "ICB", "NPS");
        seat(events, "CSPRG-NPS", Body.SANDWELL_CSPRG, "NPS", SeatKind.CORE, PROBATION);
        seat(events, "CSPRG-SMBC", Body.SANDWELL_CSPRG, "SMBC", SeatKind.CORE, SMBC);
        seat(events, "CSPRG-SCT", Body.SANDWELL_CSPRG, "SCT", SeatKind.CORE, SCT);
        seat(events, "CSPRG-WMP", Body.SANDWELL_CSPRG, "WMP", SeatKind.CORE, SANDWELL_WMP);
        seat(events, "CSPRG-CCG", Body.SANDWELL_CSPRG, "CCG", SeatKind.CORE, SANDWELL_ICB);
        events.add(new CoChairPeriodSet(Body.SANDWELL_CSPRG, new SeatCode("CSPRG-SMBC"), LONG_AGO, null));
        events.add(new AgencySucceeded(agency("CCG"), agency("ICB"), LocalDate.of(2022, 7, 1)));
        return register(events);
    }

    public static Context by(UserId user, Role role, @Nullable AgencyCode agency, Register register) {
        return context(new Actor(user, role, new PartnershipCode("BSCP"), agency, null), register, Facts.NONE);
    }

    public static Context byManager(Register register) {
        return by(MANAGER, Role.BUSINESS_MANAGER, null, register);
    }

    public static Context byManager(MeetingFacts meeting) {
        Actor manager = new Actor(MANAGER, Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), null, null);
        return context(manager, birmingham(), new Facts(null, null, meeting, null, null, null, null, Map.of()));
    }

    /** A decision that is said to be reported to a meeting which is not kept in the service. */
    public static Context byManagerReportingTo(MeetingId nobodys) {
        Actor manager = new Actor(MANAGER, Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), null, null);
        return context(manager, birmingham(), new Facts(null, null, null, nobodys, null, null, null, Map.of()));
    }

    /** A command that names a case which nobody has. */
    public static Context byManagerNaming(CaseRef nobodys) {
        Actor manager = new Actor(MANAGER, Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), null, null);
        return context(manager, birmingham(), new Facts(null, null, null, null, nobodys, null, null, Map.of()));
    }

    private static Context context(Actor actor, Register register, Facts facts) {
        return new Context(NOW, TODAY, actor, new CommandId(AGGREGATE), AGGREGATE, CASE, register, facts);
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

    private static Register register(List<PartnershipEvent> events) {
        Register register = Register.EMPTY;
        for (PartnershipEvent event : events) {
            register = register.evolve(event);
        }
        return register;
    }
}
