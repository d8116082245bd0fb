package uk.casereview.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read, by the names under which it can be asked for and found again. */
class ReadTest {
    @Test
    void everyReadHasANameOfItsOwn() {
        assertThat(Read.all())
                .extracting(Read::name)
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains(",") || name.contains("|"));
    }

    @Test
    void someOfThemAreAskedForByName() {
        ReadSettings settings = ReadSettings.of("--contestants", "case,dashboard themes then", "--threads", "4");

        assertThat(settings.reads()).extracting(Read::name).containsExactly("case", "dashboard themes then");
        assertThat(settings.measuring().threads()).isEqualTo(List.of(4));
    }

    @Test
    void aQuickRunAsksOnce() {
        Settings quick = ReadSettings.of("--quick").measuring();

        assertThat(quick.rounds()).isEqualTo(1);
        assertThat(quick.roundSeconds() + quick.warmUpSeconds()).isZero();
    }
}
