-- What is filtered and sorted by stays in narrow rows, so that all of a partnership's cases are looked through at
-- once; what is shown of a case is read for the rows of one page only.
create table case_state_view (
    case_id uuid primary key,
    state   json not null
);
insert into case_state_view (case_id, state) select case_id, state from case_summary_view;

alter table case_summary_view alter column irregular drop expression;
alter table case_summary_view alter column irregular set not null;
alter table case_summary_view drop column state;
-- since when something is overdue, once that day is past: the first date of what runs, is owed and is not merely chased
alter table case_summary_view add column overdue_from date;
update case_summary_view s
set overdue_from = k.first_due
from (
    select case_id, min(due_on) as first_due
    from case_clock_view
    where stop_on is null and not cancelled and kind not in ('C4', 'C7', 'C8')
    group by case_id
) k
where k.case_id = s.case_id;

drop index case_summary_by_partnership;
create index case_summary_by_partnership on case_summary_view (partnership, case_ref) include (case_id);
drop index case_summary_by_due_date;
create index case_summary_by_due_date on case_summary_view (partnership, next_due_on, case_ref) include (case_id);
create index case_summary_overdue on case_summary_view (partnership, overdue_from) where overdue_from is not null;

-- the rows are written anew, without the place that the state took
cluster case_summary_view using case_summary_by_partnership;
alter table case_summary_view set without cluster;
-- counting asks the index alone as long as little has changed since the last vacuum
alter table case_summary_view set (autovacuum_vacuum_scale_factor = 0.02);
analyze case_summary_view;
analyze case_state_view;
