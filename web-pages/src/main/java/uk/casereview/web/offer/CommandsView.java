package uk.casereview.web.offer;

import java.util.List;

/**
 * What somebody may do about a case now, and what not.
 *
 * @param records those of the case that offer something
 * @param others what is not possible now, with the reason in words
 */
public record CommandsView(List<Group> records, List<Other> others) {
    /** Nothing is offered: the page shows the past. */
    public static final CommandsView NONE = new CommandsView(List.of(), List.of());

    public CommandsView {
        records = List.copyOf(records);
        others = List.copyOf(others);
    }

    /**
     * What one record takes.
     *
     * @param title the key of what it is called
     * @param next what leads it on
     * @param more corrections, and what every record has on file
     */
    public record Group(String title, List<Link> next, List<Link> more) {
        boolean isEmpty() {
            return next.isEmpty() && more.isEmpty();
        }
    }

    /** One command, where it is given. */
    public record Link(String title, String href) {}

    /** One command that nobody, or somebody else, may give now. */
    public record Other(String record, String title, String why) {}

    public boolean isEmpty() {
        return records.isEmpty() && others.isEmpty();
    }
}
