package uk.casereview.audit.proof;

import java.util.regex.Pattern;

/** A text read line by line, each of which must end. */
final class TextLines {
    /** So that every number is exact in whatever language it is read. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

    private final String text;
    private int at;

    TextLines(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    String next() {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new Unreadable("the text ends within a line");
        }
        String line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    /** What stands after this beginning of the next line. */
    String next(String beginning) {
        String line = next();
        if (!line.startsWith(beginning)) {
            throw new Unreadable("where \"" + beginning.strip() + "\" should stand is \"" + Excerpt.of(line) + "\"");
        }
        return line.substring(beginning.length());
    }

    String rest() {
        return text.substring(at);
    }

    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable("\"" + Excerpt.of(text) + "\" is not a number as it is written here");
        }
        return Long.parseLong(text);
    }
}
