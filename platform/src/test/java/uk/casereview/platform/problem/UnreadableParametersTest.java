package uk.casereview.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** {@code ?text=%ff} is no failure of the service, whichever of its faces it is sent to. */
class UnreadableParametersTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain next = new MockFilterChain();

    @Test
    void theApiAnswersWithAProblem() throws Exception {
        sent(unreadable("/api/cases"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(next.getRequest()).isNull();
    }

    @Test
    void aPageAnswersWithItsErrorPage() throws Exception {
        sent(unreadable("/cases"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.isCommitted()).isTrue();
        assertThat(next.getRequest()).isNull();
    }

    @Test
    void whatCanBeReadGoesOn() throws Exception {
        sent(new MockHttpServletRequest("GET", "/api/cases"));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(next.getRequest()).isNotNull();
    }

    private void sent(MockHttpServletRequest request) throws Exception {
        new UnreadableParameters(new ProblemWriter()).doFilter(request, response, next);
    }

    /** As the container has it: it throws once somebody asks. */
    private static MockHttpServletRequest unreadable(String path) {
        return new MockHttpServletRequest("GET", path) {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw new IllegalStateException("Character decoding failed");
            }
        };
    }
}
