package uk.casereview.datarequest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.datarequest.SubjectAccessQuery.HeldText;
import uk.casereview.datarequest.SubjectAccessQuery.HeldTextState;
import uk.casereview.query.SealedNodes;
import uk.casereview.shared.PersonRef;

/**
 * What of one event a person is given who asked what is held about them (IG6). Their own data and what is said of them in
 * codes and dates is; what is about somebody else is not; a text is, once somebody has released it.
 *
 * @param narrative the keys that seal the text of the case; every other key is a person's
 * @param pseudonyms under which the record speaks of the person
 * @param reviews what was released and withheld, the later before the earlier
 */
record PersonsShare(Set<UUID> narrative, PersonRef subject, Set<String> pseudonyms, List<TextReviewed> reviews) {
    private static final String PERSON = "personRef";
    private static final String PSEUDONYM = "childRef";

    PersonsShare {
        narrative = Set.copyOf(narrative);
        pseudonyms = Set.copyOf(pseudonyms);
        reviews = List.copyOf(reviews);
    }

    /**
     * The share in one event.
     *
     * @param concerned whether it names the person, or somebody has reviewed a text of it
     * @param facts what is left of it
     */
    record Share(boolean concerned, List<HeldText> texts, JsonNode facts) {
        long notReviewed() {
            return texts.stream()
                    .filter(text -> text.state() == HeldTextState.NOT_REVIEWED)
                    .count();
        }
    }

    /** The pseudonyms under which the person stands in the record. */
    static Set<String> pseudonymsOf(PersonRef subject, List<JsonNode> events) {
        Set<String> found = new HashSet<>();
        for (JsonNode event : events) {
            for (JsonNode person : event.findParents(PERSON)) {
                if (isOf(subject, person.path(PERSON)) && person.path(PSEUDONYM).isString()) {
                    found.add(person.path(PSEUDONYM).asString());
                }
            }
        }
        return found;
    }

    /** @param facts of the event; used up */
    Share of(UUID eventId, JsonNode facts) {
        List<HeldText> texts = new ArrayList<>();
        boolean names = names(facts);
        JsonNode shown = withoutOthers(SealedNodes.replaceEachBy(facts, text -> {
            HeldText held = held(eventId, texts.size() + 1, SealedNodes.keyOf(text));
            texts.add(held);
            return marked(held).<JsonNode>map(StringNode::valueOf).orElse(text);
        }));
        boolean reviewed =
                texts.stream().anyMatch(text -> text.state() == HeldTextState.RELEASED || text.exemption() != null);
        return new Share(!isAboutSomebodyElse(facts) && (names || reviewed), texts, shown);
    }

    private HeldText held(UUID eventId, int number, UUID key) {
        if (key.equals(subject.value())) {
            return new HeldText(number, HeldTextState.OWN, null);
        }
        if (!narrative.contains(key)) {
            return new HeldText(number, HeldTextState.OF_SOMEBODY_ELSE, null);
        }
        Optional<TextReviewed> review = reviews.stream()
                .filter(one -> one.passages().stream().anyMatch(passage -> passage.covers(eventId, number)))
                .findFirst();
        if (review.isEmpty()) {
            return new HeldText(number, HeldTextState.NOT_REVIEWED, null);
        }
        Exemption exemption = review.get().withheldFor();
        return new HeldText(number, exemption == null ? HeldTextState.RELEASED : HeldTextState.WITHHELD, exemption);
    }

    private static Optional<String> marked(HeldText text) {
        return switch (text.state()) {
            case OWN, RELEASED -> Optional.empty();
            case NOT_REVIEWED -> Optional.of(withheld("not reviewed"));
            case OF_SOMEBODY_ELSE -> Optional.of(withheld(inWords(Exemption.THIRD_PARTY)));
            case WITHHELD -> Optional.of(withheld(inWords(text.exemption())));
        };
    }

    private static String withheld(String why) {
        return "[withheld: " + why + "]";
    }

    private static String inWords(@Nullable Exemption exemption) {
        return String.valueOf(exemption).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** By the reference of the person, or by the pseudonym of a child. */
    private boolean names(JsonNode node) {
        if (isOf(subject, node) || pseudonyms.contains(node.path(PSEUDONYM).asString(""))) {
            return true;
        }
        for (JsonNode part : node) {
            if (names(part)) {
                return true;
            }
        }
        return false;
    }

    /** What is told of somebody else in the same event is not the person's. */
    private JsonNode withoutOthers(JsonNode node) {
        if (isAboutSomebodyElse(node)) {
            return StringNode.valueOf(withheld(inWords(Exemption.THIRD_PARTY)));
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, withoutOthers(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutOthers(array.get(i)));
            }
        }
        return node;
    }

    private boolean isAboutSomebodyElse(JsonNode node) {
        JsonNode person = node.path(PERSON);
        if (person.isObject()) {
            return !isOf(subject, person);
        }
        String pseudonym = node.path(PSEUDONYM).asString("");
        return !pseudonym.isEmpty() && !pseudonyms.contains(pseudonym);
    }

    private static boolean isOf(PersonRef subject, JsonNode person) {
        return person.path("value").asString("").equals(subject.value().toString());
    }
}
