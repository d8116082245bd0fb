-- Which case a reference names, so that what a meeting says about the case is sealed under the case's key. Written with
-- the number, before the case's first event. For cases from before, the log tells; it may be kept elsewhere.
create table case_of_reference (
    case_ref text primary key,
    case_id  uuid not null
);

do $$
begin
    if to_regclass('event_store.events') is not null then
        insert into case_of_reference (case_ref, case_id)
        select convert_from(meta_data, 'UTF8')::jsonb->>'ref', aggregate_id::uuid
        from event_store.events
        where aggregate_type = 'SeriousIncidentNotification' and sequence_number = 0;
    end if;
end
$$;
