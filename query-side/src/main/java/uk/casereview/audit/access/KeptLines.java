package uk.casereview.audit.access;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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
    private final RetentionsInForce retentions;
    private final ServiceTime time;

    KeptLines(RetentionsInForce retentions, ServiceTime time) {
        this.retentions = retentions;
        this.time = time;
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

    /** The first day whose lines are kept; empty where they are kept for ever. */
    private Optional<LocalDate> since(PartnershipCode partnership) {
        LocalDate today = time.today();
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
