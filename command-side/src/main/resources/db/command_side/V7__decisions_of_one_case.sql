-- The id of a decision follows from the command's, and one key may be sent about two cases: what is remembered of a
-- decision is its own case's. Of which case it was so far, the log tells; a new database has none yet.
alter table case_decision add column case_ref text;
create table late_conflict_of_case (
    case_ref    text not null,
    decision_id uuid not null,
    member_id   uuid not null,
    primary key (case_ref, decision_id, member_id)
);

do $$
begin
    if exists (select from case_decision) then
        update case_decision d
        set case_ref = convert_from(e.meta_data, 'UTF8')::jsonb->>'ref'
        from event_store.events e
        where e.event_id = d.taken_by::text;
    end if;
    if exists (select from late_conflict) then
        insert into late_conflict_of_case (case_ref, decision_id, member_id)
        select distinct late.said->>'caseRef', l.decision_id, l.member_id
        from (
            select convert_from(payload, 'UTF8')::jsonb as said from event_store.events
            where payload_type = 'meeting.LateConflictDeclared'
        ) late
        join late_conflict l
            on l.decision_id::text = late.said->>'decisionId' and l.member_id::text = late.said->>'memberId';
    end if;
end
$$;

alter table case_decision alter column case_ref set not null;
drop table late_conflict;
alter table late_conflict_of_case rename to late_conflict;
alter index late_conflict_of_case_pkey rename to late_conflict_pkey;
