package uk.casereview.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log worked out again from the raw rows, by its description alone: slow, and with none of the code that keeps it. Good for
 * what the service itself writes, whose numbers are whole.
 */
public record SlowLog(List<byte[]> leaves) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> OURS = Set.of(
            "par", "case", "ref", "eff", "rec", "mode", "usr", "rol", "apa", "agy", "obo", "cmd", "mac", "cor", "cau",
            "dec", "src");

    public static SlowLog of(JdbcClient database) {
        return new SlowLog(
                database.sql("select * from event_store.events order by global_index").query().listOfRows().stream()
                        .map(SlowLog::leaf)
                        .toList());
    }

    private static byte[] leaf(Map<String, Object> row) {
        Map<String, Object> leaf = new TreeMap<>();
        leaf.put("event", row.get("event_id"));
        leaf.put("stream", row.get("aggregate_id"));
        leaf.put("sequence", row.get("sequence_number"));
        leaf.put("name", row.get("payload_type"));
        if (row.get("aggregate_type") != null) {
            leaf.put("streamType", row.get("aggregate_type"));
        }
        if (row.get("payload_revision") != null) {
            leaf.put("revision", row.get("payload_revision"));
        }
        leaf.put("payload", sorted(JSON.readTree((byte[]) row.get("payload"))));
        Map<String, Object> facts = new TreeMap<>();
        JSON.readTree((byte[]) row.get("meta_data")).forEachEntry((name, fact) -> {
            if (OURS.contains(name)) {
                facts.put(name, fact.asString());
            }
        });
        leaf.put("metadata", facts);
        return JSON.writeValueAsString(leaf).getBytes(StandardCharsets.UTF_8);
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.forEachEntry((name, member) -> members.put(name, sorted(member)));
            return members;
        }
        return node.isArray() ? node.valueStream().map(SlowLog::sorted).toList() : node;
    }

    /** RFC 6962 §2.1, word by word. */
    public String root(int size) {
        return Base64.getEncoder().encodeToString(root(leaves.subList(0, size)));
    }

    public List<String> hashes() {
        return IntStream.range(0, leaves.size()).mapToObj(this::hash).toList();
    }

    public String hash(int index) {
        return Base64.getEncoder().encodeToString(root(leaves.subList(index, index + 1)));
    }

    private static byte[] root(List<byte[]> of) {
        if (of.isEmpty()) {
            return sha256();
        }
        if (of.size() == 1) {
            return sha256(new byte[] {0}, of.getFirst());
        }
        int k = Integer.highestOneBit(of.size() - 1);
        return sha256(new byte[] {1}, root(of.subList(0, k)), root(of.subList(k, of.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
