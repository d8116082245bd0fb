package uk.casereview.system;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * People who write as fast as they can, case after case, and remember what they sent and what they were told; a service
 * that goes away stops them.
 *
 * @param sent every command that was sent, with its answer or without
 */
record Load(Collection<Sent> sent, AtomicBoolean ended) {
    private static final List<String> NOTIFIERS =
            List.of("bscp.la-notifier", "bscp.la-notifier.bct", "scsp.la-notifier", "scsp.la-notifier.sct");
    private static final Map<String, Object> DECISION = Map.of(
            "category",
            "ABUSE_NEGLECT_DEATH",
            "criteria",
            List.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
            "rationale",
            "Invented reasons of more than twenty characters.");

    /**
     * @param answer what was acknowledged; null where the service was gone before it could say
     */
    record Sent(
            String user,
            String path,
            String key,
            String version,
            Map<String, ?> body,
            @Nullable Answer answer) {
        Answer again(Service service) {
            return post(service, user, path, key, version, body);
        }

        boolean acknowledged() {
            return answer != null;
        }
    }

    static Load none() {
        return new Load(new ConcurrentLinkedQueue<>(), new AtomicBoolean());
    }

    /** Writers of their own threads; they end with the service. */
    List<Thread> on(Service service) {
        return NOTIFIERS.stream()
                .map(user -> Thread.ofPlatform().name("load " + user).start(() -> writeUntilGone(service, user)))
                .toList();
    }

    long acknowledged() {
        return sent.stream().filter(Sent::acknowledged).count();
    }

    private void writeUntilGone(Service service, String user) {
        try {
            while (!ended.get()) {
                Answer recorded = say(service, user, "/api/incidents", "", incident(user));
                String address = "/api/incidents/" + recorded.text("/id");
                say(service, user, address + "/decide-notifiable", recorded.header("ETag"), DECISION);
                say(service, user, address + "/submit-notification", "", submission());
            }
        } catch (UncheckedIOException _) {
            // the service is gone, as the test wants it
        }
    }

    private Answer say(Service service, String user, String path, String version, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        Answer answer;
        try {
            answer = post(service, user, path, key, version, body);
        } catch (UncheckedIOException e) {
            sent.add(new Sent(user, path, key, version, body, null));
            throw e;
        }
        sent.add(new Sent(user, path, key, version, body, answer));
        return answer;
    }

    private static Answer post(
            Service service, String user, String path, String key, String version, Map<String, ?> body) {
        Caller caller = service.as(user).with("Idempotency-Key", key);
        Answer answer = (version.isEmpty() ? caller : caller.with("If-Match", version)).post(path, body);
        return answer.mustBe(path.equals("/api/incidents") ? 201 : 200);
    }

    private static Map<String, Object> incident(String user) {
        LocalDate day = LocalDate.of(2026, 2, 2);
        return Map.of(
                "incidentOn",
                day,
                "awareOn",
                day,
                "abuseOrNeglect",
                "SUSPECTED",
                "locationType",
                "HOME",
                "laCode",
                user.startsWith("bscp") ? "E08000025" : "E08000028",
                "outline",
                "An invented outline of what happened.",
                "children",
                List.of(Map.of("outcome", "DEATH", "ageYears", 3, "harmTypes", List.of("NEGLECT"))));
    }

    private static Map<String, Object> submission() {
        return Map.of("sentAt", "2026-02-03T09:00:00Z", "recipients", List.of("PANEL", "PARTNERS"));
    }
}
