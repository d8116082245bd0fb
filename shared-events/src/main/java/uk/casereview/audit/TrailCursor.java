package uk.casereview.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where in an order somebody has read to: a place in the log, so that what is recorded meanwhile moves nothing. Whoever holds
 * its text form need not know what it says.
 */
public record TrailCursor(boolean newestFirst, long place) {
    private static final char NEWEST = 'n';
    private static final char OLDEST = 'o';

    @Override
    public String toString() {
        String text = (newestFirst ? NEWEST : OLDEST) + Long.toString(place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The cursor that was given out.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static TrailCursor parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        char order = plain.isEmpty() ? ' ' : plain.charAt(0);
        if (order != NEWEST && order != OLDEST) {
            throw new IllegalArgumentException("not a cursor");
        }
        long place = Long.parseLong(plain.substring(1));
        if (place < 0) {
            throw new IllegalArgumentException("no such place");
        }
        return new TrailCursor(order == NEWEST, place);
    }
}
