package uk.casereview.web.tracker;

import java.util.Locale;

/** How a choice is written in an address: {@code DUE_SOON} as {@code due-soon}. */
final class Slug {
    private Slug() {}

    static String of(Object choice) {
        return choice.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
