package uk.casereview.sample;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** One walk through the samples: knows what their names stand for, because it has sent those before. */
public final class Walk {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NAME = Pattern.compile("<([a-zA-Z][\\w.-]*)>");
    /** Years are few, and of each there is one annual report. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final JsonNode FRAGMENTS = JSON.readTree(SampleFile.text("fragments.json"));

    private final Service service;
    private final Settled settled;
    private final Map<String, String> names = new HashMap<>();

    /** A walk of its own: what it makes is not what another makes. */
    public Walk(Service service, Settled settled) {
        this.service = service;
        this.settled = settled;
        String code = ThreadLocalRandom.current()
                .ints(8, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int number = NUMBER.incrementAndGet();
        names.put("code", code);
        names.put("year", Integer.toString(1900 + number));
        names.put("later", String.format(Locale.ROOT, "21%02d-06-%02d", number, 1 + code.charAt(0) - 'A'));
        names.put("person", UUID.randomUUID().toString());
        names.put("partnership", PartnershipId.of(new PartnershipCode("BSCP")).toString());
    }

    /** A sample with everything said in it, as the person would send it. */
    public record Ready(String path, JsonNode body, Map<String, String> headers) {
        public Answer sentBy(Service service, DemoUser user) {
            return user.caller(service, headers).post("/api/" + path, body);
        }

        /** The same with other texts in it. */
        public Ready withBody(JsonNode other) {
            return new Ready(path, other, headers);
        }
    }

    /** Sets the clock and says everything; {@code <me>} is the person given. */
    public Ready ready(Sample sample, DemoUser me) {
        String at = sample.at();
        if (at != null) {
            service.setClock("bscp.administrator", Instant.parse(at));
            names.put("today", at.substring(0, 10));
        }
        return prepared(sample, me);
    }

    /** As {@link #ready}, at the time it is. */
    public Ready prepared(Sample sample, DemoUser me) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        String path = named(sample.path(), me);
        if (sample.needsVersion()) {
            settled.awaited();
            headers.put("If-Match", "\"" + settled.version(path.split("/", -1)[1]) + "\"");
        }
        return new Ready(path, said(JSON.readTree(sample.body().replace("<year>", name("year"))), me), headers);
    }

    /** Keeps of the answer what later samples refer to. */
    public void keep(Sample sample, Ready sent, Answer answer) {
        for (Sample.Keep keep : sample.keeps()) {
            names.put(
                    keep.name(),
                    switch (keep.source()) {
                        case ANSWER -> answer.text(keep.where());
                        case DERIVED -> derived(sent, keep.where());
                        case CASE -> inTheCase(answer.text("/caseRef"), keep.where());
                    });
        }
    }

    public String name(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no sample before this one has kept " + name);
        }
        return value;
    }

    /** Design §4: "ids a user creates derive from" the command's. */
    private static String derived(Ready sent, String purpose) {
        String key = Objects.requireNonNull(sent.headers().get("Idempotency-Key"));
        return DerivedId.from(UUID.fromString(key), purpose).toString();
    }

    private String inTheCase(String caseRef, String pointer) {
        settled.awaited();
        Answer read = DemoUser.of("bscp.business-manager")
                .caller(service, Map.of())
                .get("/api/cases/" + caseRef)
                .mustBe(200);
        if (read.text(pointer).isEmpty()) {
            throw new AssertionError("nothing at " + pointer + " of " + read.body());
        }
        return read.text(pointer);
    }

    private JsonNode said(JsonNode node, DemoUser me) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, value) -> copy.set(name, said(value, me)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(value -> copy.add(said(value, me)));
                yield copy;
            }
            case StringNode string -> said(string.stringValue(), me);
            default -> node;
        };
    }

    private JsonNode said(String text, DemoUser me) {
        JsonNode fragment = text.startsWith("<") ? FRAGMENTS.path(text.substring(1, text.length() - 1)) : null;
        return fragment == null || fragment.isMissingNode()
                ? JsonNodeFactory.instance.stringNode(named(text, me))
                : said(fragment, me);
    }

    private String named(String text, DemoUser me) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name, me)));
    }

    private String value(MatchResult found, DemoUser me) {
        String name = found.group(1);
        return switch (name) {
            case "me" -> me.userId();
            case "new" -> UUID.randomUUID().toString();
            default ->
                name.startsWith("bscp.") || name.startsWith("scsp.")
                        ? DemoUser.of(name).userId()
                        : name(name);
        };
    }
}
