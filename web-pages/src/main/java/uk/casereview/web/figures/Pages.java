package uk.casereview.web.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one is in a long list.
 *
 * @param current counted from 1
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 */
public record Pages(
        long current,
        long last,
        long total,
        @Nullable String previous,
        @Nullable String next) {
    private static final String PAGE = "page";

    /**
     * The pages of a list.
     *
     * @param address of the list, without a page
     * @param page counted from 0
     */
    static Pages of(String address, int page, int size, long total) {
        long last = Math.max(1, Math.ceilDiv(total, size));
        int current = page + 1;
        return new Pages(
                current,
                last,
                total,
                current > 1 ? at(address, Math.min(current - 1, last)) : null,
                current < last ? at(address, current + 1) : null);
    }

    private static String at(String address, long page) {
        return UriComponentsBuilder.fromUriString(address)
                .queryParam(PAGE, page)
                .build()
                .toUriString();
    }

    /** Pages come from links; what is no number is the first. Counted from 0. */
    static int asked(String given) {
        return given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) - 1 : 0;
    }
}
