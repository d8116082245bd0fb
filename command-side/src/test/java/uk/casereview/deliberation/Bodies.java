package uk.casereview.deliberation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.facts.Facts;
import uk.casereview.facts.Involvement;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.facts.Sharing;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** The people of two invented partnerships, and the bodies they sit on. */
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
    public static final UserId LEAD_PARTNER = user("chief constable");
    public static final UserId BOARD_CHAIR = user("chair of the board");
    public static final UserId SANDWELLS_CHAIR = user("chair of the partnership");

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
        return register(Constitutions.birmingham(subGroup));
    }

    /** What is in Birmingham's stream. */
    public static List<PartnershipEvent> birminghamEvents() {
        return Constitutions.birmingham(CHAIR_BREAKS_TIES);
    }

    public static Register birmingham() {
        return birmingham(CHAIR_BREAKS_TIES);
    }

    /** Birmingham between two chairs: its policy stands, and nobody may chair. */
    public static Register chairless() {
        return register(Constitutions.birminghamWithoutChairs(CHAIR_BREAKS_TIES));
    }

    public static Register sandwell() {
        return register(Constitutions.sandwell());
    }

    public static Context by(UserId user, Role role, @Nullable AgencyCode agency, Register register) {
        return context(new Actor(user, role, new PartnershipCode("BSCP"), agency, null), register, Facts.NONE);
    }

    public static Context byManager(Register register) {
        return by(MANAGER, Role.BUSINESS_MANAGER, null, register);
    }

    public static Context byManager(MeetingFacts meeting) {
        Actor manager = new Actor(MANAGER, Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), null, null);
        return context(
                manager,
                birmingham(),
                new Facts(null, null, meeting, null, null, null, null, null, null, Map.of(), Map.of()));
    }

    /** A decision that is said to be reported to a meeting which is not kept in the service. */
    public static Context byManagerReportingTo(MeetingId nobodys) {
        Actor manager = new Actor(MANAGER, Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), null, null);
        return context(
                manager,
                birmingham(),
                new Facts(null, null, null, nobodys, null, null, null, null, null, Map.of(), Map.of()));
    }

    /** A command that names a case which nobody has. */
    public static Context byManagerNaming(CaseRef nobodys) {
        Actor manager = new Actor(MANAGER, Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), null, null);
        return context(
                manager,
                birmingham(),
                new Facts(null, null, null, null, nobodys, null, null, null, null, Map.of(), Map.of()));
    }

    /** By the lead of an agency, in a case that has to do with these. */
    public static Context byLeadOf(AgencyCode own, AgencyCode... involved) {
        Actor lead = new Actor(user("agency lead"), Role.AGENCY_LEAD, new PartnershipCode("BSCP"), own, null);
        Involvement known = new Involvement(Set.of(involved), Map.of(), new Sharing(Map.of(), null));
        return context(
                lead,
                birmingham(),
                new Facts(null, null, null, null, null, null, null, null, null, null, Map.of(), known, Map.of()));
    }

    private static Context context(Actor actor, Register register, Facts facts) {
        return new Context(NOW, TODAY, actor, new CommandId(AGGREGATE), AGGREGATE, CASE, register, facts);
    }

    private static Register register(List<PartnershipEvent> events) {
        Register register = Register.EMPTY;
        for (PartnershipEvent event : events) {
            register = register.evolve(event);
        }
        return register;
    }
}
