package uk.casereview.audit.log;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON in the one form RFC 8785 gives it: members in the order of their UTF-16 units, no space, and one way to write each
 * string and number. Refuses what would say less in that form than it says now: a number of more digits than a double has,
 * a name given twice, half a character.
 */
final class CanonicalJson {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final long LARGEST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /** A member as it came: what it is called, and where it stands in the text. */
    private record Member(String name, int from, int to) {}

    /**
     * Writes the one form of a JSON text.
     *
     * @throws NotCanonical where there is none; some of it may have been written
     */
    static void write(byte[] json, CanonicalText text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw new NotCanonical("nothing");
            }
            value(parser, text);
            if (parser.nextToken() != null) {
                throw new NotCanonical("more than one value");
            }
        } catch (JacksonException | NumberFormatException e) {
            throw new NotCanonical(e);
        }
    }

    private static void value(JsonParser parser, CanonicalText text) {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, text);
            case START_ARRAY -> array(parser, text);
            case VALUE_STRING -> text.quoted(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser, text);
            case VALUE_NUMBER_FLOAT -> text.ascii(exactly(parser));
            case VALUE_TRUE -> text.ascii("true");
            case VALUE_FALSE -> text.ascii("false");
            case VALUE_NULL -> text.ascii("null");
            default -> throw new NotCanonical("no value");
        }
    }

    private static void array(JsonParser parser, CanonicalText text) {
        text.put('[');
        for (boolean first = true; parser.nextToken() != JsonToken.END_ARRAY; first = false) {
            if (!first) {
                text.put(',');
            }
            value(parser, text);
        }
        text.put(']');
    }

    /** Most objects come in their order, and are left as they were written. */
    private static void object(JsonParser parser, CanonicalText text) {
        text.put('{');
        int start = text.length();
        List<Member> members = new ArrayList<>();
        boolean inOrder = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!members.isEmpty()) {
                text.put(',');
                inOrder &= members.getLast().name().compareTo(name) < 0;
            }
            int from = text.length();
            text.quoted(name).put(':');
            parser.nextToken();
            value(parser, text);
            members.add(new Member(name, from, text.length()));
        }
        if (!inOrder) {
            sort(members, text, start);
        }
        text.put('}');
    }

    private static void sort(List<Member> members, CanonicalText text, int start) {
        byte[] written = text.part(start, text.length());
        members.sort((one, other) -> one.name().compareTo(other.name()));
        text.cutTo(start);
        String before = null;
        for (Member member : members) {
            if (member.name().equals(before)) {
                throw new NotCanonical("a name given twice");
            }
            if (before != null) {
                text.put(',');
            }
            before = member.name();
            text.put(written, member.from() - start, member.to() - start);
        }
    }

    private static void whole(JsonParser parser, CanonicalText text) {
        switch (parser.getNumberType()) {
            case INT -> text.ascii(Integer.toString(parser.getIntValue()));
            case LONG -> {
                long value = parser.getLongValue();
                text.ascii(value >= -LARGEST_EXACT && value <= LARGEST_EXACT ? Long.toString(value) : exactly(parser));
            }
            default -> text.ascii(exactly(parser));
        }
    }

    /** As a double, where it says the same. */
    private static String exactly(JsonParser parser) {
        BigDecimal said = parser.getDecimalValue();
        String written = CanonicalNumber.of(said.doubleValue());
        if (new BigDecimal(written).compareTo(said) != 0) {
            throw new NotCanonical("a number that no double holds");
        }
        return written;
    }
}
