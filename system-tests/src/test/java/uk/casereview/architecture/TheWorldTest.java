package uk.casereview.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

/** Each way to the world, planted, is found; so a rule that took one would be. */
class TheWorldTest {
    @Test
    void theWorldIsFoundWhereItIsAsked() {
        var calls = new ClassFileImporter().importClass(Planted.class).getCodeUnitCallsFromSelf();

        assertThat(calls)
                .filteredOn(TheWorld.ASKED)
                .extracting(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .containsExactlyInAnyOrder(
                        "Random.<init>", "Clock.systemUTC", "LocalDate.now", "UUID.randomUUID", "System.getenv");
    }

    /** A kind of bus is known as one only while the library's classes are read for it. */
    @Test
    void whatGivesCommandsIsFoundByAnyKindOfIt() {
        var known = new ClassFileImporter().importClass(Commanding.class).getDirectDependenciesFromSelf();

        assertThat(known)
                .extracting(Dependency::getTargetClass)
                .filteredOn(DecisionRulesTest.COMMANDING)
                .extracting(JavaClass::getSimpleName)
                .containsOnly("DefaultCommandGateway", "SimpleCommandBus");
    }

    record Commanding(DefaultCommandGateway gateway, SimpleCommandBus bus) {}

    record Planted(Random random, Clock clock, LocalDate today, UUID id, Map<String, String> machine) {
        static Planted today(Clock clock) {
            return new Planted(
                    new Random(), Clock.systemUTC(), LocalDate.now(clock), UUID.randomUUID(), System.getenv());
        }
    }
}
