package uk.casereview.preview;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.decider.RegisterReader;
import uk.casereview.history.EventStreams;
import uk.casereview.platform.http.CommandPreviews;
import uk.casereview.platform.time.ServiceTime;

/** What changes can be looked at before they are made. */
@Configuration(proxyBeanMethods = false)
public class PreviewConfiguration {
    @Bean
    CommandPreviews changePreviews(EventStreams streams, RegisterReader registers, DataSource database) {
        return new ChangePreviews(streams, registers, new StoredOutlook(JdbcClient.create(database)));
    }

    @Bean
    MeetingRooms meetingRooms(EventStreams streams, RegisterReader registers, ServiceTime time) {
        return new MeetingRooms(streams, registers, time);
    }
}
