package uk.casereview.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import uk.casereview.shared.CaseRef;

/** Which case a request is put on record for: one that it could only have read, and none that somebody just typed. */
class AskedTest {
    private static final String TYPED = "SCSP-2000-001";
    private static final String OPENED = "BSCP-2026-014";

    @Test
    void theApiReadsWhatItIsAskedAndRefusesTheRest() {
        assertThat(Asked.caseOf(request("/api/decisions", Map.of()), _ -> Optional.empty()))
                .isEqualTo(new CaseRef(TYPED));
    }

    @Test
    void whatIsTypedIntoTheAddressOfAPageSaysNothing() {
        assertThat(Asked.caseOf(request("/meetings/{id}", Map.of("id", "1")), _ -> Optional.empty()))
                .isNull();
        assertThat(Asked.caseOf(request("/cases/{caseRef}", Map.of("caseRef", OPENED)), _ -> Optional.empty()))
                .isEqualTo(new CaseRef(OPENED));
    }

    private static MockHttpServletRequest request(String mapped, Map<String, String> places) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", mapped);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, mapped);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, places);
        request.addParameter("case", TYPED);
        request.addParameter("caseRef", TYPED);
        return request;
    }
}
