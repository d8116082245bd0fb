-- What of a case waits for whom: whose role acts next, what processes ask, whose information is awaited, and what is open in
-- its plans. Rows from before have whose turn it is and the tasks at once; the rest comes with their next event or rebuild.
alter table case_summary_view add column waits_for text[] not null default '{}';
update case_summary_view s
set waits_for = w.waits
from (
    select t.case_id,
           array_remove(array['next:' || (t.state ->> 'owner')], null)
               || array(select distinct 'task:' || o.value
                        from json_each_text(coalesce(t.state -> 'openTasks', '{}')) o order by 1) as waits
    from case_state_view t
) w
where w.case_id = s.case_id and w.waits <> '{}';
create index case_summary_by_what_waits on case_summary_view using gin (waits_for) with (fastupdate = off);
