package uk.casereview.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uk.casereview.benchmarks.copies.Multiply;
import uk.casereview.shared.DerivedId;

/** Copied cases are cases: they are counted, read, proved and worked on as if they had been told. */
class MultiplyIT {
    private static final int CASES = 12;
    private static final int COPIES = 2;
    private static final List<String> READERS = List.of("bscp.business-manager");
    private static final String EVENTS = "select count(*) from event_store.events";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** Where in the log it stands, and when it was read. */
    private static final String PLACE = "\"(position|leafIndex)\":[0-9]+|\"freshAt\":\"[^\"]+\"";

    private static final String REFERENCE = "(BSCP|SCSP)-[0-9]{4}-[0-9]{3,}";

    @Test
    void copiesAreCasesLikeTheOthers(@TempDir Path data) throws Exception {
        Map<String, Long> before;
        Map<UUID, Map<String, List<String>>> told = new TreeMap<>();
        long ofPartnerships;
        try (TrialService service = new TrialService(data, CASES).settled()) {
            before = totals(service);
            for (JsonNode row : rows(service)) {
                told.put(
                        UUID.fromString(row.at("/summary/caseId").asString()),
                        answers(service, row.at("/summary/caseRef").asString()));
            }
            ofPartnerships = service.count(EVENTS + " where aggregate_type in ('Partnership', 'AccessLog')");
            service.settled();
        }
        assertThat(told).hasSizeGreaterThan(5);

        Multiply.of(data, COPIES);

        try (TrialService service = new TrialService(data, CASES)) {
            long copied = service.count("select max(global_index) from event_store.events");
            service.settled();
            Map<String, Long> after = totals(service);
            assertThat(after).hasSameSizeAs(before);
            before.forEach((reader, total) -> assertThat(after).containsEntry(reader, (1 + COPIES) * total));
            for (int copy = 1; copy <= COPIES; copy++) {
                for (Map.Entry<UUID, Map<String, List<String>>> original : told.entrySet()) {
                    UUID caseId = DerivedId.from(original.getKey(), "copy/" + copy);
                    assertThat(answers(service, reference(service, caseId))).isEqualTo(original.getValue());
                }
            }
            assertThat(service.count(EVENTS + " where aggregate_type not in ('Partnership', 'AccessLog')")
                            % (1 + COPIES))
                    .isZero();
            assertThat(service.count(EVENTS + " where global_index > " + copied + " and aggregate_type <> 'AccessLog'"))
                    .as("what processes make of copies")
                    .isZero();
            assertThat(ofPartnerships).isPositive();
            theRecordIsInOrder(service);
            theRecordIsTakenAndChecked(service, data);
            aCopyGoesOn(service, DerivedId.from(told.keySet().iterator().next(), "copy/2"));
        }
        assertThatThrownBy(() -> Multiply.of(data, COPIES)).isInstanceOf(RuntimeException.class);
    }

    private static Map<String, Long> totals(TrialService service) {
        Map<String, Long> totals = new TreeMap<>();
        READERS.forEach(reader -> totals.put(reader, Tracked.totalBy(service.as(reader))));
        return totals;
    }

    private static List<JsonNode> rows(TrialService service) {
        return service.json(READERS.getFirst(), "/api/cases?partnership=BSCP&size=200")
                .path("rows")
                .valueStream()
                .toList();
    }

    /** All that is said of a case; ids and references are other ones in a copy. */
    private static Map<String, List<String>> answers(TrialService service, String reference) {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String of : List.of("", "/timeline", "/clocks")) {
            answers.put(of, withoutIds(service.get(READERS.getFirst(), "/api/cases/" + reference + of)));
        }
        answers.put("decisions", withoutIds(service.get(READERS.getFirst(), "/api/decisions?case=" + reference)));
        return answers;
    }

    /** In order of what is said: some lists stand in the order of ids. */
    private static List<String> withoutIds(String answer) {
        String said =
                answer.replaceAll(ID, "id").replaceAll(REFERENCE, "reference").replaceAll(PLACE, "place");
        return Stream.of(said.split("[,\\[\\]{}]", -1)).sorted().toList();
    }

    private static String reference(TrialService service, UUID caseId) {
        return service.text("select case_ref from command_side.case_of_reference where case_id = ?", caseId);
    }

    private static void theRecordIsInOrder(TrialService service) {
        long events = service.count(EVENTS);
        TrialService.until(
                "the record has been checked",
                () -> service.json("bscp.auditor", "/api/audit/self-check")
                                .path("wholeLeaves")
                                .asLong()
                        >= events);
        assertThat(service.json("bscp.auditor", "/api/audit/self-check")
                        .path("found")
                        .asLong())
                .isZero();
    }

    /** As {@code ./benchmarks/prove} does it; a verifier that finds anything, or a proof that is not there, ends it. */
    private static void theRecordIsTakenAndChecked(TrialService service, Path data) throws InterruptedException {
        Path written = data.resolve("proofs.jsonl");
        ProofSettings settings = ProofSettings.of(
                "--url",
                service.address().toString(),
                "--files",
                data.resolve("record").toString(),
                "--results",
                written.toString(),
                "--quick");
        Verifier java = Verifier.both(Path.of("..")).getFirst();

        Proving.of(settings, List.of(), List.of(java));

        Results results = Results.in(written);
        assertThat(results.taken().events()).isGreaterThan(1_000);
        assertThat(results.taken().shown()).isBetween(1L, results.taken().events());
        assertThat(results.checked()).extracting(Line.Checked::program).containsExactly(java.name());
        assertThat(results.threads()).containsExactly(1);
        assertThat(new ProofTable(results).text()).contains("taken away", java.name(), "1 client");
    }

    private static void aCopyGoesOn(TrialService service, UUID caseId) throws Exception {
        HttpResponse<String> answer = service.post(
                "bscp.scrutineer",
                "/api/incidents/" + caseId + "/add-scrutiny-observation",
                "{\"text\":\"An invented observation.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        service.settled();
        assertThat(service.get("bscp.scrutineer", "/api/cases/" + reference(service, caseId)))
                .contains("An invented observation.");
    }
}
