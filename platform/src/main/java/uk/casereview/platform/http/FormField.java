package uk.casereview.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for, made from a member of a command's record.
 *
 * @param owner the record it stands in, as {@code rapidreview.ScopeRapidReview}
 * @param name of the member; of an entry of a list that of the list, and of a value by its key the key
 * @param type what one value of it is
 * @param longest how many characters a text may have; 0 where nobody counts
 * @param meaning what it is, as the interface says it; null where nothing is said
 * @param fields of a group its members, of a list the one entry
 */
public record FormField(
        String owner,
        String name,
        Kind kind,
        Class<?> type,
        boolean required,
        int longest,
        @Nullable String meaning,
        List<FormField> fields) {
    public FormField {
        fields = List.copyOf(fields);
    }

    /** How a person enters it. */
    public enum Kind {
        /** A few words. */
        LINE,
        /** The code under which something is kept elsewhere. */
        REFERENCE,
        /** Several sentences. */
        TEXT,
        /** A day. */
        DATE,
        /** A time of day. */
        TIME,
        /** A day and a time of day. */
        MOMENT,
        /** A whole number. */
        NUMBER,
        /** Said or not said. */
        TICK,
        /** Yes, no, or nothing. */
        YES_NO,
        /** One word of a list. */
        ONE,
        /** One thing that is on record or in the settings, by its id or code. */
        NAMED,
        /** A person of the case. */
        PERSON,
        /** Several words of a list, or several things that are on record. */
        SEVERAL,
        /** Several references or the like, one a line. */
        LINES,
        /** Several fields that belong together. */
        GROUP,
        /** Entries of one kind, as many as there are. */
        LIST
    }

    /** The one entry of a list. */
    public FormField entry() {
        return fields.getFirst();
    }
}
