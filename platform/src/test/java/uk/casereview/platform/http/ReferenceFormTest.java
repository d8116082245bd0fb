package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** §10.5 IG3, G8: what names a document is stored in clear, and is to name no person. */
class ReferenceFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOC-1",
                "PANEL-2026-18",
                "LA/2026/0077",
                "https://example.org/reports/report-1",
                "00000000-0000-4000-8000-000000000001",
                "sha256:0000000000000000000000000000000000000000000000000000000000000001"
            })
    void aCodeAnAddressOrAFingerprintIsAReference(String text) {
        assertThat(isReference(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zugunruhe",
                "Zugunruhe-Doe-7",
                "ZUGUNRUHE-DOE",
                "zugunruhe_7.docx",
                "DOC 1",
                "DOC-1907-03-19",
                "DOC-19031907",
                "https://example.org/zugunruhe-doe",
                "https://example.org/Zugunruhe-7"
            })
    void aNameAsPeopleWriteItOrAWholeDateIsNone(String text) {
        assertThat(isReference(text)).isFalse();
    }

    /** Known: a register's own codes look no other, so that these are stored as they come (docs/known-gaps.md). */
    @ParameterizedTest
    @ValueSource(strings = {"ZUGUNRUHE-DOE-7", "DOB-070319", "https://example.org/zugunruhe-7"})
    void whatHasTheFormOfACodePassesWhomeverItNames(String text) {
        assertThat(isReference(text)).isTrue();
    }

    private static boolean isReference(String text) {
        return TextRules.REFERENCE.matcher(text).matches();
    }
}
