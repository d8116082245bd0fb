package uk.casereview.audit.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.platform.access.ServedPartnerships;
import uk.casereview.shared.PartnershipCode;

/** The partnerships that were set up, as the views know them. */
@Component
class PartnershipsSetUp implements ServedPartnerships {
    private final JdbcClient database;

    PartnershipsSetUp(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<PartnershipCode> codes() {
        return database.sql("select distinct partnership from query_side.partnership_reference_view order by 1")
                .query((row, _) -> new PartnershipCode(row.getString(1)))
                .list();
    }
}
