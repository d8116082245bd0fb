package uk.casereview.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.architecture.Modules.in;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.stereotype.Controller;
import uk.casereview.platform.sealing.Opener;

/** Which package may know which, inside one module, and what is nobody else's to call. */
@AnalyzeClasses(locations = Modules.Production.class)
class PackageRulesTest {
    @ArchTest
    static final ArchRule thePublishedLanguageHasNoCycle = noCycleIn("shared-events");

    @ArchTest
    static final ArchRule theAuditProofsHaveNoCycle = noCycleIn("audit-proofs");

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

    /** Whoever lives in a package of an aggregate, known by the aggregate that is in it, so that a new one is held to it too. */
    @ArchTest
    static void aggregatesDoNotKnowOneAnother(JavaClasses classes) {
        Set<String> packages = aggregates(classes);
        assertThat(packages).hasSizeGreaterThan(5);
        for (String one : packages) {
            String[] others =
                    packages.stream().filter(other -> !other.equals(one)).toArray(String[]::new);
            noClasses()
                    .that(in("command-side").and(resideInAPackage(one)))
                    .should()
                    .dependOnClassesThat(in("command-side").and(resideInAnyPackage(others)))
                    .because(BY_FACTS)
                    .check(classes);
        }
    }

    private static final String CASE_FILE = "uk.casereview.casefile";
    private static final String DELIBERATION = "uk.casereview.deliberation";

    @ArchTest
    static final ArchRule aMeetingKnowsNoCase = noClasses()
            .that(in("command-side").and(resideInAPackage("uk.casereview.meeting")))
            .should()
            .dependOnClassesThat(in("command-side").and(resideInAPackage(CASE_FILE)))
            .because(BY_FACTS);

    @ArchTest
    static final ArchRule norDoPartnershipsAndDataRequestsAndTheyDecideNothing = noClasses()
            .that(in("command-side").and(resideInAnyPackage("uk.casereview.partnership", "uk.casereview.datarequest")))
            .should()
            .dependOnClassesThat(in("command-side").and(resideInAnyPackage(CASE_FILE, DELIBERATION)))
            .because(BY_FACTS);

    /** A package that is named on the far side of a rule and is not there forbids nothing. */
    @ArchTest
    static void whatNobodyMayKnowIsThere(JavaClasses classes) {
        for (String name : List.of(CASE_FILE, DELIBERATION)) {
            assertThat(classes.that(in("command-side").and(resideInAPackage(name))))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private static Set<String> aggregates(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Aggregate.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** IG8: a text that is opened elsewhere is shown to somebody whom no line tells of. */
    @ArchTest
    static final ArchRule textIsOpenedForReadersInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("uk.casereview.platform.access", "uk.casereview.platform.sealing")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Opener.class)
            .because("whoever is shown text is on record for it");

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
