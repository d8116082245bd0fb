package uk.casereview.audit.log;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The blocks that proofs asked for last: nearly all proofs share those above the leaves. What is once in the log never
 * changes, so none of them is ever out of date; whether the tables still hold the same is for the self-check, which reads past
 * this.
 */
final class RememberedBlocks implements Blocks {
    /** Of 256 hashes each: 2 MiB. */
    private static final int MOST = 256;

    private final Blocks stored;
    private final Map<Key, byte[]> last = new LinkedHashMap<>(MOST, 0.75f, true);

    RememberedBlocks(Blocks stored) {
        this.stored = stored;
    }

    private record Key(int height, long first, int count) {}

    @Override
    public byte[] hashes(int height, long first, int count) {
        Key key = new Key(height, first, count);
        synchronized (last) {
            byte[] known = last.get(key);
            if (known != null) {
                return known;
            }
        }
        byte[] read = stored.hashes(height, first, count);
        synchronized (last) {
            last.put(key, read);
            if (last.size() > MOST) {
                last.remove(last.keySet().iterator().next());
            }
        }
        return read;
    }
}
