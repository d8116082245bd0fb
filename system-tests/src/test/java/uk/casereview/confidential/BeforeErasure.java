package uk.casereview.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.audit.verify.Answer;
import uk.casereview.audit.verify.Twin;
import uk.casereview.system.Caller;
import uk.casereview.system.Waiting;

/**
 * What a scrutineer took away before an erasure: a checkpoint, and the receipt of an event of the case. Both are held against
 * what is handed out after it, by both verifiers.
 */
record BeforeErasure(Path checkpoint, long size, Path receipt) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static BeforeErasure taken(Caller scrutineer, JdbcClient database, String caseId, Path folder) throws IOException {
        long events = database.sql("select count(*) from event_store.events")
                .query(Long.class)
                .single();
        Waiting.until("all is under a checkpoint", PATIENCE, () -> size(scrutineer) >= events);
        String first = database.sql("""
                        select event_id from event_store.events where aggregate_id = ? order by global_index limit 1
                        """).param(caseId).query(String.class).single();
        Path checkpoint = Files.writeString(
                folder.resolve("before.checkpoint"),
                scrutineer.get("/api/audit/checkpoint").mustBe(200).text("/note"));
        Path receipt = Files.writeString(
                folder.resolve("before.tlog-proof"),
                scrutineer.get("/api/audit/proofs/" + first).mustBe(200).text("/receipt"));
        return new BeforeErasure(
                checkpoint, Long.parseLong(Files.readAllLines(checkpoint).get(1)), receipt);
    }

    private static long size(Caller scrutineer) {
        var checkpoint = scrutineer.get("/api/audit/checkpoint");
        return checkpoint.status() == 200 ? checkpoint.json().path("size").asLong() : 0;
    }

    /** The receipt is valid, and the log has grown out of what was signed then: by the bundle, and by the proof alone. */
    void mustStillHold(Caller scrutineer, Path bundle, Path keys, Path folder, Twin second) throws IOException {
        Waiting.until("what came since is under a checkpoint too", PATIENCE, () -> size(scrutineer) > size);
        Path later = Files.writeString(
                folder.resolve("after.checkpoint"),
                scrutineer.get("/api/audit/checkpoint").mustBe(200).text("/note"));
        long grown = Long.parseLong(Files.readAllLines(later).get(1));
        assertThat(grown).isGreaterThan(size);
        Path proof = Files.writeString(
                folder.resolve("grown.consistency"),
                scrutineer
                        .get("/api/audit/consistency?from=" + size + "&to=" + grown)
                        .mustBe(200)
                        .text("/text"));
        mustPass(second, keys, List.of("bundle", bundle.toString(), "--checkpoint", checkpoint.toString()));
        mustPass(second, keys, List.of("receipt", receipt.toString(), "--bundle", bundle.toString()));
        mustPass(second, keys, List.of("receipt", receipt.toString()));
        mustPass(
                second,
                keys,
                List.of("checkpoints", checkpoint.toString(), later.toString(), "--proof", proof.toString()));
    }

    private static void mustPass(Twin second, Path keys, List<String> asked) {
        List<String> words = new ArrayList<>(asked);
        words.addAll(List.of("--key", keys.toString()));
        assertThat(Answer.to(words).findings()).as("%s", words).containsExactly("IN ORDER");
        assertThat(second.to(words).findings()).as("%s", words).containsExactly("IN ORDER");
    }
}
