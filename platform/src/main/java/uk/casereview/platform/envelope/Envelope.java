package uk.casereview.platform.envelope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

/**
 * What is stored with every event (§5.1). Bitemporal: {@code effectiveOn} drives clocks, {@code recordedAt} drives
 * "what did we know when".
 *
 * @param caseId null, with {@code caseRef}, in the streams of meetings and partnerships
 * @param sources versions of other streams that were read to decide, by aggregate id
 */
public record Envelope(
        PartnershipCode partnership,
        @Nullable UUID caseId,
        @Nullable CaseRef caseRef,
        LocalDate effectiveOn,
        Instant recordedAt,
        RecordingMode mode,
        Actor actor,
        CommandId commandId,
        @Nullable String bodyMac,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable DecisionId decisionId,
        Map<String, Long> sources) {

    /** Under which name it is stored whose an event is, for whoever reads nothing else of it. */
    public static final String PARTNERSHIP = Keys.PARTNERSHIP;

    public Envelope {
        sources = Map.copyOf(sources);
    }

    public MetaData toMetaData() {
        Map<String, Object> values = new HashMap<>();
        values.put(Keys.PARTNERSHIP, partnership.value());
        Keys.putIfPresent(values, Keys.CASE_ID, caseId);
        Keys.putIfPresent(values, Keys.CASE_REF, caseRef);
        values.put(Keys.EFFECTIVE_ON, effectiveOn.toString());
        values.put(Keys.RECORDED_AT, recordedAt.toString());
        values.put(Keys.MODE, mode.name());
        ActorKeys.write(actor, values);
        values.put(Keys.COMMAND, commandId.toString());
        Keys.putIfPresent(values, Keys.BODY_MAC, bodyMac);
        values.put(Keys.CORRELATION, correlationId.toString());
        Keys.putIfPresent(values, Keys.CAUSATION, causationId);
        Keys.putIfPresent(values, Keys.DECISION, decisionId);
        if (!sources.isEmpty()) {
            values.put(Keys.SOURCES, written(sources));
        }
        return MetaData.from(values);
    }

    /** The names of what is stored with an event; no other names are ours. */
    public static Set<String> names() {
        return Keys.STORED;
    }

    /** Whose case it is, if any, without reading the rest. */
    public static @Nullable UUID caseIdIn(Map<String, ?> metaData) {
        String caseId = Keys.optional(metaData, Keys.CASE_ID);
        return caseId == null ? null : UUID.fromString(caseId);
    }

    public static Envelope of(Map<String, ?> metaData) {
        String caseId = Keys.optional(metaData, Keys.CASE_ID);
        String caseRef = Keys.optional(metaData, Keys.CASE_REF);
        String causation = Keys.optional(metaData, Keys.CAUSATION);
        String decision = Keys.optional(metaData, Keys.DECISION);
        String sources = Keys.optional(metaData, Keys.SOURCES);
        return new Envelope(
                new PartnershipCode(Keys.required(metaData, Keys.PARTNERSHIP)),
                caseId == null ? null : UUID.fromString(caseId),
                caseRef == null ? null : new CaseRef(caseRef),
                LocalDate.parse(Keys.required(metaData, Keys.EFFECTIVE_ON)),
                Instant.parse(Keys.required(metaData, Keys.RECORDED_AT)),
                RecordingMode.valueOf(Keys.required(metaData, Keys.MODE)),
                ActorKeys.read(metaData),
                new CommandId(UUID.fromString(Keys.required(metaData, Keys.COMMAND))),
                Keys.optional(metaData, Keys.BODY_MAC),
                UUID.fromString(Keys.required(metaData, Keys.CORRELATION)),
                causation == null ? null : UUID.fromString(causation),
                decision == null ? null : new DecisionId(UUID.fromString(decision)),
                sources == null ? Map.of() : read(sources));
    }

    private static String written(Map<String, Long> sources) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(sources)
                .forEach((stream, version) -> text.append(text.isEmpty() ? "" : ",")
                        .append(stream)
                        .append('@')
                        .append(version));
        return text.toString();
    }

    private static Map<String, Long> read(String text) {
        Map<String, Long> sources = new HashMap<>();
        for (String source : text.split(",", -1)) {
            int at = source.indexOf('@');
            sources.put(source.substring(0, at), Long.valueOf(source.substring(at + 1)));
        }
        return sources;
    }
}
