package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.RetainedCase;

class FactsTest {
    /** §15.7-26. */
    @Test
    void aCaseIsUnderLegalHoldWhereADataRequestSaysSo() {
        assertThat(known(new DataRequestFacts(null, true)).onLegalHold()).isTrue();
        assertThat(known(new DataRequestFacts(null, false)).onLegalHold()).isFalse();
        assertThat(Facts.NONE.onLegalHold()).isFalse();
    }

    @Test
    void howLongACaseIsKeptIsKnownWhereItWasAsked() {
        assertThat(known(new DataRequestFacts(null, true, RetainedCase.NONE)).retainedCase())
                .contains(RetainedCase.NONE);
        assertThat(known(new DataRequestFacts(null, true)).retainedCase()).isEmpty();
        assertThat(Facts.NONE.retainedCase()).isEmpty();
    }

    private static Facts known(DataRequestFacts dataRequest) {
        return new Facts(null, null, null, null, null, null, null, dataRequest, null, Map.of(), Map.of());
    }
}
