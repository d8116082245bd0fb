package uk.casereview.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.query.SealedNodes;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/**
 * Takes out of a stored form what one reader may not read, before anything is folded from it: withheld text never
 * reaches an answer.
 */
public final class Redaction {
    private final Actor reader;
    private final ReadingRights rights;
    private final boolean keptFromPapers;

    private Redaction(Actor reader, ReadingRights rights, boolean keptFromPapers) {
        this.reader = reader;
        this.rights = rights;
        this.keptFromPapers = keptFromPapers;
    }

    public static Redaction of(Actor reader) {
        return new Redaction(reader, ReadingRights.of(reader.role()), false);
    }

    /**
     * For reading one case.
     *
     * @param keptFromPapers whether the reader has a conflict on an item about the case that is still to be decided
     */
    public static Redaction of(Actor reader, boolean keptFromPapers) {
        return new Redaction(reader, ReadingRights.of(reader.role()), keptFromPapers);
    }

    /** For the data-protection officer, where a logged request opens the text (§15.7-26). */
    public static Redaction underRequest(Actor reader) {
        return new Redaction(reader, ReadingRights.UNDER_REQUEST, false);
    }

    /** A narrative text that stands by itself. */
    public SealedText narrative(SealedText text) {
        return keptFromPapers || !rights.text().contains(TextKind.NARRATIVE)
                ? new SealedText(text.keyId(), "", text.length())
                : text;
    }

    /**
     * The facts without what the reader may not read.
     *
     * @param caseId whose key seals the narrative, beside that of a meeting the facts name; any other key is a person's
     * @param afterMeeting whether the rapid review of the case has met
     * @param facts of one event; used up
     */
    public JsonNode apply(UUID caseId, boolean afterMeeting, JsonNode facts) {
        if (keptFromPapers || (isReturnOfAnotherAgency(facts) && !afterMeeting)) {
            return SealedNodes.replaceEach(withoutPapers(facts), SealedNodes::withheld);
        }
        if (isConflictedOn(facts.path("decision"))) {
            return SealedNodes.replaceEach(facts, SealedNodes::withheld);
        }
        Set<UUID> narrative = keysOfNarrative(caseId, facts);
        return SealedNodes.replaceEach(facts, text -> mayRead(narrative, text) ? text : SealedNodes.withheld(text));
    }

    /** What was said in a meeting that is kept here is sealed there, before the case takes the decision over. */
    private static Set<UUID> keysOfNarrative(UUID caseId, JsonNode facts) {
        return Stream.concat(
                        Stream.of(caseId),
                        facts.findValues("meetingId").stream()
                                .filter(JsonNode::isString)
                                .map(id -> UUID.fromString(id.stringValue())))
                .collect(Collectors.toSet());
    }

    private boolean mayRead(Set<UUID> narrative, ObjectNode text) {
        TextKind kind = narrative.contains(SealedNodes.keyOf(text)) ? TextKind.NARRATIVE : TextKind.PERSONAL;
        return rights.text().contains(kind);
    }

    /** §2.2: an agency lead may never "see other agencies' raw returns before the meeting". */
    private boolean isReturnOfAnotherAgency(JsonNode facts) {
        return (reader.role() == Role.AGENCY_LEAD || reader.role() == Role.AGENCY_REFERRER)
                && facts.has("recordsSecured")
                && !facts.path("agency").asString().equals(agency());
    }

    private @Nullable String agency() {
        var agency = reader.agency();
        return agency == null ? null : agency.value();
    }

    private static JsonNode withoutPapers(JsonNode facts) {
        facts.findParents("docRef").forEach(naming -> ((ObjectNode) naming).putNull("docRef"));
        facts.findParents("evidenceRefs").forEach(naming -> ((ObjectNode) naming).putArray("evidenceRefs"));
        return facts;
    }

    /** IG8: "conflicted member loses access to decision papers for that item", unless free to discuss (§15.2-13). */
    private boolean isConflictedOn(JsonNode decision) {
        for (JsonNode conflict : decision.path("conflicts")) {
            if (conflict.path("memberId").asString().equals(reader.userId().toString())) {
                return !conflict.path("mayDiscuss").asBoolean();
            }
        }
        return false;
    }
}
