package uk.casereview.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;

/** Who is kept from the papers of a case because an item about it is still to be decided (§4.4, IG8). */
@Component
public final class ItemConflicts {
    private final JdbcClient database;

    ItemConflicts(JdbcClient database) {
        this.database = database;
    }

    /** The cases whose papers are closed to the member. */
    public Set<CaseRef> closedTo(UserId member) {
        return database.sql("""
                        select distinct i.case_ref from query_side.item_conflict_view c
                        join query_side.pending_item_view i using (meeting_id, item_ref)
                        where c.member_id = :member
                        """).param("member", member.value()).query(String.class).list().stream()
                .map(CaseRef::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the member has a conflict on a pending item about the case and may not discuss it. */
    public boolean keepsFromPapers(UserId member, CaseRef caseRef) {
        return database.sql("""
                        select exists (
                            select 1 from query_side.item_conflict_view c
                            join query_side.pending_item_view i using (meeting_id, item_ref)
                            where c.member_id = :member and i.case_ref = :case)
                        """)
                .param("member", member.value())
                .param("case", caseRef.value())
                .query(Boolean.class)
                .single();
    }
}
