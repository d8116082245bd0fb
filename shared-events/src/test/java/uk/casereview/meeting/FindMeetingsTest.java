package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.meeting.MeetingQuery.FindMeetings;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;

class FindMeetingsTest {
    private static final Actor READER = Actor.system(new PartnershipCode("BSCP"), null);

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 200", "7, 50"})
    void asksForAPage(int page, int size) {
        FindMeetings query = page(page, size);

        assertThat(query.page()).isEqualTo(page);
        assertThat(query.size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"-1, 50", "0, 0", "0, 201"})
    void asksForNothingThatIsNone(int page, int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> page(page, size)).withMessageContaining("1 to 200 rows");
    }

    private static FindMeetings page(int page, int size) {
        return new FindMeetings(READER, null, null, null, page, size);
    }
}
