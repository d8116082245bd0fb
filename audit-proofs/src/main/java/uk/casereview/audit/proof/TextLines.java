package uk.casereview.audit.proof;

/** A text read line by line, each of which must end. */
final class TextLines {
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
}
