package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendoredAssetsTest {
    private static final Pattern ADDRESS = Pattern.compile("url\\((?!data:)([^)]*)\\)");

    @Test
    void areThoseOfTheVendoringScript() throws Exception {
        assertThat(text("SHA256SUMS").lines()).isNotEmpty().allSatisfy(line -> {
            var parts = line.split("\\s+", 2);
            assertThat(sha256(bytes(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        });
    }

    /** A partnership is not on gov.uk. */
    @ParameterizedTest
    @ValueSource(strings = {"govuk-frontend.min.css", "moj-frontend.min.css"})
    void showNeitherTypefaceNorCrestAndNameOnlyWhatIsThere(String style) throws IOException {
        var css = text(style);

        assertThat(css).doesNotContain("GDS Transport", "@font-face", "govuk-crest", "sourceMappingURL");
        assertThat(ADDRESS.matcher(css).results().map(found -> found.group(1)))
                .allSatisfy(address -> assertThat(bytes(address)).isNotEmpty());
        assertThat(css.chars().filter(c -> c == '{').count())
                .isEqualTo(css.chars().filter(c -> c == '}').count());
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream asset = VendoredAssetsTest.class.getResourceAsStream("assets/" + name)) {
            return Objects.requireNonNull(asset, name).readAllBytes();
        }
    }
}
