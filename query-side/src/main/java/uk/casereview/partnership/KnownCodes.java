package uk.casereview.partnership;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.query.EventForms;
import uk.casereview.query.Parameters;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;

/**
 * Refuses what a filter names and there is not: whoever has a code wrong would else be told that there are no cases. What
 * there once was is known, for cases keep it; and what another partnership has, for cases are opened to others (§15.3-16).
 */
@Component
public final class KnownCodes {
    private final JdbcClient database;
    private final EventForms forms;

    KnownCodes(JdbcClient database, EventForms forms) {
        this.database = database;
        this.forms = forms;
    }

    /** Of the parameters {@code partnership}, {@code agency} and {@code theme} those that are given. */
    public void check(
            Parameters asked,
            @Nullable PartnershipCode partnership,
            @Nullable AgencyCode agency,
            @Nullable ThemeCode theme) {
        if (partnership != null && !isThere(partnership)) {
            asked.fault("partnership", "is no partnership that there is");
        }
        if (agency != null
                && told(AgencyRegistered.class)
                        .noneMatch(registered -> registered.agency().equals(agency))) {
            asked.fault("agency", "is no agency of any partnership");
        }
        if (theme != null
                && told(ThemesAdopted.class)
                        .flatMap(adopted -> adopted.themes().stream())
                        .noneMatch(adopted -> adopted.code().equals(theme))) {
            asked.fault("theme", "is no theme that any partnership has adopted");
        }
    }

    private boolean isThere(PartnershipCode partnership) {
        return database.sql("""
                        select exists (select 1 from query_side.partnership_event_view where partnership = :code)
                        """)
                .param("code", partnership.value())
                .query(Boolean.class)
                .single();
    }

    private <E extends PartnershipEvent> Stream<E> told(Class<E> kind) {
        String type = forms.nameOf(kind);
        List<String> facts = database.sql("select facts from query_side.partnership_event_view where type = :type")
                .param("type", type)
                .query(String.class)
                .list();
        return facts.stream().map(each -> kind.cast(forms.read(type, forms.tree(each))));
    }
}
