package uk.casereview.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.web.PageError;

class GivenFilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"9/2/2026", "09/02/2026", " 2026-02-09 "})
    void readsADayAsPeopleAndAsProgramsWriteIt(String typed) {
        var filter = filter(Map.of("from", typed));

        assertThat(filter.day("from")).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(filter.form().fields().getFirst().value()).isEqualTo("9/2/2026");
        assertThat(filter.address("/list", Map.of())).isEqualTo("/list?from=2026-02-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/2/2026", "2026-2-9", "9.2.2026", "1/1/10000", "+999999999-12-31", "x"})
    void saysWhichDayCannotBeAndKeepsWhatWasTyped(String typed) {
        var filter = filter(Map.of("from", typed));

        assertThat(filter.day("from")).isNull();
        assertThat(filter.form().errors()).containsExactly(new PageError("from", "list.error.from"));
        assertThat(filter.form().fields().getFirst().value()).isEqualTo(typed);
        assertThat(filter.form().narrows()).isFalse();
    }

    @Test
    void writesWhatItAcceptedIntoAddressesAndNothingElse() {
        var filter = filter(Map.of("case", "bscp-2026-001", "late", "true", "other", "x&y=z"));
        filter.caseRef("case");
        filter.ticked("late");

        assertThat(filter.address("/list", Map.of("cursor", "a b&c=d")))
                .isEqualTo("/list?case=BSCP-2026-001&late=true&cursor=a%20b%26c%3Dd");
        assertThat(filter.form().narrows()).isTrue();
    }

    @Test
    void refusesATickThatIsNone() {
        var filter = filter(Map.of("late", "perhaps"));

        assertThat(filter.ticked("late")).isFalse();
        assertThat(filter.form().errors()).containsExactly(new PageError("late", "list.error.late"));
    }

    private static GivenFilter filter(Map<String, String> given) {
        return new GivenFilter("/list", "list", given);
    }
}
