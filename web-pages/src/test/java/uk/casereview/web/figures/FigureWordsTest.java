package uk.casereview.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.FigureCode;
import uk.casereview.figures.Measure;
import uk.casereview.shared.ThemeCode;

/** Whatever can be counted has its words. */
class FigureWordsTest {
    private final ResourceBundleMessageSource words = words();

    @ParameterizedTest
    @EnumSource
    void everyMeasureAndEachOfItsValuesHasItsWords(Measure measure) {
        has(FigureWords.title(measure.name()));
        assertThat(measure.codes()).allSatisfy(value -> has(FigureWords.of(measure, value, Map.of())));
    }

    @Test
    void everyClockAndAllOfThemTogetherHaveTheirs() {
        Arrays.stream(ClockKind.values()).forEach(kind -> has(FigureWords.title(kind.toString())));
        has(FigureWords.title(FigureCode.CLOCKS));
        has(FigureWords.of(FigureCode.parse("C1.MET_LATE"), Map.of()));
        has(FigureWords.of(FigureCode.parse("C1"), Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyDashboardSaysWhatItTells(Dashboards dashboard) {
        has(dashboard.title());
        has(dashboard.title() + ".intro");
    }

    @Test
    void aThemeIsCalledByItsNameAndWhatIsNoneByWhatWasTyped() {
        Map<ThemeCode, String> names = Map.of(new ThemeCode("NEGLECT"), "Neglect");

        assertThat(FigureWords.of(Measure.THEMES, "NEGLECT", names).plain()).isEqualTo("Neglect");
        assertThat(FigureWords.of(Measure.THEMES, "no theme", names).plain()).isEqualTo("no theme");
    }

    private void has(Word word) {
        has(Objects.requireNonNull(word.key()));
    }

    private void has(String key) {
        assertThatCode(() -> words.getMessage(key, null, Locale.UK)).doesNotThrowAnyException();
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        return words;
    }
}
