-- What is remembered so that the open actions of members who are replaced move (§15.7-28). Rebuilt from the log; no rule
-- reads it.

-- Whom a plan has named as the owner of an action; whether it still is theirs the plan knows.
create table named_owner (
    partnership    text not null,
    owner_id       uuid not null,
    action_plan_id uuid not null,
    primary key (partnership, owner_id, action_plan_id)
);

-- Members who are replaced and whose actions have not been handed over.
create table replaced_member (
    event_id    uuid primary key,
    partnership text not null,
    agency      text not null,
    from_id     uuid not null,
    to_id       uuid not null,
    replaced_on date not null,
    -- who has replaced them
    replaced_by uuid not null
);

create index replaced_member_by_day on replaced_member (replaced_on);

-- What the process has already passed; the log may be kept elsewhere.
do $$
begin
    if to_regclass('event_store.events') is not null then
        insert into named_owner (partnership, owner_id, action_plan_id)
        select distinct convert_from(meta_data, 'UTF8')::jsonb->>'par', owner::uuid, aggregate_id::uuid
        from event_store.events,
            lateral (select convert_from(payload, 'UTF8')::jsonb as said) as event,
            lateral (
                select said->>'ownerUser'
                union select said->>'toUser'
                union select action->'terms'->>'ownerUser'
                    from jsonb_array_elements(coalesce(said->'actions', '[]')) as action) as named (owner)
        where payload_type in ('action-plan.ActionProposed', 'action-plan.ActionAgreed', 'action-plan.ActionReassigned',
                'action-plan.ActionTransferred', 'action-plan.PlanTakenOver')
            and owner is not null;
    end if;
end
$$;
