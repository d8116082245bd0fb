package uk.casereview.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static uk.casereview.architecture.Modules.in;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;

/** Which module may know which (design: command side and query side never see each other). */
@AnalyzeClasses(locations = Modules.Production.class)
class ModuleRulesTest {
    @ArchTest
    static final ArchRule sharedEventsStandOnTheJdkAlone = classes()
            .that(in("shared-events"))
            .should()
            .onlyDependOnClassesThat(in("shared-events").or(resideInAnyPackage("java..", "org.jspecify..")))
            .because("the published language outlives every framework");

    @ArchTest
    static final ArchRule auditProofsStandOnTheJdkAlone = classes()
            .that(in("audit-proofs"))
            .should()
            .onlyDependOnClassesThat(in("audit-proofs").or(resideInAnyPackage("java..", "org.jspecify..")))
            .because("whoever checks the record trusts neither the service nor a library");

    @ArchTest
    static final ArchRule commandSideDoesNotKnowQuerySide = noClasses()
            .that(in("command-side"))
            .should()
            .dependOnClassesThat(in("query-side").or(in("web-pages")).or(in("standalone-app")))
            .because("decisions never read a view");

    @ArchTest
    static final ArchRule querySideDoesNotKnowCommandSide = noClasses()
            .that(in("query-side"))
            .should()
            .dependOnClassesThat(in("command-side").or(in("web-pages")).or(in("standalone-app")))
            .because("a view follows from events alone");

    @ArchTest
    static final ArchRule pagesKnowMessagesAndGatewaysOnly = classes()
            .that(in("web-pages"))
            .should()
            .onlyDependOnClassesThat(in("web-pages")
                    .or(in("shared-events"))
                    .or(in("platform"))
                    .or(resideInAnyPackage(
                            "java..",
                            "jakarta.servlet..",
                            "org.jspecify..",
                            "org.springframework..",
                            // the body of a command, as any client writes it
                            "tools.jackson.databind..",
                            "org.axonframework.queryhandling..",
                            "org.axonframework.messaging.responsetypes..")))
            .because("pages are a client like any other");

    @ArchTest
    static final ArchRule platformHoldsNoRule = noClasses()
            .that(in("platform"))
            .should()
            .dependOnClassesThat(in("command-side").or(in("query-side")).or(in("web-pages")))
            .because("technics serve the sides, not the other way round");

    @ArchTest
    static final ArchRule theAppHoldsNoRule = noClasses()
            .that(in("standalone-app"))
            .should()
            .haveSimpleNameEndingWith("Policy")
            .orShould()
            .haveSimpleNameEndingWith("Decider")
            .because("the app only puts the parts together");

    @ArchTest
    static final ArchRule nothingOfTheServiceGivesUpThatWhatIsRecordedOutlivesTheMachine = noClasses()
            .should()
            .callMethod(EmbeddedServer.class, "startForTests", EmbeddedPostgresSettings.class)
            .because("only what tests record may be lost with the machine");
}
