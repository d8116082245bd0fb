package uk.casereview.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.util.Set;
import java.util.stream.Collectors;

/** Where our classes are, and the Maven module of each by where it was loaded from. */
final class Modules {
    private Modules() {}

    /** Our modules' main trees, whether directories or jars; asked for by package, ArchUnit reads through every library. */
    static final class Production implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return testClass
                    .getClassLoader()
                    .resources("uk/casereview")
                    .map(Location::of)
                    .filter(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    static DescribedPredicate<JavaClass> in(String module) {
        return DescribedPredicate.describe(
                "in module " + module,
                javaClass -> javaClass
                        .getBaseComponentType()
                        .getSource()
                        .map(source -> source.getUri().toString())
                        .filter(uri -> uri.contains("/" + module + "/target/") || uri.contains("/" + module + "-"))
                        .isPresent());
    }
}
