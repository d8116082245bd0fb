package uk.casereview.platform.http;

import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.sealing.BodyMac;
import uk.casereview.platform.sealing.MasterKeyCare;
import uk.casereview.platform.sealing.MasterKeyWorker;
import uk.casereview.platform.sealing.PeopleOfRecords;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.platform.signin.Authority;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.platform.time.TrainingClock;

/** The write API, in a process that has commands to offer. */
@AutoConfiguration(
        afterName = {
            "uk.casereview.platform.axon.CommandConfiguration",
            "uk.casereview.platform.sealing.SealingConfiguration",
            "uk.casereview.platform.time.TimeConfiguration"
        })
class HttpConfiguration {
    /** Of what every request asks first: whose it is. */
    @Bean
    WebMvcRegistrations addressIndex() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new AddressIndex();
            }
        };
    }

    @Bean
    CommandRoutes commandRoutes(ObjectProvider<CommandCollection> collections) {
        return new CommandRoutes(collections.orderedStream().toList());
    }

    @Bean
    OpenApiCustomizer title() {
        return document -> document.info(new Info()
                .title("Case Review")
                .version("1")
                .description("Serious incident notifications, rapid reviews, practice reviews and action plans. Every "
                        + "command answers with the events it led to; every refusal with its code, its facts "
                        + "and a sentence. A command says which roles may give it; what some ask beyond "
                        + "the role, such as one's own agency, their refusal says. A list left out is empty, "
                        + "true or false left out is false, and text is sealed before it is stored."));
    }

    @Bean
    ReadDocumentation readDocumentation(ObjectProvider<ReadRoute.Reads> controllers) {
        return new ReadDocumentation(controllers);
    }

    @Bean
    MasterKeyEndpoint masterKeyEndpoint(MasterKeyCare care, MasterKeyWorker worker) {
        return new MasterKeyEndpoint(care, worker);
    }

    @Bean
    @Profile("demo")
    TrainingClockEndpoint trainingClockEndpoint(TrainingClock clock) {
        return new TrainingClockEndpoint(clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Authority.class)
    static class WriteApi {
        @Bean
        CommandDocumentation commandDocumentation(CommandRoutes routes, Authority authority) {
            return new CommandDocumentation(routes, authority);
        }

        @Bean
        CommandForms commandForms(CommandRoutes routes) {
            return new CommandForms(routes);
        }

        @Bean
        CapacityChoice capacityChoice(Authority authority) {
            return new CapacityChoice(authority);
        }

        @Bean
        CommandIntake commandIntake(
                CommandRoutes routes,
                Sealer sealer,
                PeopleOfRecords people,
                CaseDirectory directory,
                CapacityChoice capacities,
                BodyMac bodyMac,
                CommandDispatch dispatch) {
            return new CommandIntake(routes, new CommandBody(sealer, people), directory, capacities, bodyMac, dispatch);
        }

        @Bean
        FormIntake formIntake(CommandIntake intake, Positions positions, ServiceTime time) {
            return new FormIntake(intake, positions, time);
        }

        @Bean
        CommandEndpoint commandEndpoint(
                CommandIntake intake,
                ServiceTime time,
                Positions positions,
                CommandRoutes routes,
                @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
            CommandEndpoint endpoint = new CommandEndpoint(intake, time, positions);
            routes.register(mapping, endpoint);
            return endpoint;
        }
    }
}
