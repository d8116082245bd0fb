package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.audit.log.AuditAnswers.BundleUnderWay;
import uk.casereview.shared.UserId;

/** Whoever waits for a bundle is told how far it is, whoever does not is told nothing, and it ends whatever happens. */
class BundleProgressIT {
    private static final int LEAVES = 2_500;

    @TempDir
    private Path folder;

    private final BundlesUnderWay underWay = new BundlesUnderWay();
    private LogUnderTest log;

    @BeforeEach
    void aSignedLog() throws Exception {
        log = new LogUnderTest(folder);
        log.store(new Random(11), LEAVES);
        log.follow(1_000);
        log.sign(log.keyFile);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whoeverAskedIsToldHowFarItIs() throws IOException {
        List<BundleUnderWay> told = new ArrayList<>();
        log.bundle("BSCP", log.keyFile, underWay, whenWritten(() -> {
            told.addAll(underWay.of(LogUnderTest.READER));
            assertThat(underWay.of(new UserId(new UUID(4, 9)))).isEmpty();
        }));

        assertThat(told).extracting(BundleUnderWay::leaves).containsOnly((long) LEAVES);
        assertThat(told).extracting(BundleUnderWay::written).isSorted().contains(0L, 1_000L, LEAVES - 1L);
        assertThat(underWay.of(LogUnderTest.READER)).isEmpty();
    }

    @Test
    void oneThatNobodyTakesAnyMoreIsNotUnderWay() {
        assertThatThrownBy(() -> log.bundle("BSCP", log.keyFile, underWay, whenWritten(() -> {
                    if (underWay.of(LogUnderTest.READER).stream().anyMatch(one -> one.written() > 500)) {
                        throw new IOException("the reader went away");
                    }
                })))
                .hasMessageContaining("went away");

        assertThat(underWay.of(LogUnderTest.READER)).isEmpty();
    }

    private interface Written {
        void now() throws IOException;
    }

    private static OutputStream whenWritten(Written written) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                written.now();
            }

            @Override
            public void write(byte[] some, int from, int count) throws IOException {
                written.now();
            }
        };
    }
}
