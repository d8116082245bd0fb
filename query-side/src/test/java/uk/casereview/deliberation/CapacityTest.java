package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.Invented;

/** §2.2, §4.5: who decides is called what they are in the body that decides. */
class CapacityTest {
    @ParameterizedTest
    @CsvSource({
        "SCSG, CORE",
        "SANDWELL_CSPRG, CORE",
        "GOLD_GROUP, CORE",
        "DSP, DELEGATED_PARTNER",
        "EXECUTIVE_BOARD, BOARD_MEMBER",
        "SCSP, PARTNERSHIP_MEMBER",
        "LA_NOTIFIER, NOTIFIER",
    })
    void aMemberIsCalledWhatTheBodyCallsThem(Body body, Capacity called) {
        assertThat(Capacity.CORE.in(body)).isEqualTo(called);
        assertThat(called.counts()).isTrue();
        assertThat(called.in(body)).isEqualTo(called);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPUTY", "ADVISOR", "CO_OPTED", "OBSERVER"})
    void nobodyElseIsCalledOtherwise(Capacity capacity) {
        assertThat(Capacity.DEPUTY.in(Body.EXECUTIVE_BOARD)).isEqualTo(Capacity.DEPUTY);
        assertThat(capacity.in(Body.DSP)).isEqualTo(capacity);
    }

    /** A stored event never changes; what it calls everybody is read as what they were. */
    @Test
    void aRecordOfBeforeIsReadSo() {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode stored = mapper.valueToTree(Invented.decision(new DecisionId(new UUID(0, 1))));
        ObjectNode member = stored.putArray("attendance").addObject();
        member.set("memberId", mapper.valueToTree(new UserId(new UUID(0, 2))));
        member.put("capacity", "CORE");

        assertThat(mapper.treeToValue(stored, DecisionRecord.class).attendance())
                .isNotEmpty()
                .extracting(Attendee::capacity)
                .containsOnly(Capacity.DELEGATED_PARTNER);
    }
}
