package uk.casereview.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.timeline.CaseQuery.Difference;

/**
 * Where one form of a view says something else than another. A list is compared member by member where its members have
 * something that tells them apart, so that one more clock is one more clock and not another list.
 */
public final class Differences {
    private final List<String> names;
    private final Function<JsonNode, Object> plain;
    private final List<Difference> found = new ArrayList<>();

    private Differences(List<String> names, Function<JsonNode, Object> plain) {
        this.names = names;
        this.plain = plain;
    }

    /**
     * Where they differ, in the order of their parts.
     *
     * @param names what tells the members of a list apart, the plainest first; after these, ids do
     * @param plain what stands in the answer for a part of a form
     */
    public static List<Difference> between(
            JsonNode before, JsonNode after, List<String> names, Function<JsonNode, Object> plain) {
        Differences differences = new Differences(names, plain);
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String place, JsonNode before, JsonNode after) {
        if (before.equals(after) || (isNothing(before) && isNothing(after))) {
            return;
        }
        if (before instanceof ObjectNode one && after instanceof ObjectNode other && !isOneThing(one, other)) {
            String in = place.isEmpty() ? "" : place + "/";
            each(one.propertyNames(), other.propertyNames())
                    .forEach(name -> compare(in + name, one.path(name), other.path(name)));
        } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
            compareMembers(place, one, other);
        } else {
            found.add(new Difference(place, value(before), value(after)));
        }
    }

    private void compareMembers(String place, ArrayNode before, ArrayNode after) {
        Stream.concat(names.stream(), idsIn(before, after))
                .filter(name -> tellsApart(name, before) && tellsApart(name, after))
                .findFirst()
                .ifPresentOrElse(
                        name -> {
                            Map<String, JsonNode> one = by(name, before);
                            Map<String, JsonNode> other = by(name, after);
                            JsonNode nothing = JsonNodeFactory.instance.missingNode();
                            each(one.keySet(), other.keySet())
                                    .forEach(key -> compare(
                                            place + "[" + key + "]",
                                            one.getOrDefault(key, nothing),
                                            other.getOrDefault(key, nothing)));
                        },
                        () -> found.add(new Difference(place, value(before), value(after))));
    }

    /** A sealed text is opened or withheld as a whole. */
    private static boolean isOneThing(ObjectNode one, ObjectNode other) {
        return SealedNodes.isSealed(one) || SealedNodes.isSealed(other);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static Stream<String> idsIn(ArrayNode before, ArrayNode after) {
        return Stream.of(before, after)
                .flatMap(ArrayNode::valueStream)
                .limit(1)
                .flatMap(member -> Stream.concat(
                        member.propertyStream(), member.valueStream().flatMap(JsonNode::propertyStream)))
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith("Id") || name.endsWith("Ref"))
                .distinct();
    }

    private static boolean tellsApart(String name, ArrayNode list) {
        return by(name, list).size() == list.size();
    }

    /** The members by what they have under the name, themselves or in one of their parts; without those that have nothing. */
    private static Map<String, JsonNode> by(String name, ArrayNode list) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (JsonNode member : list) {
            Stream.concat(Stream.of(member), member.valueStream())
                    .map(part -> part.path(name).asString(""))
                    .filter(key -> !key.isEmpty())
                    .findFirst()
                    .ifPresent(key -> members.put(key, member));
        }
        return members;
    }

    private static Set<String> each(Iterable<String> some, Iterable<String> others) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(names::add);
        others.forEach(names::add);
        return names;
    }

    private @Nullable Object value(JsonNode node) {
        return isNothing(node) ? null : plain.apply(node);
    }
}
