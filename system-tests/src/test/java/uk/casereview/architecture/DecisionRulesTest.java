package uk.casereview.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static uk.casereview.architecture.Modules.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.annotation.Autowired;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;

/** What keeps decisions pure and the shells thin. */
@AnalyzeClasses(packages = "uk.casereview", importOptions = Modules.Production.class)
class DecisionRulesTest {
    private static final DescribedPredicate<JavaClass> DECISIONS = in("command-side")
            .and(simpleNameEndingWith("Decider")
                    .or(simpleNameEndingWith("State"))
                    .or(simpleNameEndingWith("Policy"))
                    .or(simpleNameEndingWith("File"))
                    .or(simpleNameEndingWith("Book"))
                    .or(resideInAnyPackage("uk.casereview.deliberation..", "uk.casereview.register..")));

    @ArchTest
    static final ArchRule decisionsKnowNoFramework = noClasses()
            .that(DECISIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "jakarta..", "tools.jackson..")
            .because("a rule must be readable, and testable, without them");

    @ArchTest
    static final ArchRule decisionsTakeTimeAndIdsAsGiven = noClasses()
            .that(DECISIONS.or(in("shared-events")))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads a clock, chance or the environment", DecisionRulesTest::readsTheWorld))
            .because("the same state and command must always give the same answer");

    @ArchTest
    static final ArchRule eventsAreRecordsOfASealedType = classes()
            .that()
            .areAssignableTo(Event.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .beNestedClasses()
            .because("the sealed interface is the table of contents of its vocabulary");

    @ArchTest
    static final ArchRule commandsAreRecordsOfASealedType = classes()
            .that()
            .areAssignableTo(Command.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .beNestedClasses()
            .because("the sealed interface is the table of contents of its vocabulary");

    @ArchTest
    static final ArchRule noBinaryFractions = noFields()
            .that()
            .areDeclaredInClassesThat(in("shared-events"))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("what is stored for ever is exact");

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            noFields().should().beAnnotatedWith(Autowired.class).because("constructors say what a class needs");

    @ArchTest
    static final ArchRule onlyAggregatesHandleCommands = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .or()
            .areAnnotatedWith(EventSourcingHandler.class)
            .should()
            .beDeclaredInClassesThat(in("command-side"))
            .andShould()
            .beDeclaredInClassesThat()
            .arePackagePrivate()
            .because("nobody calls an aggregate but Axon");

    @ArchTest
    static final ArchRule aggregatesAreCachedAndSnapshotted = classes()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "have a cache and a snapshot trigger", DecisionRulesTest::isRemembered)))
            .because("without them every command reads its whole stream again");

    @ArchTest
    static final ArchRule viewsSendNoCommands = noClasses()
            .that(in("query-side"))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class)
            .because("a view that commands would command again on a rebuild");

    @ArchTest
    static final ArchRule everyEventHandlerNamesItsGroup = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ProcessingGroup.class)
            .because("an operator must find it by name");

    @ArchTest
    static final ArchRule jackson3Only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .because("two JSON libraries write two forms");

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that(DescribedPredicate.not(in("benchmarks")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is said is logged, or answered");

    private static boolean isRemembered(JavaClass type) {
        Aggregate aggregate = type.getAnnotationOfType(Aggregate.class);
        return aggregate.cache().equals("aggregateCache")
                && aggregate.snapshotTriggerDefinition().equals("caseSnapshots");
    }

    private static final Set<String> WORLD = Set.of("now", "randomUUID", "random", "currentTimeMillis", "nanoTime");

    private static final Set<String> MACHINE = Set.of("getenv", "getProperty");

    private static boolean readsTheWorld(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean ofTheWorld = WORLD.contains(call.getName()) && owner.startsWith("java.");
        boolean ofTheMachine = owner.equals("java.lang.System") && MACHINE.contains(call.getName());
        return ofTheWorld || ofTheMachine;
    }
}
