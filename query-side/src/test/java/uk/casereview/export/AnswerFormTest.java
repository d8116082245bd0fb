package uk.casereview.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class AnswerFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|JSON",
                "application/json|JSON",
                "text/csv|CSV",
                "text/*|CSV",
                "application/x-ndjson|JSON_LINES",
                "application/json;q=0.5, text/csv|CSV",
                "text/html, text/csv;q=0.9, */*;q=0.1|CSV",
                "text/csv;q=0, */*|JSON"
            })
    void whatIsLikedBest(String accept, AnswerForm form) throws HttpMediaTypeNotAcceptableException {
        assertThat(AnswerForm.liked(accept)).isEqualTo(form);
    }

    @Test
    void whoeverSaysNothingGetsAPage() throws HttpMediaTypeNotAcceptableException {
        assertThat(AnswerForm.liked(null)).isEqualTo(AnswerForm.JSON);
        assertThat(AnswerForm.liked(" ")).isEqualTo(AnswerForm.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "nonsense", "text/csv;q=0"})
    void nothingElseIsToBeHad(String accept) {
        assertThatThrownBy(() -> AnswerForm.liked(accept)).isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }
}
