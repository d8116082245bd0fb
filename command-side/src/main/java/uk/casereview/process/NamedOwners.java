package uk.casereview.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/** Whom plans have named as owners of their actions, and the members whose actions are to be handed over. */
final class NamedOwners implements OwnerMemory.Owners {
    private final JdbcClient database;

    NamedOwners(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void named(ActionPlanId plan, PartnershipCode partnership, UserId owner) {
        database.sql("""
                        insert into command_side.named_owner (action_plan_id, partnership, owner_id)
                        values (:plan, :partnership, :owner) on conflict do nothing
                        """)
                .param("plan", plan.value())
                .param("partnership", partnership.value())
                .param("owner", owner.value())
                .update();
    }

    @Override
    public void replaced(ReplacedMember member) {
        database.sql("""
                        insert into command_side.replaced_member
                            (event_id, partnership, agency, from_id, to_id, replaced_on, replaced_by)
                        values (:event, :partnership, :agency, :from, :to, :on, :by)
                        on conflict (event_id) do nothing
                        """)
                .param("event", member.eventId())
                .param("partnership", member.partnership().value())
                .param("agency", member.agency().value())
                .param("from", member.from().value())
                .param("to", member.to().value())
                .param("on", member.on())
                .param("by", member.replacedBy().value())
                .update();
    }

    /** In the order of the days, so that who follows the successor comes after them. */
    List<ReplacedMember> replacedBy(LocalDate day) {
        return database.sql("""
                        select * from command_side.replaced_member where replaced_on <= :day
                        order by replaced_on, event_id
                        """)
                .param("day", day)
                .query(NamedOwners::replacedMember)
                .list();
    }

    List<ActionPlanId> plansNaming(ReplacedMember member) {
        return database.sql("""
                        select action_plan_id from command_side.named_owner
                        where partnership = :partnership and owner_id = :owner order by action_plan_id
                        """)
                .param("partnership", member.partnership().value())
                .param("owner", member.from().value())
                .query((row, _) -> new ActionPlanId(row.getObject(1, UUID.class)))
                .list();
    }

    /** From now on the plans name the successor, who may be replaced before the log has been read so far. */
    void handedOver(ReplacedMember member) {
        database.sql("""
                        insert into command_side.named_owner (action_plan_id, partnership, owner_id)
                        select action_plan_id, partnership, :to from command_side.named_owner
                        where partnership = :partnership and owner_id = :from
                        on conflict do nothing
                        """)
                .param("to", member.to().value())
                .param("partnership", member.partnership().value())
                .param("from", member.from().value())
                .update();
        database.sql("delete from command_side.replaced_member where event_id = :event")
                .param("event", member.eventId())
                .update();
    }

    private static ReplacedMember replacedMember(ResultSet row, int number) throws SQLException {
        return new ReplacedMember(
                row.getObject("event_id", UUID.class),
                new PartnershipCode(row.getString("partnership")),
                new AgencyCode(row.getString("agency")),
                new UserId(row.getObject("from_id", UUID.class)),
                new UserId(row.getObject("to_id", UUID.class)),
                row.getObject("replaced_on", LocalDate.class),
                new UserId(row.getObject("replaced_by", UUID.class)));
    }
}
