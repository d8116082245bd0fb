package uk.casereview.platform.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;

/** Puts problem documents in the place of Spring's own answers. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
class ProblemConfiguration {
    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    /** After the sign-in: §15.8 asks who somebody is before what they have sent. */
    @Bean
    FilterRegistrationBean<UnreadableParameters> unreadableParameters(ProblemWriter writer) {
        return new FilterRegistrationBean<>(new UnreadableParameters(writer));
    }

    @Bean
    ApiProblems apiProblems(ProblemWriter writer) {
        return new ApiProblems(writer);
    }

    /** Comes after Spring's, so it stands nearer to the request and reports first. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerProblems(ProblemWriter writer) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(writer)));
    }

    @Bean
    ErrorController problemErrorController(
            ErrorAttributes attributes, WebProperties properties, ObjectProvider<ErrorViewResolver> pages) {
        return new ProblemErrorController(
                attributes, properties.getError(), pages.orderedStream().toList());
    }
}
