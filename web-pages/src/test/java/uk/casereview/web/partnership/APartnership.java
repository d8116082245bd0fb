package uk.casereview.web.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipDetails.Agency;
import uk.casereview.partnership.PartnershipDetails.Capacity;
import uk.casereview.partnership.PartnershipDetails.Retention;
import uk.casereview.partnership.PartnershipDetails.Seat;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.partnership.PartnershipSettings;
import uk.casereview.partnership.PartnershipSettings.ChairPeriod;
import uk.casereview.partnership.PartnershipSettings.DeputyPeriod;
import uk.casereview.partnership.PartnershipSettings.HolidayList;
import uk.casereview.partnership.PartnershipSettings.Taxonomy;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;
import uk.casereview.web.People;

/** A partnership on a day, for tests. */
final class APartnership {
    static final LocalDate DAY = LocalDate.of(2026, 2, 9);
    static final UserId DOCTOR = new UserId(new UUID(0, 1));
    static final UserId DEPUTY = new UserId(new UUID(0, 2));
    static final UserId UNNAMED = new UserId(new UUID(0, 3));
    static final People PEOPLE = new People(Map.of(DOCTOR.value(), "Osric Elmsgate", DEPUTY.value(), "Anwen Ashgrove"));

    private static final AgencyCode CCG = new AgencyCode("CCG");
    private static final AgencyCode ICB = new AgencyCode("ICB");
    private static final SeatCode FIRST = new SeatCode("SCSG-ICB-1");
    private static final SeatCode SECOND = new SeatCode("SCSG-ICB-2");

    private APartnership() {}

    static PartnershipDetails details() {
        return new PartnershipDetails(
                new UUID(0, 9),
                new PartnershipCode("BSCP"),
                "Birmingham <b>Partnership</b>",
                DAY,
                "BSCP-1",
                List.of(
                        new Agency(CCG, "A clinical commissioning group", ICB, List.of()),
                        new Agency(ICB, "An integrated care board", null, List.of(DEPUTY))),
                List.of(
                        new Seat(FIRST, Body.SCSG, ICB, "Doctor", SeatKind.CORE, DOCTOR, List.of(DEPUTY), true),
                        new Seat(SECOND, Body.SCSG, ICB, "Nurse", SeatKind.ADVISOR, null, List.of(), false)),
                List.of(new Capacity(UNNAMED, Role.QIO, null)),
                List.of(new Theme(new ThemeCode("T1"), 1, "Daily life")),
                new Retention(
                        "R1",
                        DAY.minusYears(2),
                        List.of(
                                new RetentionRule("REVIEW_RECORD", 35, "CASE_CLOSED", Set.of("A-27"), 25),
                                new RetentionRule("PUBLISHED_REPORT", null, "PUBLISHED", Set.of(), null))));
    }

    static PartnershipSettings settings() {
        return new PartnershipSettings(
                DAY,
                DAY,
                policy("BSCP-1", LocalDate.of(2025, 4, 1)),
                List.of(policy("BSCP-2", LocalDate.of(2026, 4, 1))),
                List.of(new ChairPeriod(Body.SCSG, FIRST, LocalDate.of(2025, 4, 1), LocalDate.of(2027, 3, 31))),
                List.of(new DeputyPeriod(FIRST, DEPUTY, LocalDate.of(2026, 3, 1), null)),
                new Taxonomy("THEMES-1", LocalDate.of(2023, 1, 1)),
                List.of(
                        new HolidayList(
                                "EW",
                                List.of(
                                        new Holiday(LocalDate.of(2025, 12, 25), "Christmas"),
                                        new Holiday(LocalDate.of(2026, 1, 1), "New Year"))),
                        new HolidayList("LOCAL-1", List.of(new Holiday(LocalDate.of(2026, 6, 3), "A day of joy")))));
    }

    /** A partnership of which nothing more is known than that it is there. */
    static PartnershipDetails bare() {
        return new PartnershipDetails(
                new UUID(0, 9),
                new PartnershipCode("BSCP"),
                null,
                DAY,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    static PartnershipSettings nothingLaidDown() {
        return new PartnershipSettings(DAY, DAY.plusDays(1), null, List.of(), List.of(), List.of(), null, List.of());
    }

    static PartnershipPolicy policy(String version, LocalDate from) {
        return new PartnershipPolicy(
                version,
                from,
                "Terms of reference",
                Body.SCSG,
                Set.of(ICB),
                Set.of(ICB),
                Set.of("E08000025"),
                Map.of(Body.SCSG, new QuorumRule(4, Set.of(ICB))),
                Map.of(
                        Body.SCSG,
                        new VotingRule(
                                OnDisagreement.VOTE,
                                MajorityBase.VOTES_CAST,
                                CastingVoteOf.CHAIR,
                                EscalationBody.LEAD_SAFEGUARDING_PARTNERS)),
                Map.of(ClockKind.C1, new ClockRule(5, Unit.WORKING_DAYS)),
                Map.of(ClockKind.C1, 2, ClockKind.C3, 1),
                RapidReviewStartRule.NOTIFICATION_SENT,
                true,
                1,
                null,
                null);
    }
}
