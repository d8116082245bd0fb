package uk.casereview.deadline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.decider.RegisterReader;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.LogFollowers;
import uk.casereview.platform.axon.LogPace;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.platform.time.ServiceTime;

/** The job that compares dates with service time, and what it looks at. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class DeadlineConfiguration {
    private static final int BATCH = 200;

    @Bean
    RunningClocks runningClocks(DataSource database) {
        return new RunningClocks(JdbcClient.create(database));
    }

    @Bean
    CalendarChanges calendarChanges(DataSource database) {
        return new CalendarChanges(JdbcClient.create(database));
    }

    @Bean
    RunningClocksProjection runningClocksProjection(
            RunningClocks clocks, CalendarChanges calendars, RegisterReader registers) {
        return new RunningClocksProjection(clocks, calendars, registers);
    }

    @Bean
    ConfigurerModule runningClocksProcessor(LogFollowers followers) {
        return configurer -> followers.add(
                configurer.eventProcessing(), RunningClocksProjection.GROUP, BATCH, LogPace::restOfProcesses);
    }

    @Bean
    DueNotices dueNotices(RunningClocks clocks, CommandDispatch dispatch) {
        return new DueNotices(clocks, dispatch);
    }

    @Bean
    DueRecounts dueRecounts(
            CalendarChanges changes,
            RegisterReader registers,
            CaseDirectory directory,
            CommandDispatch dispatch,
            List<CommandCollection> collections) {
        return new DueRecounts(changes, registers, directory, dispatch, collections);
    }

    @Bean
    DueWorkJob dueWorkJob(List<DueWork> kinds, ServiceTime time) {
        return new DueWorkJob(kinds, time);
    }

    /**
     * One instance at a time runs it, and only one that is ready, when nothing that has long happened is still to be
     * recorded. The job is asked for late, for Axon itself is put together on top of the scheduler.
     */
    @Bean
    RecurringTask<Void> dueWorkTask(
            ObjectProvider<DueWorkJob> job,
            ObjectProvider<HistoryOnItsWay> history,
            ApplicationAvailability availability,
            @Value("${casereview.due-work-every:PT10S}") Duration every) {
        return Tasks.recurring("due-work", FixedDelay.of(every)).execute((_, _) -> {
            if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                    && history.stream().noneMatch(HistoryOnItsWay::incomplete)) {
                job.getObject().run();
            }
        });
    }
}
