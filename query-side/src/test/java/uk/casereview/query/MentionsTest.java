package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MentionsTest {
    private static final String ANN = "00000000-0000-4000-8000-000000000001";
    private static final String BEN = "00000000-0000-4000-8000-000000000002";

    @Test
    void idsAreFoundHoweverDeepTheyAreAndNothingElseIs() {
        var answer = JsonMapper.shared()
                .readTree("{\"a\": \"%s\", \"b\": [{\"c\": [\"%s\"]}], \"d\": \"not %s\", \"e\": 7}"
                        .formatted(ANN, BEN, ANN));

        assertThat(Mentions.in(answer)).containsExactlyInAnyOrder(UUID.fromString(ANN), UUID.fromString(BEN));
    }

    @Test
    void anAnswerMayMentionNobody() {
        assertThat(Mentions.in(JsonMapper.shared().readTree("[]"))).isEmpty();
    }
}
