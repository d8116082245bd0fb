package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.audit.proof.Signer;
import uk.casereview.audit.verify.Answer;
import uk.casereview.audit.verify.Twin;

/** Whoever may do anything to the database is found out by both verifiers: each kind of tampering, 25 times by chance. */
class TamperedLogIT {
    private static final int TIMES = 25;

    @TempDir
    private static Path folder;

    private static LogUnderTest log;
    private static Path outside;
    private static Path key;
    private static Twin second;

    /** Checkpoints over 100, 200 and all, and some leaves after the last. */
    @BeforeAll
    static void aLogThatIsInOrder() throws Exception {
        second = Twin.started();
        log = new LogUnderTest(folder);
        outside = folder.resolve("outside.checkpoint");
        Random random = new Random(Tampering.SEED);
        for (int part = 0; part < 3; part++) {
            log.store(random, Tampering.SIGNED / 3);
            log.follow(7);
            Files.writeString(outside, log.sign(log.keyFile).toText());
        }
        log.store(random, 30);
        log.follow(30);
        key = Files.writeString(
                folder.resolve("key"),
                Signer.parse(Files.readString(log.keyFile)).verifierKey() + "\n");
        assertThat(verified("BSCP").said()).contains("IN ORDER");
    }

    @AfterAll
    static void close() {
        if (second != null) {
            second.close();
        }
        if (log != null) {
            log.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundOut(Tampering tampering) {
        List<String> unseen = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Answer answer = afterwards(tampering, tampering.chance(time));
            Answer twin = second.to(arguments());
            if (answer.code() != 1 || !twin.findings().equals(answer.findings())) {
                unseen.add(time + ": " + answer + "; the second says " + twin);
            }
        }
        assertThat(unseen).as("of seed %d", Tampering.SEED).isEmpty();
    }

    /** On a copy: all of it is undone afterwards. */
    private static Answer afterwards(Tampering tampering, Random random) {
        return Objects.requireNonNull(log.transaction.execute(status -> {
            status.setRollbackOnly();
            tampering.on(log, random);
            Path signedBy = tampering == Tampering.FORGE_A_CHECKPOINT ? folder.resolve("forger") : log.keyFile;
            return verified("BSCP", signedBy);
        }));
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        List<String> falsely = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(Tampering.SEED + seed);
            log.transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                log.store(random, random.nextInt(600));
                log.follow(1 + random.nextInt(300));
                if (random.nextBoolean()) {
                    log.sign(log.keyFile);
                }
                Answer answer = verified(random.nextBoolean() ? "BSCP" : "SCSP");
                Answer twin = second.to(arguments());
                if (answer.code() != 0 || !twin.findings().equals(answer.findings())) {
                    falsely.add(answer.said() + "; the second says " + twin);
                }
            });
        }
        assertThat(falsely).as("of seed %d", Tampering.SEED).isEmpty();
    }

    private static Answer verified(String partnership) {
        return verified(partnership, log.keyFile);
    }

    private static Answer verified(String partnership, Path signedBy) {
        try {
            log.bundle(partnership, signedBy);
            return Answer.to(arguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the bundle written last. */
    private static List<String> arguments() {
        return List.of(
                "bundle",
                folder.resolve("bundle").toAbsolutePath().toString(),
                "--key",
                key.toAbsolutePath().toString(),
                "--checkpoint",
                outside.toAbsolutePath().toString());
    }
}
