package uk.casereview.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The figures that are published are those that were measured. */
class PerformanceDocumentTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void theFiguresAreThoseOfTheResults() {
        PerformanceDocument published = PerformanceDocument.in(DOCS.resolve("performance.md"));

        assertThat(published).isEqualTo(published.with(Results.in(DOCS.resolve("performance.jsonl"))));
    }

    @Test
    void theReadsAreThoseOfTheResults() {
        PerformanceDocument published = PerformanceDocument.in(DOCS.resolve("performance.md"));

        assertThat(published).isEqualTo(published.withReads(Results.in(DOCS.resolve("reads.jsonl"))));
    }
}
