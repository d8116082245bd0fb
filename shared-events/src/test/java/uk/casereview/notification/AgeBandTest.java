package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {
    @ParameterizedTest
    @CsvSource({
        "0,UNDER_1",
        "1,1_5",
        "5,1_5",
        "6,6_10",
        "10,6_10",
        "11,11_15",
        "15,11_15",
        "16,16_17",
        "17,16_17",
        "18,18_24",
        "24,18_24",
        "25,25_PLUS",
        "60,25_PLUS"
    })
    void aBandRunsFromBirthdayToBirthday(int years, String band) {
        assertThat(AgeBand.ofYears(years)).hasToString(band);
    }
}
