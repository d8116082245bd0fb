package uk.casereview.web.about;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** One page that is the same for everybody, signed in or not. */
public enum AboutPage {
    PROCESS(9),
    ACCESSIBILITY(4),
    COOKIES(3),
    PRIVACY(5);

    private final int sections;

    AboutPage(int sections) {
        this.sections = sections;
    }

    static Optional<AboutPage> named(String slug) {
        return Arrays.stream(values()).filter(page -> page.slug().equals(slug)).findFirst();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/about/" + slug();
    }

    /** The key of its heading. */
    public String title() {
        return "about." + slug();
    }

    /** The key of the sentence below it. */
    public String intro() {
        return title() + ".intro";
    }

    /** The keys of its sections' headings; with {@code .text} behind them, of what they say. */
    public List<String> sections() {
        return IntStream.rangeClosed(1, sections)
                .mapToObj(number -> title() + "." + number)
                .toList();
    }
}
