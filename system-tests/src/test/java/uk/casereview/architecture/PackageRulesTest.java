package uk.casereview.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static uk.casereview.architecture.Modules.in;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.stereotype.Controller;

/** Which package may know which, inside one module, and what is nobody else's to call. */
@AnalyzeClasses(packages = "uk.casereview", importOptions = Modules.Production.class)
class PackageRulesTest {
    @ArchTest
    static final ArchRule thePublishedLanguageHasNoCycle = noCycleIn("shared-events");

    @ArchTest
    static final ArchRule thePlatformHasNoCycle = noCycleIn("platform");

    @ArchTest
    static final ArchRule theCommandSideHasNoCycle = noCycleIn("command-side");

    @ArchTest
    static final ArchRule theQuerySideHasNoCycle = noCycleIn("query-side");

    @ArchTest
    static final ArchRule thePagesHaveNoCycle = noCycleIn("web-pages");

    @ArchTest
    static final ArchRule theAppHasNoCycle = noCycleIn("standalone-app");

    private static final String BY_FACTS = "what one aggregate must know of another it is told as a fact";

    @ArchTest
    static final ArchRule aggregatesDoNotKnowOneAnother = noClasses()
            .that(in("command-side").and(resideInAPackage("uk.casereview.notification..")))
            .should()
            .dependOnClassesThat(in("command-side")
                    .and(resideInAnyPackage(
                            "uk.casereview.rapidreview..", "uk.casereview.meeting..", "uk.casereview.partnership..")))
            .because(BY_FACTS);

    @ArchTest
    static final ArchRule norDoesARapidReview = noClasses()
            .that(in("command-side").and(resideInAPackage("uk.casereview.rapidreview..")))
            .should()
            .dependOnClassesThat(in("command-side")
                    .and(resideInAnyPackage(
                            "uk.casereview.notification..", "uk.casereview.meeting..", "uk.casereview.partnership..")))
            .because(BY_FACTS);

    @ArchTest
    static final ArchRule norDoesAPlan = noClasses()
            .that(in("command-side").and(resideInAPackage("uk.casereview.actionplan..")))
            .should()
            .dependOnClassesThat(in("command-side")
                    .and(resideInAnyPackage(
                            "uk.casereview.notification..",
                            "uk.casereview.rapidreview..",
                            "uk.casereview.meeting..",
                            "uk.casereview.partnership..")))
            .because(BY_FACTS);

    @ArchTest
    static final ArchRule norDoesAMeeting = noClasses()
            .that(in("command-side").and(resideInAPackage("uk.casereview.meeting..")))
            .should()
            .dependOnClassesThat(in("command-side")
                    .and(resideInAnyPackage(
                            "uk.casereview.notification..",
                            "uk.casereview.rapidreview..",
                            "uk.casereview.casefile..",
                            "uk.casereview.partnership..")))
            .because(BY_FACTS);

    @ArchTest
    static final ArchRule norDoesAPartnership = noClasses()
            .that(in("command-side").and(resideInAPackage("uk.casereview.partnership..")))
            .should()
            .dependOnClassesThat(in("command-side")
                    .and(resideInAnyPackage(
                            "uk.casereview.notification..",
                            "uk.casereview.rapidreview..",
                            "uk.casereview.casefile..",
                            "uk.casereview.deliberation..",
                            "uk.casereview.meeting..")))
            .because(BY_FACTS);

    @ArchTest
    static final ArchRule norDoesADataRequest = noClasses()
            .that(in("command-side").and(resideInAPackage("uk.casereview.datarequest..")))
            .should()
            .dependOnClassesThat(in("command-side")
                    .and(resideInAnyPackage(
                            "uk.casereview.notification..",
                            "uk.casereview.rapidreview..",
                            "uk.casereview.casefile..",
                            "uk.casereview.deliberation..",
                            "uk.casereview.meeting..",
                            "uk.casereview.partnership..")))
            .because(BY_FACTS);

    private static final String NOBODY_CALLS_IT = "it is called by a framework, and by nobody else";

    @ArchTest
    static final ArchRule aggregatesAreTheirPackagesOwn = classes()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .bePackagePrivate()
            .because(NOBODY_CALLS_IT);

    @ArchTest
    static final ArchRule projectionsAndProcessesAreTheirPackagesOwn = classes()
            .that()
            .areAnnotatedWith(ProcessingGroup.class)
            .should()
            .bePackagePrivate()
            .because(NOBODY_CALLS_IT);

    @ArchTest
    static final ArchRule controllersAreTheirPackagesOwn = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .because(NOBODY_CALLS_IT);

    private static ArchRule noCycleIn(String module) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new PackagesOf(module))
                .should()
                .beFreeOfCycles()
                .because("packages that need one another are one package");
    }

    /** One slice for each package of a module; the same package of another module is none. */
    private record PackagesOf(String module) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return in(module).test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + module;
        }
    }
}
