package uk.casereview.benchmarks.copies;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** References of cases, which people read: each copy counts on where the one before it has ended. */
final class References {
    private static final int FEWEST_DIGITS = 3;

    private final List<Series> series;

    /** @param last the last number given out in each series, such as {@code BSCP-2026-} */
    References(Map<String, Integer> last) {
        series = last.entrySet().stream()
                .map(each ->
                        new Series(each.getKey(), each.getKey().getBytes(StandardCharsets.US_ASCII), each.getValue()))
                .toList();
    }

    /** A partnership's cases of one year. */
    @SuppressWarnings("ArrayRecordComponent") // what is looked for in what is stored
    private record Series(String begins, byte[] bytes, int last) {}

    /**
     * A reference in some text.
     *
     * @param end where it ends
     */
    record Found(String series, int last, int number, int end) {
        byte[] copy(int copy) {
            return String.format(Locale.ROOT, "%s%03d", series, (long) last * copy + number)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** The reference of a case there is that begins there, if any. */
    Optional<Found> at(byte[] text, int from) {
        for (Series each : series) {
            int digits = from + each.bytes().length;
            if (digits < text.length && Arrays.equals(text, from, digits, each.bytes(), 0, each.bytes().length)) {
                return numbered(each, text, digits);
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> numbered(Series series, byte[] text, int digits) {
        long number = 0;
        int end = digits;
        while (end < text.length && text[end] >= '0' && text[end] <= '9' && number <= series.last()) {
            number = number * 10 + text[end] - '0';
            end++;
        }
        boolean given = end - digits >= FEWEST_DIGITS && number > 0 && number <= series.last();
        return given ? Optional.of(new Found(series.begins(), series.last(), (int) number, end)) : Optional.empty();
    }
}
