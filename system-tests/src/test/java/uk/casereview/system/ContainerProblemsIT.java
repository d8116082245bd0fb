package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the container refuses by itself is a problem document like any other (design §4), and not a word of it is logged. */
@ServiceTest
class ContainerProblemsIT {
    private static final String MARKER = "hostile-marker";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/cases/hostile-marker%00",
                "GET /api/cases/hostile-marker%ff",
                "GET /api/cases/hostile-marker%5C",
                "GET /api/cases/hostile-marker%2f",
                "GET /api/cases/hostile-marker%",
                "GET /api/cases/hostile-marker%zz",
                "GET /api/cases?text=hostile-marker{x}",
                "GET /hostile-marker%00",
                "hostile-marker{ /api/cases",
                "GET api/hostile-marker"
            })
    void whatIsNoAddressIsAProblem(String line, Service service) {
        isAProblem(RawRequest.send(service, line + " HTTP/1.1"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile-marker without a colon", "hostile-marker{}: x", "X-Marker: hostile-marker\u0007"})
    void whatIsNoHeaderIsAProblem(String header, Service service) {
        isAProblem(RawRequest.send(service, "GET /api/cases HTTP/1.1", header), 400);
    }

    @Test
    void headersThatAreTooLargeAreAProblem(Service service) {
        isAProblem(RawRequest.send(service, "GET /api/cases HTTP/1.1", "X-Large: " + MARKER.repeat(3_000)), 400);
    }

    /** Whoever looks at it in a browser gets a page, which names neither what was sent nor the server. */
    @Test
    void aBrowserGetsAPage(Service service) {
        Answer answer = RawRequest.send(service, "GET /" + MARKER + "%00 HTTP/1.1", "Accept: text/html,*/*;q=0.8");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("Bad Request").doesNotContain(MARKER, "Tomcat");
    }

    /** Of the first of a day it says at info, and of every other at debug, the whole address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.coyote.http11.Http11Processor",
                "org.apache.coyote.http11.Http11InputBuffer",
                "org.apache.tomcat.util.http.Parameters"
            })
    void whatCannotBeReadIsNotLogged(String reader) {
        assertThat(LoggerFactory.getLogger(reader).isWarnEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger(reader).isInfoEnabled()).isFalse();
    }

    private static void isAProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.headers().map().toString() + answer.body()).doesNotContain(MARKER, "Tomcat");
    }
}
