package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.system.Service;

/** Who looked at one case, straight from the event store, where nothing is late. */
record AccessSteps(JdbcClient database, String caseRef) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    /** One entry as it is stored. */
    record Entry(String eventId, String payload, String metaData) {
        JsonNode event() {
            return JsonMapper.shared().readTree(payload);
        }

        String said(String member) {
            return event().path(member).asString("");
        }

        String who(String key) {
            return JsonMapper.shared().readTree(metaData).path(key).asString("");
        }
    }

    List<Entry> entries() {
        return database.sql("""
                        select event_id, convert_from(payload, 'UTF8') as payload, convert_from(meta_data, 'UTF8') as meta_data
                          from event_store.events
                         where payload_type = 'access.AccessRecorded' and convert_from(payload, 'UTF8') like :case
                         order by global_index
                        """)
                .param("case", "%" + caseRef + "%")
                .query(Entry.class)
                .list();
    }

    Entry only() {
        List<Entry> entries = entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    /** A page as somebody with a browser gets it. */
    static HttpResponse<String> page(Service service, String login, String path) {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            Matcher token =
                    TOKEN.matcher(sent(browser, service, "/sign-in", null).body());
            assertThat(token.find()).isTrue();
            String form = "username=" + login + "&password=demo&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            assertThat(sent(browser, service, "/sign-in", form).statusCode()).isEqualTo(200);
            return sent(browser, service, path, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> sent(HttpClient browser, Service service, String path, @Nullable String form)
            throws IOException, InterruptedException {
        URI address = service.address().resolve(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("Accept", "text/html").header("Origin", origin(address));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
