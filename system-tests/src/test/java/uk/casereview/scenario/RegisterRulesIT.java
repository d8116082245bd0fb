package uk.casereview.scenario;

import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.MeetingSteps.satOn;
import static uk.casereview.scenario.ReviewSteps.BCHC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.BSMHFT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.SANDWELL_CHAIR;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §2.1 and §15.7-28: agencies, seats, deputies and chairs, each from its own day. */
@ServiceTest
class RegisterRulesIT {
    private static final String LATER = "2028-12-01T09:00:00Z";

    @Test
    void onlyAnAdministratorOfThePartnershipLaysDown(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        Map<String, Object> agency =
                Map.of("agency", "AMBULANCE", "name", "An ambulance service", "from", "2028-01-01");

        refused(birmingham.as(BUSINESS_MANAGER, "register-agency", agency), "FORBIDDEN_ROLE");
        refused(birmingham.as("scsp.administrator", "register-agency", agency), "OUT_OF_PARTNERSHIP");
        exactly(birmingham.lay("register-agency", agency), "AgencyRegistered");
    }

    @Test
    void aPartnershipIsEstablishedOnce(Service service) {
        PartnershipSteps.birmingham(service).at(LATER);

        refused(
                service.as(Users.ADMINISTRATOR)
                        .post(
                                "/api/partnerships",
                                Map.of("partnership", "BSCP", "name", "The same again", "on", "2028-01-01")),
                "PARTNERSHIP_EXISTS");
    }

    /** §3.1: "Calendar is versioned reference data", and its version stands in every due date counted on it. */
    @Test
    void aVersionOfTheCalendarIsNeverUsedForAnother(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        Map<String, Object> holiday = Map.of(
                "calendarVersion",
                "BSCP-2189",
                "holidays",
                List.of(Map.of("on", "2189-06-03", "name", "Invented one-off holiday")));

        exactly(birmingham.lay("add-holiday", holiday), "HolidaysAdded");
        refused(birmingham.lay("add-holiday", holiday), "CALENDAR_EXISTS", "version", "BSCP-2189");
    }

    @Test
    void anAgencyCodeIsUniqueWithinItsPartnership(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        PartnershipSteps sandwell = PartnershipSteps.sandwell(service);
        Map<String, Object> agency = Map.of("agency", "BCHC", "name", "Community health", "from", "2028-01-01");

        refused(birmingham.lay("register-agency", agency), "AGENCY_EXISTS", "agency", "BCHC");
        exactly(sandwell.lay("register-agency", agency), "AgencyRegistered");
    }

    @Test
    void theSuccessorStandsInTheAgencysPlaceFromItsDay(Service service) {
        PartnershipSteps.sandwell(service).at("2022-07-04T09:00:00Z");
        String[] withoutHealth = {"scsp.member.smbc", SANDWELL_CHAIR, "scsp.member.wmp"};

        refused(sandwellOn("2022-06-30", service, withoutHealth), "NOT_QUORATE", "missing", "[\"CCG\"]");
        refused(sandwellOn("2022-07-01", service, withoutHealth), "NOT_QUORATE", "missing", "[\"ICB\"]");
        accepted(sandwellOn(
                "2022-07-01", service, "scsp.member.smbc", SANDWELL_CHAIR, "scsp.member.wmp", "scsp.member.icb"));
    }

    @Test
    void mergedAgenciesCountOnceAndOpenRequestsMove(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        review.mustDo("request-agency-information", Map.of("agency", "BSMHFT", "dueOn", "2026-02-16"));
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2028-06-05T09:00:00Z");
        Map<String, Object> merger = Map.of("from", "BSMHFT", "to", "BCHC", "on", "2028-06-01");
        String[] four = {ICB_DOCTOR, BCT, BSMHFT, BCHC};
        Map<String, Object> nil = Map.of("agency", "BSMHFT", "involved", false, "recordsSecured", true);

        refused(
                birmingham.lay("succeed-agency", with(merger, "to", "NOWHERE")),
                "UNKNOWN_REFERENCE",
                "agency",
                "NOWHERE");
        refused(review.as("bscp.agency-lead.bchc", "submit-agency-information", nil), "WRONG_AGENCY");
        exactly(birmingham.lay("succeed-agency", merger), "AgencySucceeded");
        refused(birmingham.lay("succeed-agency", merger), "AGENCY_SUCCEEDED", "agency", "BSMHFT");
        refused(birminghamOn("2028-06-01", service, four), "NOT_QUORATE", "agencies", "[\"BCHC\",\"BCT\",\"ICB\"]");
        accepted(birminghamOn("2028-05-31", service, four), "ItemClosed");
        exactly(review.as("bscp.agency-lead.bchc", "submit-agency-information", nil), "AgencyInformationReceived");
    }

