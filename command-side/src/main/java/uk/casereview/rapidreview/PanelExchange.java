package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went to the Panel and what came back.
 *
 * @param informationAwaited whether the Panel has asked for more and not been answered
 * @param considered how many replies were on record when the outcome was last decided on anew; null: it never was
 */
record PanelExchange(
        @Nullable LocalDate sentOn,
        List<Reply> replies,
        boolean informationAwaited,
        @Nullable Integer considered) {
    static final PanelExchange NONE = new PanelExchange(null, List.of(), false, null);

    PanelExchange {
        replies = List.copyOf(replies);
    }

    /** One answer of the Panel's. */
    record Reply(int number, LocalDate receivedOn, PanelResponse response) {
        Reply on(LocalDate day) {
            return new Reply(number, day, response);
        }
    }

    /** Whether the Panel has said what it thinks; asking for more is not that. */
    boolean answered() {
        return latest().filter(reply -> reply.response() != PanelResponse.MORE_INFORMATION)
                .isPresent();
    }

    /** Whether the next word is the Panel's: it has said nothing yet, or has what it asked for. */
    boolean awaited() {
        return latest().isEmpty() || (!answered() && !informationAwaited);
    }

    /** The reply that counts: the one received last, whenever it was recorded. */
    Optional<Reply> latest() {
        return replies.stream().reduce((one, next) -> next.receivedOn().isBefore(one.receivedOn()) ? one : next);
    }

    PanelExchange sent(LocalDate on) {
        return new PanelExchange(on, replies, informationAwaited, considered);
    }

    PanelExchange supplied() {
        return new PanelExchange(sentOn, replies, false, considered);
    }

    /** The outcome was decided on anew, with what the Panel had said by then. */
    PanelExchange revised() {
        return new PanelExchange(sentOn, replies, informationAwaited, replies.size());
    }

    /** Once the outcome has been revised, any later decision on it considers what had come by then as well. */
    PanelExchange determined() {
        return considered == null ? this : revised();
    }

    /** Whether those who decided anew on that day had the reply: of one day it is whatever was on record before. */
    boolean considers(Reply reply, LocalDate decidedOn) {
        return considered != null
                && (reply.receivedOn().isBefore(decidedOn)
                        || (reply.receivedOn().equals(decidedOn) && reply.number() <= considered));
    }

    PanelExchange replied(Reply reply) {
        List<Reply> all = new ArrayList<>(replies);
        all.add(reply);
        return with(all);
    }

    /** The reply of that number, counted from one, came on another day. */
    PanelExchange corrected(int number, LocalDate receivedOn) {
        List<Reply> all = new ArrayList<>(replies);
        all.set(number - 1, replies.get(number - 1).on(receivedOn));
        return with(all);
    }

    /** What was asked for stays asked for or supplied as it was, unless it is another reply that counts now. */
    private PanelExchange with(List<Reply> all) {
        PanelExchange next = new PanelExchange(sentOn, all, informationAwaited, considered);
        Optional<Integer> counted = latest().map(Reply::number);
        Optional<Reply> counts = next.latest();
        boolean same = counts.map(Reply::number).equals(counted);
        return same
                ? next
                : new PanelExchange(
                        sentOn,
                        all,
                        counts.filter(reply -> reply.response() == PanelResponse.MORE_INFORMATION)
                                .isPresent(),
                        considered);
    }
}
