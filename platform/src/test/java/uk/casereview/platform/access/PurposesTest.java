package uk.casereview.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import uk.casereview.access.Purpose;
import uk.casereview.access.TextKind;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.sealing.Opener;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

class PurposesTest {
    private static final String REST = ".00000000-0000-4000-8000-0000000000aa.c2VhbGVk";

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsThereForSomething(Role role) {
        assertThat(Purposes.of(role)).isNotNull();
    }

    @Test
    void whatIsStatedIsOneOfThoseThereAre() {
        assertThat(Purposes.stated(asking("/api/cases", " AUDIT "))).contains(Purpose.AUDIT);
        assertThat(Purposes.stated(new MockHttpServletRequest("GET", "/api/cases")))
                .isEmpty();
        assertThat(Purposes.stated(asking("/cases", "whatever"))).isEmpty();
        assertThatThrownBy(() -> Purposes.stated(asking("/api/cases", "curiosity")))
                .isInstanceOf(FaultyRequest.class);
    }

    @Test
    void whatKindATextIsFollowsFromItsField() {
        assertThat(Opener.kindOf(text("RecordIncident/outline"))).contains(TextKind.NARRATIVE);
        assertThat(Opener.kindOf(text("RecordIncident/children/0/name"))).contains(TextKind.PERSONAL);
        assertThat(Opener.kindOf(text("OpenDataRequest/requester/name"))).contains(TextKind.PERSONAL);
        assertThat(Opener.kindOf(text("AppointReviewer/name"))).contains(TextKind.NARRATIVE);
        assertThat(Opener.kindOf(text("NameStaff/displayName"))).isEmpty();
    }

    private static SealedText text(String label) {
        return new SealedText(new java.util.UUID(0, 1), "v1." + label + REST, 6);
    }

    private static MockHttpServletRequest asking(String path, String purpose) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader(Purposes.HEADER, purpose);
        return request;
    }
}