    @Test
    void aSeatHasOneHolderAtATimeAndWhoeverFollowsVotesFromThatDay(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        seat(birmingham, "SCSG-BCC-2", "2028-01-01");
        Map<String, Object> fill = Map.of("seat", "SCSG-BCC-2", "member", id("bscp.qio"), "from", "2028-01-01");
        Map<String, Object> replace = Map.of("seat", "SCSG-BCC-2", "to", id("bscp.auditor"), "on", "2028-02-01");

        refused(birmingham.lay("replace-member", replace), "SEAT_VACANT", "seat", "SCSG-BCC-2");
        exactly(birmingham.lay("fill-seat", fill), "SeatFilled");
        refused(birmingham.lay("fill-seat", fill), "SEAT_TAKEN", "seat", "SCSG-BCC-2");
        exactly(birmingham.lay("replace-member", replace), "MemberReplaced");

        accepted(voteOn("2028-01-31", service, "bscp.qio"), "VoteCast");
        refused(arriveOn("2028-02-01", service, "bscp.qio"), "NOT_A_MEMBER", "member", id("bscp.qio"));
        accepted(voteOn("2028-02-01", service, "bscp.auditor"), "VoteCast");
        Map<String, Object> vacate = Map.of("seat", "SCSG-BCC-2", "on", "2028-03-01");
        exactly(birmingham.lay("vacate-seat", vacate), "SeatVacated");
        refused(birmingham.lay("vacate-seat", vacate), "SEAT_VACANT", "seat", "SCSG-BCC-2");
        refused(arriveOn("2028-03-01", service, "bscp.auditor"), "NOT_A_MEMBER", "member", id("bscp.auditor"));
    }

    @Test
    void aSeatIsEstablishedOnceForAnAgencyOfThePartnership(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        Map<String, Object> seat = seatBody("SCSG-WMP-2", "2028-01-01");

        refused(birmingham.lay("establish-seat", with(seat, "agency", "SMBC")), "UNKNOWN_REFERENCE", "agency", "SMBC");
        exactly(birmingham.lay("establish-seat", seat), "SeatEstablished");
        refused(birmingham.lay("establish-seat", seat), "SEAT_EXISTS", "seat", "SCSG-WMP-2");
    }

    @Test
    void aDeputySitsInTheirPeriodOnly(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        Map<String, Object> deputy =
                Map.of("seat", "SCSG-BCHC", "deputy", id("bscp.dpo"), "from", "2028-03-01", "to", "2028-03-31");

        refused(birmingham.lay("name-deputy", with(deputy, "to", "2028-02-01")), "PERIOD_ENDS_BEFORE_START");
        exactly(birmingham.lay("name-deputy", deputy), "DeputyNamed");
        refused(birmingham.lay("name-deputy", with(deputy, "from", "2028-03-31")), "OVERLAPPING_PERIOD");
        refused(arriveOn("2028-02-29", service, "bscp.dpo"), "NOT_A_MEMBER", "member", id("bscp.dpo"));
        accepted(voteOn("2028-03-31", service, "bscp.dpo"), "VoteCast");
        refused(arriveOn("2028-04-03", service, "bscp.dpo"), "NOT_A_MEMBER", "member", id("bscp.dpo"));
    }

    @Test
    void aCoChairPresidesInTheirPeriodOnly(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        Map<String, Object> period =
                Map.of("body", "SCSG", "seat", "SCSG-NSPCC", "from", "2028-05-01", "to", "2028-05-31");

        refused(birmingham.lay("set-co-chair-period", with(period, "seat", "SCSG-LEGAL")), "NOT_A_MEMBER");
        refused(birmingham.lay("set-co-chair-period", with(period, "seat", "DSP-BCC")), "UNKNOWN_REFERENCE");
        exactly(birmingham.lay("set-co-chair-period", period), "CoChairPeriodSet");
        refused(birmingham.lay("set-co-chair-period", period), "OVERLAPPING_PERIOD");
        refused(presidingOn("2028-04-28", service), "NOT_THE_CHAIR", "member", id(NSPCC));
        accepted(presidingOn("2028-05-31", service), "MeetingOpened");
        refused(presidingOn("2028-06-01", service), "NOT_THE_CHAIR", "member", id(NSPCC));
    }

    @Test
    void aDelegateIsNamedForAnAgencyOfThePartnershipAndOncePerPeriod(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(LATER);
        Map<String, Object> delegate =
                Map.of("agency", "BCC", "delegate", id("bscp.lsp.bcc"), "from", "2028-01-01", "to", "2028-01-31");

        refused(birmingham.lay("name-delegate", with(delegate, "agency", "SCT")), "UNKNOWN_REFERENCE", "agency", "SCT");
        exactly(birmingham.lay("name-delegate", delegate), "DelegateNamed");
        refused(birmingham.lay("name-delegate", delegate), "OVERLAPPING_PERIOD");
    }

    private static void seat(PartnershipSteps partnership, String seat, String from) {
        exactly(partnership.lay("establish-seat", seatBody(seat, from)), "SeatEstablished");
    }

    private static Map<String, Object> seatBody(String seat, String from) {
        return Map.of("seat", seat, "body", "SCSG", "agency", "BCC", "title", "A seat", "kind", "CORE", "from", from);
    }

    private static Answer sandwellOn(String day, Service service, String... present) {
        return satOn(day, service, SANDWELL_BUSINESS_MANAGER, "SANDWELL_CSPRG", present)
                .closeItem();
    }

    private static Answer birminghamOn(String day, Service service, String... present) {
        return satOn(day, service, BUSINESS_MANAGER, "SCSG", present).closeItem();
    }

    private static Answer voteOn(String day, Service service, String voter) {
        return satOn(day, service, BUSINESS_MANAGER, "SCSG", WMP, voter)
                .byClerk("cast-vote", Map.of("itemRef", "1", "castBy", id(voter), "choice", "FOR"));
    }

    private static Answer arriveOn(String day, Service service, String member) {
        return satOn(day, service, BUSINESS_MANAGER, "SCSG", WMP).arrive(member);
    }

    private static Answer presidingOn(String day, Service service) {
        return MeetingSteps.typedUp(service, BUSINESS_MANAGER, "SCSG", day)
                .byClerk("open-meeting", Map.of("on", day, "chairMemberId", id(NSPCC)));
    }
}
