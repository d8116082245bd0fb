package uk.casereview.audit.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.casereview.access.AccessFilter;
import uk.casereview.access.AccessQuery.FindAccesses;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.RecordClass;
import uk.casereview.partnership.RetentionsInForce;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.PartnershipCode;

/** IG5: "access logs 6 y", as the partnership's rules say: a line that is older is read by nobody any more. */
@Component
class KeptLines {
    /** No rule is shorter than a year, so what is younger asks none. */
    private static final Duration SHORTEST = Duration.ofDays(365);

    private final RetentionsInForce retentions;
    private final ServiceTime time;
    private final InstantSource machine;

    @Autowired
    KeptLines(RetentionsInForce retentions, ServiceTime time) {
        this(retentions, time, InstantSource.system());
    }

    KeptLines(RetentionsInForce retentions, ServiceTime time, InstantSource machine) {
        this.retentions = retentions;
        this.time = time;
        this.machine = machine;
    }

    /** The same question, about no line that is older than it is kept. */
    FindAccesses within(FindAccesses query) {
        return since(query.reader().partnership())
                .filter(day -> {
                    LocalDate from = query.filter().from();
                    return from == null || from.isBefore(day);
                })
                .map(day -> new FindAccesses(
                        query.reader(), from(query.filter(), day), query.newestFirst(), query.after(), query.size()))
                .orElse(query);
    }

    /** The first day whose lines are shown; empty where they are kept for ever. */
    private Optional<LocalDate> since(PartnershipCode partnership) {
        return since(partnership, time.today());
    }

    /**
     * The first day whose lines stay in the tables; empty where they are kept for ever. A training clock that is ahead takes
     * nothing away that would be there again when it is put back.
     */
    Optional<LocalDate> storedSince(PartnershipCode partnership) {
        LocalDate shown = time.today();
        LocalDate real = ServiceTime.londonDate(machine.instant());
        return since(partnership, shown.isBefore(real) ? shown : real);
    }

    /** Those among them that are not too old to be written: a view that is built anew brings none of those back. */
    List<AccessRow> of(List<AccessRow> rows) {
        Instant yesteryear = machine.instant().minus(SHORTEST);
        Map<String, Optional<LocalDate>> since = new HashMap<>();
        return rows.stream()
                .filter(row -> row.recordedAt().isAfter(yesteryear)
                        || since.computeIfAbsent(row.partnership(), code -> storedSince(new PartnershipCode(code)))
                                .filter(ServiceTime.londonDate(row.recordedAt())::isBefore)
                                .isEmpty())
                .toList();
    }

    private Optional<LocalDate> since(PartnershipCode partnership, LocalDate today) {
        return retentions.of(partnership, today).stream()
                .flatMap(retention -> retention.rules().stream())
                .filter(rule -> rule.recordClass().equals(RecordClass.ACCESS_LOG.name()))
                .map(RetentionRule::years)
                .filter(Objects::nonNull)
                .findFirst()
                .map(today::minusYears);
    }

    private static AccessFilter from(AccessFilter asked, LocalDate day) {
        return new AccessFilter(asked.caseRef(), asked.person(), asked.kind(), day, asked.to());
    }
}
