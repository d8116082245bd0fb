package uk.casereview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document whose figures stand between markers and come from results alone. */
record PerformanceDocument(String text) {
    static PerformanceDocument in(Path file) {
        try {
            return new PerformanceDocument(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PerformanceDocument with(Results results) {
        return with("figures", "./benchmarks/run", new Tables(results).text());
    }

    PerformanceDocument withReads(Results results) {
        return with("reads", "./benchmarks/read", new ReadTable(results).text());
    }

    PerformanceDocument withProofs(Results results) {
        return with("proofs", "./benchmarks/prove", new ProofTable(results).text());
    }

    private PerformanceDocument with(String part, String writtenBy, String written) {
        String beginning = "<!-- %s: begin, written by %s -->\n".formatted(part, writtenBy);
        int begin = text.indexOf(beginning);
        int end = text.indexOf("<!-- %s: end -->".formatted(part));
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the document has no place for " + part);
        }
        return new PerformanceDocument(text.substring(0, begin + beginning.length()) + written + text.substring(end));
    }

    void writeTo(Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
