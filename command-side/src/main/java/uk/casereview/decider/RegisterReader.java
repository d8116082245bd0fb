package uk.casereview.decider;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.casereview.history.EventStreams;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.Role;

/**
 * The partnerships' registers in memory, each brought up to date from its stream when it is older than a second, so
 * that another instance's change arrives without a view; the version used is stored with every decision.
 */
public final class RegisterReader {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final EventStreams streams;
    private final Map<PartnershipCode, Held> held = new ConcurrentHashMap<>();

    public RegisterReader(EventStreams streams) {
        this.streams = streams;
    }

    /**
     * The register, at most a second old. That there is none yet is never remembered: whoever says they administer a
     * partnership is believed only until it exists.
     */
    public Versioned of(PartnershipCode partnership) {
        Held known = held.get(partnership);
        if (known != null
                && known.register().register().version() >= 0
                && System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known.register();
        }
        return refresh(partnership);
    }

    /** Reads what has been added since, at once after a change made here. */
    public Versioned refresh(PartnershipCode partnership) {
        return held.compute(partnership, (code, known) -> {
                    long readAt = System.nanoTime();
                    Register register =
                            known == null ? Register.EMPTY : known.register().register();
                    for (EventStreams.Recorded recorded :
                            streams.read(PartnershipId.of(code).value(), register.version() + 1)) {
                        register = register.evolve((PartnershipEvent) recorded.event());
                    }
                    return new Held(new Versioned(register), readAt);
                })
                .register();
    }

    private record Held(Versioned register, long readAt) {}

    /** A register as of its last event. */
    public record Versioned(Register register) {

        /**
         * §15.7-27: "both the sign-in and the register must agree". SYSTEM is nobody's role; a partnership that does
         * not exist yet can only be established.
         */
        public boolean knows(Actor actor, LocalDate today) {
            return actor.role() == Role.SYSTEM
                    || (register.version() < 0
                            ? actor.role() == Role.ADMINISTRATOR
                            : register.on(today).hasRole(actor.userId(), actor.role(), actor.agency()));
        }
    }
}
