package uk.casereview.command;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.casereview.authority.AuthorityMatrix;
import uk.casereview.facts.PlansOfReviews;
import uk.casereview.history.EventStreams;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.http.CommandPreviews;
import uk.casereview.platform.signin.Authority;
import uk.casereview.platform.time.ServiceTime;

/** The collections of the write API (design §4), and who may write. */
@Configuration(proxyBeanMethods = false)
class WriteApiConfiguration {
    @Bean
    Authority authority() {
        return AuthorityMatrix::mayGive;
    }

    @Bean
    CommandCollection incidents() {
        return new Incidents();
    }

    @Bean
    CommandCollection rapidReviews() {
        return new RapidReviews();
    }

    @Bean
    CommandCollection actionPlans(CaseDirectory directory, EventStreams streams) {
        return new ActionPlans(directory, new PlansOfReviews(streams));
    }

    @Bean
    CommandCollection practiceReviews(CaseDirectory directory) {
        return new PracticeReviews(directory);
    }

    @Bean
    CommandCollection meetings(CaseReferences references, EventStreams streams) {
        return new Meetings(new ItemCases(references, streams));
    }

    @Bean
    CommandCollection partnerships(CommandPreviews changes) {
        return new Partnerships(changes);
    }

    @Bean
    CommandCollection dataRequests() {
        return new DataRequests();
    }

    @Bean
    PossibleCommandsQueries possibleCommandsQueries(
            CommandGateway gateway,
            CommandForms forms,
            List<CommandCollection> collections,
            CaseDirectory directory,
            ServiceTime time) {
        return new PossibleCommandsQueries(gateway, forms, collections, directory, time);
    }
}
