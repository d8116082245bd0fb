package uk.casereview.audit.log;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is signed and checked.
 *
 * @param keyFile made at the first start, or when the former key is named
 * @param formerKeyFile the key that signed until now, while another takes its place
 * @param checkpointFolder where checkpoints are written besides
 * @param checkpointAfter how long a leaf waits for a checkpoint at most
 * @param selfCheckRest how long the self-check rests after each part of a thousand events
 * @param selfCheckPause how long it rests once it has been over all of them
 */
@ConfigurationProperties("casereview.audit")
record AuditProperties(
        @Nullable Path keyFile,
        @Nullable Path formerKeyFile,
        @Nullable Path checkpointFolder,
        @DefaultValue("60s") Duration checkpointAfter,
        @DefaultValue("1s") Duration selfCheckRest,
        @DefaultValue("60s") Duration selfCheckPause) {}
