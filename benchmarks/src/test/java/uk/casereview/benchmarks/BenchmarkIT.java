package uk.casereview.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a few seconds: every contestant stores what it answers, on a server that says it is durable. */
class BenchmarkIT {
    @Test
    void everyContestantKeepsWhatItAnswers(@TempDir Path files) throws InterruptedException {
        Path written = files.resolve("results.jsonl");

        Benchmark.run(Settings.of("--quick", "--threads", "1,8").files(Path.of("target", "data"), written, null));

        Results results = Results.in(written);
        assertThat(results.run().server()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
        assertThat(results.threads()).containsExactly(1, 8);
        List<Line.Stored> stored = results.stored().toList();
        assertThat(stored)
                .extracting(Line.Stored::contestant)
                .containsExactly(Limit.NAME, CommandSide.NAME, CommandSide.WITH_VIEWS, CommandSide.SEEN);
        assertThat(stored).allSatisfy(of -> assertThat(of.counts()).containsKey("operations"));
        assertThat(stored.get(1).counts())
                .allSatisfy((_, count) -> assertThat(count).isPositive());
        assertThat(results.lines())
                .filteredOn(Line.Round.class::isInstance)
                .hasSize(2 * 4)
                .allSatisfy(line -> assertThat(((Line.Round) line).commands()).isPositive());
    }
}
