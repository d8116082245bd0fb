-- Since when a calendar or a policy has been known (§11.8). Rows of before get it from the log they were read from; where
-- that is not kept in this database they stay empty, and have been known since ever.
alter table partnership_reference_view add column recorded_at timestamptz;

do $$
begin
    if to_regclass('event_store.events') is not null then
        update partnership_reference_view r
           set recorded_at = (convert_from(e.meta_data, 'UTF8')::json ->> 'rec')::timestamptz
          from event_store.events e
         where e.global_index = r.position;
    end if;
end
$$;
