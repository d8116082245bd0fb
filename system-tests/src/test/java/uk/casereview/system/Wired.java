package uk.casereview.system;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import uk.casereview.app.CaseReviewApplication;

/** The whole service put together under other settings, and not started: whatever would connect or work waits to be told. */
final class Wired {
    private Wired() {}

    static WebApplicationContextRunner with(String... settings) {
        return new WebApplicationContextRunner()
                .withInitializer(Wired::readsDurations)
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withInitializer(new FreshDatabase())
                .withBean(
                        AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
                        LifecycleProcessor.class,
                        NothingStarts::new)
                .withUserConfiguration(CaseReviewApplication.class)
                .withPropertyValues(
                        "spring.profiles.active=demo",
                        "casereview.demo-data=false",
                        "casereview.data-dir=target/test-wired-${test.fork:fork-1}")
                .withPropertyValues(settings);
    }

    /** As SpringApplication does for every context that it makes. */
    private static void readsDurations(ConfigurableApplicationContext context) {
        ApplicationConversionService conversions = new ApplicationConversionService();
        context.getEnvironment().setConversionService(conversions);
        context.getBeanFactory().setConversionService(conversions);
    }

    private static final class NothingStarts extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }
}
