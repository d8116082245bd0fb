package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row of the tracker as it is compared with itself at another moment (§11.8). */
class TrackedFormTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void isWithoutWhatEveryDayChangesInEveryRow() {
        assertThat(TrackedForm.of(row("{'caseId':'1','caseRef':'BSCP-2026-001','daysInStage':3,'owner':'CHAIR',"
                        + "'clocks':[{'kind':'C1','status':'OVERDUE','workingDaysLate':2}]}")))
                .isEqualTo(row("{'owner':'CHAIR','clocks':[{'kind':'C1','status':'OVERDUE'}]}"));
    }

    @Test
    void namesAClockByItsKind() {
        ObjectNode one = row("{'clocks':[{'kind':'C1','dueOn':'2026-02-09'},{'kind':'C3','dueOn':'2026-03-02'}]}");
        ObjectNode none = row("{}");

        TrackedForm.nameClocks(one, none);

        assertThat(names(one)).containsExactly("C1", "C3");
        assertThat(none).isEqualTo(row("{}"));
    }

    /** Also where only one of the two rows has several, so that what stays is called the same in both. */
    @Test
    void namesAClockByItsDateTooWhereThereAreSeveralOfAKind() {
        ObjectNode one = row("{'clocks':[{'kind':'C10','dueOn':'2026-02-09'}]}");
        ObjectNode other = row("{'clocks':[{'kind':'C10','dueOn':'2026-02-09'},{'kind':'C10','dueOn':'2026-03-02'},"
                + "{'kind':'C10','dueOn':'2026-03-02'}]}");

        TrackedForm.nameClocks(one, other);

        assertThat(names(one)).containsExactly("C10 2026-02-09");
        assertThat(names(other)).containsExactly("C10 2026-02-09", "C10 2026-03-02", "C10 2026-03-02 (2)");
    }

    private static Iterable<String> names(JsonNode row) {
        return row.path("clocks").propertyNames();
    }

    private static ObjectNode row(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }
}
