package uk.casereview.confidential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text to look for in whatever clothes anybody could read it in: as it is, in hexadecimal, in Base64, in bytea. */
final class Needle {
    /** How PostgreSQL shows bytes; in a COPY the backslash stands twice. */
    private static final Pattern BYTEA = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    private final String plain;
    private final Set<String> encoded = new LinkedHashSet<>();

    Needle(String text) {
        plain = text.toLowerCase(Locale.ROOT);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        encoded.add(HexFormat.of().formatHex(bytes));
        encoded.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            encoded.add(base64(bytes, before, Base64.getEncoder()));
            encoded.add(base64(bytes, before, Base64.getUrlEncoder()));
        }
    }

    boolean in(String hay) {
        return isIn(hay) || BYTEA.matcher(hay).results().anyMatch(found -> isIn(decoded(found)));
    }

    private boolean isIn(String hay) {
        // what is written two bytes a character is read without the empty ones
        String text = hay.indexOf('\0') < 0 ? hay : hay.replace("\0", "");
        return text.toLowerCase(Locale.ROOT).contains(plain) || encoded.stream().anyMatch(text::contains);
    }

    private static String decoded(MatchResult bytea) {
        return new String(HexFormat.of().parseHex(bytea.group(1)), StandardCharsets.ISO_8859_1);
    }

    /** The characters that are the same whatever stands around the text, which begins so many bytes into a group. */
    private static String base64(byte[] bytes, int before, Base64.Encoder encoder) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int first = (before * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return encoder.encodeToString(shifted).substring(first, last);
    }
}
