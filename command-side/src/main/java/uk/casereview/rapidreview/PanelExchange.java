package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went to the Panel and what came back.
 *
 * @param informationAwaited whether the Panel has asked for more and not been answered
 */
record PanelExchange(@Nullable LocalDate sentOn, List<Reply> replies, boolean informationAwaited) {
    static final PanelExchange NONE = new PanelExchange(null, List.of(), false);

    PanelExchange {
        replies = List.copyOf(replies);
    }

    /** One answer of the Panel's. */
    record Reply(LocalDate receivedOn, PanelResponse response) {}

    /** Whether the Panel has said what it thinks; asking for more is not that. */
    boolean answered() {
        return !replies.isEmpty() && replies.getLast().response() != PanelResponse.MORE_INFORMATION;
    }

    PanelExchange sent(LocalDate on) {
        return new PanelExchange(on, replies, informationAwaited);
    }

    PanelExchange supplied() {
        return new PanelExchange(sentOn, replies, false);
    }

    PanelExchange replied(Reply reply) {
        List<Reply> all = new ArrayList<>(replies);
        all.add(reply);
        return new PanelExchange(sentOn, all, reply.response() == PanelResponse.MORE_INFORMATION);
    }

    /** The reply of that number, counted from one, came on another day. */
    PanelExchange corrected(int number, LocalDate receivedOn) {
        List<Reply> all = new ArrayList<>(replies);
        all.set(number - 1, new Reply(receivedOn, replies.get(number - 1).response()));
        return new PanelExchange(sentOn, all, informationAwaited);
    }
}
