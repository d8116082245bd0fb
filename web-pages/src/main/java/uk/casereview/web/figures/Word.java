package uk.casereview.web.figures;

import org.jspecify.annotations.Nullable;

/**
 * What something counted is called.
 *
 * @param key of its words; null where its name is data, such as a theme's
 * @param plain that name; empty where there is a key
 */
public record Word(@Nullable String key, String plain) {
    static Word of(String key) {
        return new Word(key, "");
    }

    static Word plainly(String name) {
        return new Word(null, name);
    }
}
