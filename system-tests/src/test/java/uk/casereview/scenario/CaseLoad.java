package uk.casereview.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.casereview.system.Service;

/**
 * What a partnership has before it on Friday 27 February 2026: a case in every stage, made by the commands of the
 * people whose work it is, and enough of them for a second page.
 *
 * @param submitted with everything a review can bring: returns in time, late and missing, a vote, dissent, positions
 */
public record CaseLoad(
        String referred,
        String recorded,
        String overdue,
        String toBeNotified,
        String notNotified,
        String opened,
        String gathering,
        String recommended,
        String determined,
        String submitted,
        String withdrawn) {
    public static final String TODAY = "2026-02-27T14:00:00Z";

    private static final Set<String> HARM = Set.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_SERIOUSLY_HARMED");

    public static CaseLoad made(Service service) {
        var load = new CaseLoad(
                referred(service),
                of(service, "2026-02-26", "A baby was taken to hospital with unexplained bruises.", harmed(0))
                        .caseRef(),
                overdue(service),
                toBeNotified(service),
                notNotified(service),
                opened(service),
                ReviewSteps.gathering(service).steps().caseRef(),
                ReviewSteps.recommended(service).steps().caseRef(),
                ReviewSteps.determined(service).steps().caseRef(),
                submitted(service),
                withdrawn(service));
        String last = further(service);
        Eventually.isTrue(() -> !service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases?after=" + last)
                .mustBe(200)
                .header("Fresh")
                .equals("false"));
        service.setClock(Users.ADMINISTRATOR, Instant.parse(TODAY));
        return load;
    }

    /** The reference of each case by the words for its stage. */
    public Map<String, String> byStage() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("referred", referred);
        cases.put("under consideration", recorded);
        cases.put("to be notified", toBeNotified);
        cases.put("not notified", notNotified);
        cases.put("opened", opened);
        cases.put("gathering information", gathering);
        cases.put("outcome recommended", recommended);
        cases.put("practice review", determined);
        cases.put("to be held", submitted);
        cases.put("discontinued", withdrawn);
        return cases;
    }

    private static CaseSteps of(Service service, String awareOn, String outline, Map<String, Object> child) {
        Map<String, Object> incident = CaseSteps.incident(awareOn, awareOn, List.of(child));
        incident.put("outline", outline);
        return new CaseSteps(service).at(awareOn + "T10:00:00Z").recorded(incident);
    }

    private static Map<String, Object> harmed(int age) {
        Map<String, Object> child = CaseSteps.deadChild();
        child.putAll(Map.of(
                "outcome",
                "SERIOUS_HARM",
                "ageYears",
                age,
                "sex",
                "FEMALE",
                "harmTypes",
                List.of("NON_ACCIDENTAL_INJURY")));
        return child;
    }

    private static String referred(Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse("2026-02-25T10:00:00Z"));
        Map<String, Object> incident = CaseSteps.incident("2026-02-23", "2026-02-25", List.of(harmed(9)));
        incident.remove("awareOn");
        incident.putAll(Map.of("referralReceivedOn", "2026-02-25", "referringAgency", "WMP"));
        return service.as(Users.REFERRER)
                .post("/api/incidents", incident)
                .mustBe(201)
                .text("/caseRef");
    }

    private static String overdue(Service service) {
        return of(service, "2026-02-18", "A toddler was found alone and starved.", harmed(2))
                .decidedNotifiable("ABUSE_NEGLECT_SERIOUS_HARM", HARM)
                .caseRef();
    }

    private static String toBeNotified(Service service) {
        return of(service, "2026-02-23", "A boy died at home.", CaseSteps.deadChild())
                .decidedNotifiable()
                .caseRef();
    }

    private static String notNotified(Service service) {
        CaseSteps steps = of(service, "2026-02-16", "A girl fell from a climbing frame.", harmed(7));
        steps.deciding(
                        Users.LA_NOTIFIER,
                        "decide-not-notifiable",
                        Map.of("rationale", "Neither abuse nor neglect is known or suspected."))
                .mustBe(200);
        return steps.caseRef();
    }

    private static String opened(Service service) {
        return of(service, "2026-02-12", "A girl was seriously injured by a family member.", harmed(12))
                .decidedNotifiable("ABUSE_NEGLECT_SERIOUS_HARM", HARM)
                .at("2026-02-20T11:30:00Z")
                .notifiedLate("2026-02-20T11:30:00Z", "INFORMATION_AWAITED")
                .caseRef();
    }

    private static String submitted(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        CaseSteps steps = review.steps();
        steps.incident(
                        Users.BUSINESS_MANAGER,
                        "record-partner-view",
                        Map.of("agency", "ICB", "view", "NOTIFY", "text", "The injuries were not accidental."))
                .mustBe(200);
        steps.incident(
                        Users.BUSINESS_MANAGER,
                        "record-parallel-process",
                        Map.of("type", "CRIMINAL_INVESTIGATION", "constraint", "NO_PRACTITIONER_CONTACT"))
                .mustBe(200);
        for (String agency : List.of("BCC", "ICB", "BCHC")) {
            review.mustDo("request-agency-information", Map.of("agency", agency, "dueOn", "2026-02-16"));
        }
        review.at("2026-02-17T09:30:00Z");
        review.mustDo("submit-agency-information", handedIn("WMP", "2026-02-13"));
        review.mustDo("submit-agency-information", handedIn("ICB", "2026-02-17"));
        review.mustDo("chase-return", Map.of("agency", "BCHC"));
        review.at("2026-02-19T10:00:00Z");
        review.hold(ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.BCC, ReviewSteps.NSPCC)
                .mustBe(200);
        review.recommend(byVote()).mustBe(200);
        review.at("2026-02-26T09:00:00Z")
                .positions("LCSPR")
                .determine("LCSPR", Map.of())
                .mustBe(200);
        review.at("2026-02-27T12:00:00Z").withSections(true);
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        return steps.caseRef();
    }

    private static Map<String, Object> handedIn(String agency, String receivedOn) {
        return Map.of(
                "agency",
                agency,
                "involved",
                true,
                "docRef",
                "DOC-1-" + agency,
                "summary",
                "What the agency knew of the family, and when.",
                "recordsSecured",
                true,
                "source",
                "EMAIL",
                "receivedOn",
                receivedOn);
    }

    private static Map<String, Object> byVote() {
        Map<String, Object> decision = ReviewSteps.decision(
                ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.BCC, ReviewSteps.NSPCC);
        List<Map<String, String>> votes = new ArrayList<>(
                ReviewSteps.votes("FOR", ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.BCC));
        votes.addAll(ReviewSteps.votes("AGAINST", ReviewSteps.NSPCC));
        decision.put("mode", "VOTE");
        decision.put("votes", votes);
        decision.put(
                "dissent",
                List.of(Map.of("agency", "NSPCC", "view", "The learning is known already and should be acted on.")));
        decision.put("rationale", "Agencies held parts of the picture and did not put them together in time.");
        return decision;
    }

    private static String withdrawn(Service service) {
        CaseSteps steps = ReviewSteps.opened(service).at("2026-02-16T12:00:00Z").steps();
        steps.incident(
                        Users.LA_NOTIFIER,
                        "withdraw-notification",
                        Map.of("reason", "The criteria turned out not to be met.", "panelInformedOn", "2026-02-16"))
                .mustBe(200);
        steps.clocks().becomes("C3", "NOT_APPLICABLE");
        return steps.caseRef();
    }

    /** Where the log has come to with the last of them. */
    private static String further(Service service) {
        String position = "";
        for (String awareOn : List.of("2026-02-19", "2026-02-20", "2026-02-24", "2026-02-25", "2026-02-26")) {
            of(service, awareOn, "A child was seriously harmed at home.", harmed(5));
            position = of(service, awareOn, "A child died at home.", CaseSteps.deadChild())
                    .position();
        }
        return position;
    }
}
