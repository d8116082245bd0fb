package uk.casereview.confidential;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that is logged, down to TRACE; only what the service itself never lets below INFO stays there.
 */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<Needle> secrets;
    private final Needle control;
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Set<Level> levels = ConcurrentHashMap.newKeySet();
    private final AtomicLong controls = new AtomicLong();
    private final Map<Logger, Level> before = new HashMap<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    private LogCapture(List<Needle> secrets, Needle control) {
        this.secrets = List.copyOf(secrets);
        this.control = control;
    }

    /**
     * Starts to listen.
     *
     * @param secrets what nobody may log
     * @param control what somebody is known to log
     */
    static LogCapture of(List<Needle> secrets, Needle control) {
        LogCapture capture = new LogCapture(secrets, control);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(capture.others::add);
        capture.others.forEach(root::detachAppender);
        for (Logger logger : context.getLoggerList()) {
            boolean ours = logger == root || logger.getName().startsWith("uk.casereview");
            if (ours && logger.getLevel() != null) {
                capture.before.put(logger, logger.getLevel());
                logger.setLevel(Level.TRACE);
            }
        }
        capture.setContext(context);
        capture.start();
        root.addAppender(capture);
        return capture;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                + thrown(event);
        if (secrets.stream().anyMatch(secret -> secret.in(line))) {
            leaks.add(event.getLevel() + " " + line);
        }
        if (control.in(line)) {
            controls.incrementAndGet();
        }
        levels.add(event.getLevel());
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** How many lines had the control in them. */
    long controls() {
        return controls.get();
    }

    /** The levels at which anything was logged at all. */
    Set<Level> levels() {
        return Set.copyOf(levels);
    }

    @Override
    public void close() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(this);
        stop();
        before.forEach(Logger::setLevel);
        others.forEach(root::addAppender);
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
}
