package uk.casereview.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.shared.Command;

/** No command, and no field of any, goes without a sample. */
class SamplesTest {
    private static final JsonNode FRAGMENTS = JsonMapper.shared().readTree(SampleFile.text("fragments.json"));

    /** What a decision says is said once for all commands that carry one; a closed item and its meeting stand for the rest. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("decision/meetingId", "decision/itemRef");

    /** Words in clear: references, codes and settings that say nothing of a person. */
    private static final Set<String> WORDS = Set.of(
            "about",
            "calendarVersion",
            "childRef",
            "contractRef",
            "docRef",
            "evidenceRefs",
            "formerReference",
            "hash",
            "itemRef",
            "legalAdviceRef",
            "localAuthorityCodes",
            "name",
            "panelReference",
            "recordClass",
            "source",
            "sources",
            "startsAt",
            "taxonomyVersion",
            "title",
            "version",
            "writtenEvidenceRefs");

    @Test
    void everyCommandHasOneSampleToTryInEveryRole() {
        Map<String, Long> tried = Samples.all().stream()
                .filter(Sample::everyRole)
                .collect(Collectors.groupingBy(
                        sample -> sample.collection().segment() + " "
                                + sample.command().getSimpleName()
                                + (sample.address().contains("{id}") ? "" : " new"),
                        TreeMap::new,
                        Collectors.counting()));

        assertThat(tried.values()).allMatch(count -> count == 1);
        assertThat(tried.keySet().stream().map(name -> name.replace(" new", "")))
                .containsOnly(everyCommand().toArray(String[]::new));
    }

    @Test
    void everyFieldOfEveryCommandIsFilledInSomeSample() {
        Map<Class<? extends Command>, Set<String>> filled = Samples.all().stream()
                .collect(Collectors.toMap(Sample::command, SamplesTest::filled, SamplesTest::both, HashMap::new));

        Set<String> missing = new TreeSet<>();
        filled.forEach((command, paths) -> Fields.declared(command).stream()
                .filter(path -> !paths.contains(path) && !SAID_ELSEWHERE.contains(path))
                .filter(path -> !Alone.neverSays(command, path))
                .forEach(path -> missing.add(command.getSimpleName() + "." + path)));
        assertThat(missing).isEmpty();
        assertThat(filled.values()).anyMatch(paths -> paths.containsAll(SAID_ELSEWHERE));
    }

    /** G8: "names, birth dates, addresses and free text only as sealed text". */
    @Test
    void whatIsStoredInClearIsNoFreeText() {
        Set<String> inClear = Samples.all().stream()
                .map(Sample::command)
                .flatMap(command -> Fields.inClear(command).stream())
                .map(path -> List.of(path.split("/")).getLast())
                .collect(Collectors.toSet());

        assertThat(inClear).containsExactlyInAnyOrderElementsOf(WORDS);
    }

    /** Of what is in clear, everything that a person types about a case but for the child's letter is a reference. */
    @Test
    void whatNamesADocumentTakesNoNarrative() {
        Set<String> references = Samples.all().stream()
                .map(Sample::command)
                .flatMap(command -> Fields.references(command).stream())
                .map(path -> List.of(path.split("/")).getLast())
                .collect(Collectors.toSet());

        assertThat(references)
                .containsExactlyInAnyOrder(
                        "contractRef",
                        "docRef",
                        "evidenceRefs",
                        "formerReference",
                        "hash",
                        "legalAdviceRef",
                        "panelReference",
                        "writtenEvidenceRefs");
    }

    /** The name of a person is sealed wherever it stands; what else has a name is no person. */
    @Test
    void onlyThePartnershipAndItsSettingsHaveANameInClear() {
        Set<String> named = Samples.all().stream()
                .map(Sample::command)
                .filter(command -> Fields.inClear(command).stream().anyMatch(path -> path.endsWith("name")))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(named)
                .containsExactlyInAnyOrder("EstablishPartnership", "RegisterAgency", "AdoptThemes", "AddHoliday");
    }

    private static Stream<String> everyCommand() {
        return Arrays.stream(ApiCollection.values())
                .flatMap(collection ->
                        collection.commands().map(command -> collection.segment() + " " + command.getSimpleName()));
    }

    private static Set<String> filled(Sample sample) {
        return Fields.filled(JsonMapper.shared().readTree(whole(sample.body().replace("<year>", "2000"))));
    }

    /** With every named part written out. */
    private static String whole(String body) {
        String written = body;
        for (int depth = 0; depth < 3; depth++) {
            for (var fragment : FRAGMENTS.properties()) {
                written = written.replace(
                        "\"<" + fragment.getKey() + ">\"", fragment.getValue().toString());
            }
        }
        return written;
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
