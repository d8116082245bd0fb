package uk.casereview.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class ApiProblemsTest {
    private final ApiProblems problems = new ApiProblems(new ProblemWriter());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void answersARefusalWithItsCodeItsSentenceAndItsFacts() throws Exception {
        JsonNode document = answer(new CommandRefused(Refusal.of(RefusalCode.NOT_QUORATE, "missing", List.of("SCT"))));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(document.at("/code").asString()).isEqualTo("NOT_QUORATE");
        assertThat(document.at("/detail").asString()).contains("Missing: SCT.");
        assertThat(document.at("/missing/0").asString()).isEqualTo("SCT");
        assertThat(document.at("/status").asInt()).isEqualTo(422);
    }

    @Test
    void givesEachKindOfRefusalItsStatus() throws Exception {
        assertThat(statusOf(new RequestRefused(RefusalCode.OUT_OF_PARTNERSHIP))).isEqualTo(403);
        assertThat(statusOf(new RequestRefused(RefusalCode.NOT_FOUND))).isEqualTo(404);
        assertThat(statusOf(new RequestRefused(RefusalCode.STALE_VERSION))).isEqualTo(412);
        assertThat(statusOf(new RequestRefused(RefusalCode.IDEMPOTENCY_KEY_REUSED)))
                .isEqualTo(409);
        assertThat(statusOf(RequestRefused.versionRequired())).isEqualTo(428);
        assertThat(statusOf(new TooLarge(1))).isEqualTo(413);
    }

    @Test
    void pointsAtEveryFault() throws Exception {
        JsonNode document = answer(new FaultyRequest(
                List.of(Fault.at("/a/0", "is required"), Fault.inHeader("If-Match", "must look like \"7\""))));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(document.at("/errors/0/pointer").asString()).isEqualTo("/a/0");
        assertThat(document.at("/errors/1/header").asString()).isEqualTo("If-Match");
    }

    @Test
    void saysNothingOfAnUnexpectedFailure() throws Exception {
        JsonNode document = answer(new IllegalStateException("secret"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(document.toString()).doesNotContain("secret", "Exception");
        assertThat(document.at("/incident").asString()).isNotEmpty();
    }

    @Test
    void keepsWhatTheFrameworkKnows() throws Exception {
        answer(new HttpRequestMethodNotSupportedException("GET", List.of("POST")));
        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getHeader("Allow")).isEqualTo("POST");
        assertThat(statusOf(new NoResourceFoundException(HttpMethod.GET, "/", "nowhere")))
                .isEqualTo(404);
    }

    @Test
    void leavesPagesAndSignInToOthers() {
        assertThat(problems.resolveException(request("/cases"), response, null, new TooLarge(1)))
                .isNull();
        assertThat(problems.resolveException(request("/api/x"), response, null, new AccessDeniedException("no")))
                .isNull();
    }

    private int statusOf(Exception failure) throws Exception {
        response.setCommitted(false);
        answer(failure);
        return response.getStatus();
    }

    private JsonNode answer(Exception failure) throws Exception {
        response.reset();
        @Nullable Object view = problems.resolveException(request("/api/incidents"), response, null, failure);
        assertThat(view).isNotNull();
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("POST", path);
    }
}
