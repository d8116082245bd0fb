package uk.casereview.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What happened in a case and whom it concerns, each by the last word on it (§6.3, §9, §11.2). */
record SlowIncident(SlowCase one) {
    static final String NONE = "-";

    /** Events by the members in which they name agencies that have a part in the case. */
    private static final Map<String, List<String>> NAME_AGENCIES = Map.ofEntries(
            Map.entry("notification.IncidentRecorded", List.of("referringAgency")),
            Map.entry("notification.PartnerViewRecorded", List.of("agencyCode")),
            Map.entry("rapid-review.RapidReviewScoped", List.of("agencies")),
            Map.entry("rapid-review.AgencyInformationRequested", List.of("agency")),
            Map.entry("rapid-review.AgencyInformationReceived", List.of("agency")),
            Map.entry("practice-review.TermsOfReferenceAgreed", List.of("agencies")),
            Map.entry("practice-review.TermsOfReferenceRevised", List.of("agencies")),
            Map.entry("action-plan.RecommendationAdded", List.of("leadAgency")),
            Map.entry("action-plan.ActionProposed", List.of("ownerAgency", "contributors")),
            Map.entry("action-plan.ActionAgreed", List.of("ownerAgency", "contributors")),
            Map.entry("action-plan.ActionTransferred", List.of("toAgency")),
            Map.entry("case-file.ChallengeRaised", List.of("toAgency")));

    /** Nothing until it is decided, and again while it is considered anew. */
    String category() {
        String category = NONE;
        for (RawEvent event : one.events()) {
            category = switch (event.type()) {
                case "notification.NotifiabilityDecided" -> event.has("category") ? event.text("category") : NONE;
                case "notification.NotificationSubmitted",
                        "notification.ExternalNotificationRecorded",
                        "notification.LegacyCaseRecorded" -> event.has("category") ? event.text("category") : category;
                case "notification.NotificationRecategorised", "notification.CategoryCorrected" -> event.text("to");
                case "notification.ConsiderationReopened" -> NONE;
                default -> category;
            };
        }
        return category;
    }

    /** §6.3: "first/harmed child is the statistical child". */
    String ageBand() {
        List<String> all = children().keySet().stream().toList();
        return all.stream()
                .filter(child -> !outcome(child).equals("OTHER"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(child -> known(child).path("ageBand").asString())
                .orElse(NONE);
    }

    NavigableSet<String> agencies() {
        NavigableSet<String> agencies = new TreeSet<>();
        for (RawEvent event : one.events()) {
            for (String member : NAME_AGENCIES.getOrDefault(event.type(), List.of())) {
                JsonNode named = event.facts().path(member);
                (named.isArray() ? named.valueStream() : Stream.of(named))
                        .map(agency -> agency.asString(""))
                        .filter(agency -> !agency.isEmpty())
                        .forEach(agencies::add);
            }
        }
        children()
                .keySet()
                .forEach(
                        child -> known(child).path("agenciesKnown").forEach(agency -> agencies.add(agency.asString())));
        return agencies;
    }

    /** What is running elsewhere, and what it forbids. */
    NavigableSet<String> constraints() {
        SortedMap<String, String> running = new TreeMap<>();
        one.events().stream()
                .filter(event -> event.type().startsWith("notification.ParallelProcess"))
                .forEach(event -> {
                    JsonNode process = event.facts().path("process");
                    running.remove(event.text("processId"));
                    if (!process.path("status").asString().equals("CLOSED")) {
                        running.put(
                                event.text("processId"),
                                process.path("type").asString() + "|"
                                        + process.path("constraint").asString());
                    }
                });
        return new TreeSet<>(running.values());
    }

    /** §15.3-14: "in figures incidentFrom, else referralReceivedOn". */
    LocalDate incidentOn() {
        JsonNode dates = one.last("notification.IncidentDatesCorrected")
                .map(corrected -> corrected.facts().path("to"))
                .or(() -> one.last("notification.IncidentRecorded")
                        .or(() -> one.last("notification.LegacyCaseRecorded"))
                        .map(recorded -> recorded.facts().path("dates")))
                .orElseGet(one.events().getFirst()::facts);
        for (String day : List.of("incidentOn", "incidentFrom")) {
            if (dates.hasNonNull(day)) {
                return LocalDate.parse(dates.path(day).asString());
            }
        }
        return one.last("notification.IncidentRecorded")
                .map(recorded -> one.corrected(
                        recorded, recorded.day("referralReceivedOn"), "notification.ReferralReceivedOnCorrected"))
                .or(() -> one.last("notification.ExternalNotificationRecorded").map(other -> other.day("sentOn")))
                .orElseGet(() -> one.events().getFirst().effectiveOn());
    }

    /** Every child, in the order in which they were named, as last described. */
    private Map<String, JsonNode> children() {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        for (RawEvent event : one.events()) {
            Stream<JsonNode> described = switch (event.type()) {
                case "notification.IncidentRecorded",
                        "notification.ExternalNotificationRecorded",
                        "notification.LegacyCaseRecorded" ->
                    event.facts().path("children").valueStream();
                case "notification.ChildAdded" -> Stream.of(event.facts().path("child"));
                case "notification.ChildCorrected" -> Stream.of(event.facts().path("to"));
                default -> Stream.empty();
            };
            described.forEach(child -> children.put(child.path("childRef").asString(), child.path("characteristics")));
        }
        return children;
    }

    private JsonNode known(String childRef) {
        return children().getOrDefault(childRef, one.events().getFirst().facts());
    }

    private String outcome(String childRef) {
        String outcome = known(childRef).path("outcome").asString();
        for (RawEvent event : one.events()) {
            if (event.is("notification.OutcomeChanged")
                    && event.text("childRef").equals(childRef)) {
                outcome = event.text("outcome");
            }
        }
        return outcome;
    }
}
