package uk.casereview.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.Set;
import uk.casereview.platform.time.ServiceTime;

/** The clock, chance and the machine: what a rule is given, and never asks for. */
final class TheWorld {
    static final DescribedPredicate<JavaCall<?>> ASKED =
            DescribedPredicate.describe("reads a clock, chance or the environment", TheWorld::isAsked);

    private static final Set<String> WORLD =
            Set.of("now", "randomUUID", "random", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    /** Whoever makes one has chance in hand, whatever it asks of it. */
    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Set<String> MACHINE = Set.of("getenv", "getProperty");

    private TheWorld() {}

    private static boolean isAsked(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean ofTheWorld = WORLD.contains(call.getName())
                && (owner.startsWith("java.") || owner.equals(ServiceTime.class.getName()));
        boolean ofTheMachine = owner.equals("java.lang.System") && MACHINE.contains(call.getName());
        return ofTheWorld || ofTheMachine || CHANCE.contains(owner);
    }
}
