package uk.casereview.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Tells the Maven module of a class by where it was loaded from. */
final class Modules {
    private Modules() {}

    /** Classes of our modules' main trees, whether from a directory or a jar. */
    static final class Production implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
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
