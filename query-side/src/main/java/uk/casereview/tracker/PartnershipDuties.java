package uk.casereview.tracker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.casereview.clock.DeadlineEvent.DeadlineMissed;
import uk.casereview.partnership.PartnershipClocks;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.Role;

/** What a partnership owes as such, in nobody's case (C9, C12), whom it waits for, and who was told that it was missed. */
@Component
class PartnershipDuties {
    /** Those of the reader's partnership that are still owed, in the columns of a case's missed deadline. */
    static final String MISSED = """
            select null::uuid case_id, null::text case_ref, d.partnership, d.kind, d.due_on, d.told_at
            from query_side.partnership_duty_view d
            where d.partnership = :home and d.told_at is not null and d.awaited <> '{}'
                and (:everything or d.roles && string_to_array(:roles, ','))""";

    private static final String RECIPIENTS =
            Arrays.stream(Recipient.values()).map(Recipient::name).collect(Collectors.joining(","));

    private final JdbcTemplate database;

    PartnershipDuties(JdbcTemplate database) {
        this.database = database;
    }

    void keep(ViewSchema schema, List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case AnnualReportPublished e -> published(schema, recorded, e);
                case AnnualReportSent e -> sent(schema, recorded, e);
                case TermsOfReferenceReviewed e -> reviewed(schema, recorded, e);
                case DeadlineMissed e -> missed(schema, recorded, e);
                default -> {}
            }
        }
    }

    private void published(ViewSchema schema, RecordedEvent recorded, AnnualReportPublished event) {
        database.update(
                schema.in("""
                        insert into query_side.partnership_duty_view
                            (clock_id, partnership, kind, start_on, due_on, awaited)
                        values (?, ?, 'C9', ?, ?, string_to_array(?, ','))
                        """),
                PartnershipClocks.annualReport(of(recorded), event.yearEnding()).value(),
                recorded.envelope().partnership().value(),
                event.on(),
                event.dueOn(),
                RECIPIENTS);
    }

    private void sent(ViewSchema schema, RecordedEvent recorded, AnnualReportSent event) {
        ClockId clock = PartnershipClocks.annualReport(of(recorded), event.yearEnding());
        database.update(
                schema.in("update query_side.partnership_duty_view set awaited = array_remove(awaited, ?)"
                        + " where clock_id = ?"),
                event.recipient().name(),
                clock.value());
    }

    /** The next review ends it, also where that was recorded first. */
    private void reviewed(ViewSchema schema, RecordedEvent recorded, TermsOfReferenceReviewed event) {
        String partnership = recorded.envelope().partnership().value();
        database.update(
                schema.in("update query_side.partnership_duty_view set awaited = '{}'"
                        + " where partnership = ? and kind = 'C12' and start_on < ?"),
                partnership,
                event.on());
        database.update(
                schema.in("""
                        insert into query_side.partnership_duty_view
                            (clock_id, partnership, kind, start_on, due_on, awaited)
                        select ?, ?, 'C12', ?, ?, case when exists (
                            select 1 from query_side.partnership_duty_view later
                            where later.partnership = ? and later.kind = 'C12' and later.start_on > ?)
                            then '{}'::text[] else '{NEXT}'::text[] end
                        on conflict (clock_id) do update set due_on = excluded.due_on
                        """),
                PartnershipClocks.termsOfReference(of(recorded), event.on()).value(),
                partnership,
                event.on(),
                event.dueOn(),
                partnership,
                event.on());
    }

    private void missed(ViewSchema schema, RecordedEvent recorded, DeadlineMissed event) {
        if (recorded.envelope().caseId() == null) {
            database.update(
                    schema.in("update query_side.partnership_duty_view"
                            + " set roles = string_to_array(?, ','), told_at = ?::timestamptz where clock_id = ?"),
                    event.forRoles().stream().map(Role::name).collect(Collectors.joining(",")),
                    recorded.recordedAt().toString(),
                    event.clockId().value());
        }
    }

    private static PartnershipId of(RecordedEvent recorded) {
        return PartnershipId.of(recorded.envelope().partnership());
    }
}
