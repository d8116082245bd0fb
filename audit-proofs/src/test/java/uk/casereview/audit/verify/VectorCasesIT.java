package uk.casereview.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.casereview.audit.proof.Vectors;

/** Both verifiers answer every published case as is written beside it. */
class VectorCasesIT {
    private record Case(int code, List<String> words) {
        static Case of(String line) {
            List<String> parts = List.of(line.split(" "));
            return new Case(
                    Integer.parseInt(parts.getFirst()),
                    parts.subList(1, parts.size()).stream().map(Case::located).toList());
        }

        /** Whatever is named is in the vectors' folder, but for commands and options. */
        private static String located(String word) {
            return word.contains(".") ? Vectors.FOLDER.resolve(word).toString() : word;
        }
    }

    private static List<Case> cases() throws IOException {
        try (Stream<String> lines = Files.lines(Vectors.FOLDER.resolve("cases.txt"))) {
            return lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    @Test
    void theProgramAnswersThem() throws IOException {
        var all = new SoftAssertions();
        for (Case one : cases()) {
            Answer answer = Answer.to(one.words);
            all.assertThat(answer.code()).as("%s: %s", one.words, answer.said()).isEqualTo(one.code);
        }
        all.assertAll();
    }

    /** And says of each what the program says: the verdict, what is wrong, and where. */
    @Test
    void itsTwinAnswersThem() throws IOException {
        var all = new SoftAssertions();
        try (Twin twin = Twin.started()) {
            for (Case one : cases()) {
                Answer answer = twin.to(one.words);
                all.assertThat(answer.code())
                        .as("%s: %s", one.words, answer.said())
                        .isEqualTo(one.code);
                all.assertThat(answer.findings())
                        .as("%s", one.words)
                        .isEqualTo(Answer.to(one.words).findings());
            }
        }
        all.assertAll();
    }

    @Test
    void everyBundleIsInACase() throws IOException {
        List<String> words =
                cases().stream().flatMap(one -> one.words.stream()).distinct().toList();
        try (Stream<Path> files = Files.list(Vectors.FOLDER)) {
            assertThat(words)
                    .containsAll(files.map(Path::toString)
                            .filter(file -> file.endsWith(".bundle") || file.endsWith(".tlog-proof"))
                            .toList());
        }
    }
}
