package uk.casereview.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.figures.FigureTables.Change;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.PartnershipCode;

/** Keeps what counts, in versions and in sums. */
@Component
@ProcessingGroup(Projections.FIGURES)
class FiguresProjection implements Projection {
    private final FigureTables tables;
    private final ProjectionWriter writer;

    FiguresProjection(FigureTables tables, ProjectionWriter writer) {
        this.tables = tables;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.FIGURES;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "figure_fact_view",
                "figure_clock_view",
                "figure_subject_view",
                "figure_case_view",
                "figure_case_past_view",
                "figure_count_view",
                "figure_count_known_view",
                "figure_stopped_view",
                "figure_stopped_known_view",
                "figure_running_view",
                "figure_running_known_view",
                "figure_holiday_view");
    }

    /** One event after the other, because a holiday counts for what comes after it in the log. */
    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        Set<UUID> ids = events.stream()
                .map(SubjectFold::subjectOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Subject> before = tables.find(schema, ids);
        Map<UUID, Subject> after = new HashMap<>();
        Map<PartnershipCode, Set<LocalDate>> holidays = tables.holidays(schema);
        for (RecordedEvent recorded : events) {
            PartnershipCode partnership = recorded.envelope().partnership();
            Set<LocalDate> days = holidays.computeIfAbsent(partnership, _ -> new HashSet<>());
            if (recorded.event() instanceof HolidaysAdded added) {
                Set<LocalDate> more = added.holidays().stream().map(Holiday::on).collect(Collectors.toSet());
                tables.add(schema, partnership, more);
                days.addAll(more);
            }
            UUID id = SubjectFold.subjectOf(recorded);
            if (id != null) {
                Subject now = after.containsKey(id) ? after.get(id) : before.get(id);
                after.put(id, SubjectFold.evolve(now, id, recorded, new WorkingCalendar("", days)));
            }
        }
        tables.write(schema, Change.of(before, after.values()));
    }
}
