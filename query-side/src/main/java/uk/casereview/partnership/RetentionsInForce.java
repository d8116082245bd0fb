package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipDetails.Retention;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.query.EventForms;
import uk.casereview.shared.PartnershipCode;

/** How long a partnership keeps its records, by the rules of a day. */
@Component
public final class RetentionsInForce {
    private final JdbcClient database;
    private final EventForms forms;

    RetentionsInForce(JdbcClient database, EventForms forms) {
        this.database = database;
        this.forms = forms;
    }

    /** The rules as they are known now for the day; none where none had been adopted for it. */
    public Optional<Retention> of(PartnershipCode partnership, LocalDate on) {
        List<PartnershipEvent> adopted = database
                .sql("""
                        select facts from query_side.partnership_event_view
                         where partnership = :code and type = :type order by position
                        """)
                .param("code", partnership.value())
                .param("type", forms.nameOf(RetentionAdopted.class))
                .query(String.class)
                .list()
                .stream()
                .map(facts -> (PartnershipEvent) forms.read(forms.nameOf(RetentionAdopted.class), forms.tree(facts)))
                .toList();
        return new PartnershipFold(adopted, on).retention();
    }
}
