package uk.casereview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document whose figures stand between two markers and come from results alone. */
record PerformanceDocument(String text) {
    private static final String BEGIN = "<!-- figures: begin, written by ./benchmarks/run -->\n";
    private static final String END = "<!-- figures: end -->";

    static PerformanceDocument in(Path file) {
        try {
            return new PerformanceDocument(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PerformanceDocument with(Results results) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the document has no place for figures");
        }
        return new PerformanceDocument(
                text.substring(0, begin + BEGIN.length()) + new Tables(results).text() + text.substring(end));
    }

    void writeTo(Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
