package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.DecisionId;

/**
 * How far publication is.
 *
 * @param mode how much becomes public; OQ-12: "default FULL"
 * @param modeBy by which decision; null while nobody has decided
 * @param justified whether anybody has said why it is not all
 * @param copies to whom the ratified version was sent, and when
 * @param publishedOn null while it is not public
 * @param availableUntil until when it stays public at least; null where no rule says so
 * @param passedOn the ways of passing learning on that were used, or are done without
 */
record Publication(
        PublicationMode mode,
        @Nullable DecisionId modeBy,
        boolean justified,
        List<GoldGroup> goldGroups,
        Map<Recipient, LocalDate> copies,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate availableUntil,
        Set<DisseminationChannel> passedOn) {
    static final Publication NONE =
            new Publication(PublicationMode.FULL, null, false, List.of(), Map.of(), null, null, Set.of());

    Publication {
        goldGroups = List.copyOf(goldGroups);
        copies = Map.copyOf(copies);
        passedOn = Set.copyOf(passedOn);
    }

    /** One meeting of the group that plans publication; what it weighed against publishing, with legal advice. */
    record GoldGroup(LocalDate heldOn, Set<UUID> weighed) {
        GoldGroup {
            weighed = Set.copyOf(weighed);
        }

        static GoldGroup of(PublicationPlanned event) {
            return new GoldGroup(event.goldGroupOn(), event.legalAdviceRef() == null ? Set.of() : event.constraints());
        }
    }

    /** L7: what was sent in another mode is not what is to be published; in the same it stays. */
    Publication in(PublicationMode decided, DecisionRecord decision, boolean reasoned) {
        return new Publication(
                decided,
                decision.decisionId(),
                reasoned,
                goldGroups,
                decided == mode ? copies : Map.of(),
                publishedOn,
                availableUntil,
                passedOn);
    }

    Publication with(GoldGroup goldGroup) {
        List<GoldGroup> all = new ArrayList<>(goldGroups);
        all.add(goldGroup);
        return new Publication(mode, modeBy, justified, all, copies, publishedOn, availableUntil, passedOn);
    }

    Publication sent(Map<Recipient, LocalDate> sent) {
        Map<Recipient, LocalDate> all = new EnumMap<>(Recipient.class);
        all.putAll(copies);
        all.putAll(sent);
        return new Publication(mode, modeBy, justified, goldGroups, all, publishedOn, availableUntil, passedOn);
    }

    /** "new version invalidates copies". */
    Publication withoutCopies() {
        return new Publication(mode, modeBy, justified, goldGroups, Map.of(), publishedOn, availableUntil, passedOn);
    }

    Publication published(LocalDate on, @Nullable LocalDate until) {
        return new Publication(mode, modeBy, justified, goldGroups, copies, on, until, passedOn);
    }

    Publication passedOn(DisseminationChannel channel) {
        Set<DisseminationChannel> all = new HashSet<>(passedOn);
        all.add(channel);
        return new Publication(mode, modeBy, justified, goldGroups, copies, publishedOn, availableUntil, all);
    }
}
