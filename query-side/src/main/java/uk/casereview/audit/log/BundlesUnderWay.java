package uk.casereview.audit.log;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import uk.casereview.audit.log.AuditAnswers.BundleUnderWay;
import uk.casereview.shared.UserId;

/**
 * Bundles that this instance is writing, and how far it is with each: with a million events that takes a while, and a file of
 * unknown length has no bar of its own.
 */
@Component
@WithAuditLog
final class BundlesUnderWay {
    private final Set<OneBundle> writing = ConcurrentHashMap.newKeySet();

    /** From now on, until it is closed. */
    OneBundle begun(UserId reader, long leaves) {
        OneBundle one = new OneBundle(reader, leaves);
        writing.add(one);
        return one;
    }

    /** Those that were asked for by this reader, and by nobody else. */
    List<BundleUnderWay> of(UserId reader) {
        return writing.stream()
                .filter(one -> one.reader.equals(reader))
                .map(OneBundle::now)
                .toList();
    }

    /** One bundle; how it ends, it is not under way any more. */
    final class OneBundle implements AutoCloseable {
        private final UserId reader;
        private final long leaves;
        private final AtomicLong written = new AtomicLong();
        private final long began = System.nanoTime();

        private OneBundle(UserId reader, long leaves) {
            this.reader = reader;
            this.leaves = leaves;
        }

        void oneMore() {
            written.incrementAndGet();
        }

        private BundleUnderWay now() {
            return new BundleUnderWay(written.get(), leaves, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        }

        @Override
        public void close() {
            writing.remove(this);
        }
    }
}
