package uk.casereview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: the lines of one file. */
record Results(List<Line> lines) {
    /** Above this share of the CPU for others, a rate is spoiled (docs/performance.md). */
    static final double SPOILED = 0.05;

    private static final ObjectMapper JSON = JsonMapper.shared();

    Results {
        lines = List.copyOf(lines);
    }

    static Results in(Path file) {
        try (Stream<String> written = Files.lines(file)) {
            return new Results(
                    written.map(line -> JSON.readValue(line, Line.class)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines.stream().map(JSON::writeValueAsString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line.Run run() {
        return of(Line.Run.class).findFirst().orElseThrow();
    }

    Line.Service service() {
        return of(Line.Service.class).findFirst().orElseThrow();
    }

    Line.Machine machine() {
        return of(Line.Machine.class).findFirst().orElseThrow();
    }

    Line.Taken taken() {
        return of(Line.Taken.class).findFirst().orElseThrow();
    }

    Stream<Line.Checked> checked() {
        return of(Line.Checked.class);
    }

    Stream<Line.Stored> stored() {
        return of(Line.Stored.class);
    }

    List<Integer> threads() {
        return of(Line.Round.class).map(Line.Round::threads).distinct().sorted().toList();
    }

    double median(String contestant, int threads, ToDoubleFunction<Line.Round> figure) {
        double[] sorted =
                rounds(contestant, threads).mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double worst(String contestant, int threads, ToDoubleFunction<Line.Round> figure) {
        return rounds(contestant, threads).mapToDouble(figure).max().orElseThrow();
    }

    private Stream<Line.Round> rounds(String contestant, int threads) {
        return of(Line.Round.class)
                .filter(round -> round.contestant().equals(contestant) && round.threads() == threads)
                .sorted(Comparator.comparingInt(Line.Round::round));
    }

    private <L extends Line> Stream<L> of(Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }
}
