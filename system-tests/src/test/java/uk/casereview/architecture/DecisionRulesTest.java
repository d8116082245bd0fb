package uk.casereview.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static uk.casereview.architecture.Modules.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.annotation.Autowired;
import uk.casereview.audit.verify.VerifyAudit;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.http.CommandIntake;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;

/** What keeps decisions pure and the shells thin. */
@AnalyzeClasses(locations = Modules.Production.class)
class DecisionRulesTest {
    /** Packages of the command side; {@link GatedPackagesTest} holds them against the sources and the gate of their branches. */
    static final List<String> OF_RULES = List.of(
            "actionplan",
            "authority",
            "casefile",
            "clock",
            "datarequest",
            "deadline",
            "decider",
            "deliberation",
            "facts",
            "meeting",
            "notification",
            "partnership",
            "practicereview",
            "preview",
            "process",
            "rapidreview",
            "register");

    /** Every class of these packages is a rule, or the state a rule decides on, unless it is a shell. */
    private static final DescribedPredicate<JavaClass> RULES = in("command-side")
            .and(resideInAnyPackage(OF_RULES.stream()
                    .map(name -> "uk.casereview." + name + "..")
                    .toArray(String[]::new)));

    /** What ties the rules to Axon, to the store and to the clock. */
    private static final DescribedPredicate<JavaClass> SHELLS =
            RULES.and(DescribedPredicate.describe("are shells", DecisionRulesTest::isShell));

    private static final DescribedPredicate<JavaClass> DECISIONS = RULES.and(DescribedPredicate.not(SHELLS));

    /** Whatever gives a command, by any kind of it. */
    static final DescribedPredicate<JavaClass> COMMANDING = assignableTo(CommandGateway.class)
            .or(assignableTo(CommandBus.class))
            .or(assignableTo(CommandDispatch.class))
            .or(assignableTo(CommandIntake.class));

    private static final DescribedPredicate<JavaClass> FRAMEWORK = resideInAnyPackage(
            "org.springframework..", "org.axonframework..", "jakarta..", "javax.sql..", "tools.jackson..");

    @ArchTest
    static final ArchRule decisionsKnowNoFramework = noClasses()
            .that(DECISIONS)
            .should()
            .dependOnClassesThat(FRAMEWORK)
            .because("a rule must be readable, and testable, without them");

    @ArchTest
    static final ArchRule decisionsTakeTimeAndIdsAsGiven = noClasses()
            .that(DECISIONS.or(in("shared-events")))
            .should()
            .callCodeUnitWhere(TheWorld.ASKED)
            .because("the same state and command must always give the same answer");

    @ArchTest
    static final ArchRule onlyWhatMustIsAShell = classes()
            .that(SHELLS.and(DescribedPredicate.describe("are not nested", type -> !type.isNestedClass())))
            .should(ArchCondition.from(
                    DescribedPredicate.describe("need a framework or the clock", DecisionRulesTest::needsTheWorld)))
            .because("what needs neither is a rule, and is held to what rules are held to");

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
            .dependOnClassesThat(COMMANDING)
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
            .that(DescribedPredicate.not(in("benchmarks").or(equivalentTo(VerifyAudit.class))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is said is logged, or answered; but by a program of the command line");

    private static boolean isRemembered(JavaClass type) {
        Aggregate aggregate = type.getAnnotationOfType(Aggregate.class);
        return aggregate.cache().equals("aggregateCache")
                && aggregate.snapshotTriggerDefinition().equals("caseSnapshots")
                && aggregate.snapshotFilter().equals("currentShapes");
    }

    private static final Set<String> SHELL_NAMES = Set.of(
            "ActionPlan",
            "CalendarChanges",
            "CommandDesk",
            "DataRequest",
            "Deadline",
            "DeadlineConfiguration",
            "DueWorkJob",
            "RunningClocks",
            "RunningClocksProjection",
            "Meeting",
            "MeetingRooms",
            "SeriousIncidentNotification",
            "Partnership",
            "PracticeReview",
            "PartnershipSeed",
            "PartnershipSeeding",
            "SeedStep",
            "ErasureConfiguration",
            "ErasureProcess",
            "StoredAgendas",
            "StoredErasures",
            "StoredOutlook",
            "CaseDecisions",
            "DecisionReviewProcess",
            "Happening",
            "NamedOwners",
            "PreviewConfiguration",
            "ProcessConfiguration",
            "ProcessController",
            "ProcessTime",
            "RapidReviewProcess",
            "RegisterReader",
            "RapidReview",
            "SetPoisonAside");

    private static boolean isShell(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return SHELL_NAMES.contains(outermost.getSimpleName());
    }

    private static boolean needsTheWorld(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(FRAMEWORK.or(assignableTo(ServiceTime.class)))
                || type.getCodeUnitCallsFromSelf().stream().anyMatch(TheWorld.ASKED);
    }
}
