package uk.casereview.platform.access;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.platform.sealing.Opener;
import uk.casereview.platform.sealing.UnreadableText;
import uk.casereview.shared.SealedText;

/**
 * The one way in which text is opened for whoever reads: what was opened is noted, and {@link AccessRecorder} puts it on
 * record before anything is answered. The names of those who work with the service are on nearly every page, are no
 * identity of anybody in a case, and are not noted.
 */
public final class RecordedOpener implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedOpener.class);
    private static final String UNREADABLE = "[unreadable]";

    private final Opener opener;
    private final LongAdder unreadable = new LongAdder();

    RecordedOpener(Opener opener) {
        this.opener = opener;
    }

    /**
     * The plain text; empty once its key was erased. One text that the key there is does not open closes nobody's page: it
     * reads {@code [unreadable]}, is counted, and nobody has looked at it.
     */
    public Optional<String> open(SealedText text) {
        Optional<String> plain;
        try {
            plain = opener.open(text);
        } catch (UnreadableText e) {
            unreadable.increment();
            LOG.warn("A text is unreadable: {}.", e.getMessage());
            return Optional.of(UNREADABLE);
        }
        HttpServletRequest request = Looks.request();
        if (plain.isPresent() && request != null) {
            Opener.kindOf(text).ifPresent(kind -> Looks.of(request).opened(kind, text.keyId()));
        }
        return plain;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("casereview.texts.unreadable", unreadable, LongAdder::sum)
                .description("How often a text was asked for that the key there is does not open")
                .register(registry);
    }
}
