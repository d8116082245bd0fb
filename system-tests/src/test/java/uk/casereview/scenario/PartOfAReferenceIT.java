package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** A part of a reference is text: nothing in it stands for other characters, and small letters are as good as capitals. */
@ServiceTest
class PartOfAReferenceIT {
    @Test
    void theTrackerIsAskedForItAsItIsWritten(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        String ref = steps.caseRef();

        assertThat(cases(service, steps, ref.substring(3).toLowerCase(Locale.ROOT)))
                .containsExactly(ref);
        assertThat(cases(service, steps, ref.substring(ref.length() - 3))).contains(ref);
        assertThat(cases(service, steps, ref.replace('-', '_'))).isEmpty();
        assertThat(cases(service, steps, "%25")).isEmpty();
        assertThat(cases(service, steps, ref + "%5C")).isEmpty();
    }

    private static List<String> cases(Service service, CaseSteps steps, String part) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases?size=100&text=" + part + "&after=" + steps.position())
                .mustBe(200)
                .json()
                .path("rows")
                .findValuesAsString("caseRef");
    }
}
