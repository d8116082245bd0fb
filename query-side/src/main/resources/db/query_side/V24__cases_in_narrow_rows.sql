-- Filling takes some minutes with 100,000 cases.
set local transaction_timeout = 0;
set local statement_timeout = 0;

-- §11.2: by what the tracker is filtered stands in one narrow row for each case, so that any filters together are looked up
-- at once and only the cases of a page are read whole. What is so whatever the day are facets; what a day alone changes, due
-- dates and the colours of plans, stands beside them as dates.
create table figure_case_view (
    subject_id   uuid        primary key,
    known_from   timestamptz not null,
    partnership  text        not null,
    case_ref     text        not null,
    year         integer     not null,
    facets       text[]      not null,
    running      text[]      not null,
    due_on       date[]      not null,
    overdue_from date,
    last_due     date,
    red_after    date,
    amber_up_to  date
);

-- What was known before, apart: there is far more of it, and only past moments are asked of it.
create table figure_case_past_view (
    subject_id   uuid        not null,
    known_from   timestamptz not null,
    known_to     timestamptz not null,
    partnership  text        not null,
    case_ref     text        not null,
    year         integer     not null,
    facets       text[]      not null,
    running      text[]      not null,
    due_on       date[]      not null,
    overdue_from date,
    last_due     date,
    red_after    date,
    amber_up_to  date,
    primary key (subject_id, known_from)
);

with moment (subject_id, at) as (
    select subject_id, known_from from figure_fact_view
     where measure in ('NOTIFICATION_STAGES', 'REVIEW_STAGES', 'PRACTICE_REVIEW_STAGES', 'CASES', 'AGENCIES', 'THEMES',
                       'PLAN_STAGES', 'ACTIONS')
    union select subject_id, known_to from figure_fact_view
     where known_to is not null
       and measure in ('NOTIFICATION_STAGES', 'REVIEW_STAGES', 'PRACTICE_REVIEW_STAGES', 'CASES', 'AGENCIES', 'THEMES',
                       'PLAN_STAGES', 'ACTIONS')
    union select subject_id, known_from from figure_clock_view
    union select subject_id, known_to from figure_clock_view where known_to is not null
),
state as (
    select m.subject_id, m.at, s.partnership, s.case_ref, found.year, found.facets, runs.kinds, runs.days, runs.overdue_from,
           runs.last_due, plans.red_after, plans.amber_up_to
      from moment m
      join figure_subject_view s on s.subject_id = m.subject_id and s.case_ref is not null
     cross join lateral (
         select coalesce(array_agg(kind order by kind collate "C", due_on), '{}') as kinds,
                coalesce(array_agg(due_on order by kind collate "C", due_on), '{}') as days,
                min(due_on) filter (where kind not in ('C4', 'C7', 'C8')) as overdue_from, max(due_on) as last_due
           from (select distinct k.kind, k.due_on from figure_clock_view k
                  where k.subject_id = m.subject_id and k.stop_on is null
                    and k.known_from <= m.at and coalesce(k.known_to, 'infinity') > m.at) k) runs
     cross join lateral (
         select array_agg(distinct colour) filter (where day is null) as colours,
                min(day) as red_after, max(day) as amber_up_to
           from (select case when bool_or(kept = 'RED') then 'RED'
                             when bool_or(kept = 'AMBER') then 'AMBER'
                             when bool_or(kept = 'GREEN') then 'GREEN'
                             else 'NOT_STARTED' end as colour,
                        case when bool_or(kept = 'RED') then null
                             else min(kept::date) filter (where kept ~ '^[0-9]') end as day
                   from (select p.aggregate_id, split_part(a.value, '|', 3) as kept
                           from figure_fact_view p
                           left join figure_fact_view a on a.subject_id = m.subject_id and a.measure = 'ACTIONS'
                            and a.aggregate_id = p.aggregate_id
                            and a.known_from <= m.at and coalesce(a.known_to, 'infinity') > m.at
                          where p.subject_id = m.subject_id and p.measure = 'PLAN_STAGES'
                            and p.known_from <= m.at and coalesce(p.known_to, 'infinity') > m.at) action
                  group by aggregate_id) plan) plans
     cross join lateral (
         select case when bool_or(measure = 'CASES')
                     then array_agg(facet order by facet collate "C") filter (where facet is not null) end as facets,
                max(year) as year
           from (
               select f.measure,
                      case when f.measure = 'CASES' then extract(year from f.counted_on + interval '9 months')::integer end
                          as year,
                      case f.measure
                          when 'NOTIFICATION_STAGES' then 'notification:'
                          when 'REVIEW_STAGES' then 'rapidReview:'
                          when 'PRACTICE_REVIEW_STAGES' then 'practiceReview:'
                          when 'CASES' then 'category:'
                          when 'AGENCIES' then 'agency:'
                          else 'theme:' end || f.value as facet
                 from figure_fact_view f
                where f.subject_id = m.subject_id and f.known_from <= m.at and coalesce(f.known_to, 'infinity') > m.at
                  and f.measure in ('NOTIFICATION_STAGES', 'REVIEW_STAGES', 'PRACTICE_REVIEW_STAGES', 'CASES', 'AGENCIES',
                                    'THEMES')
               union select '', null, 'of:' || s.partnership
               union select '', null, 'rag:' || colour from unnest(plans.colours) colour
               union select '', null, 'clock:' || case
                          when k.kind in ('C7', 'C8') then case when k.stop_on < k.due_on then 'CUT_SHORT' else 'MET' end
                          when k.stop_on > k.due_on then 'MET_LATE' else 'MET' end
                 from figure_clock_view k
                where k.subject_id = m.subject_id and k.stop_on is not null
                  and k.known_from <= m.at and coalesce(k.known_to, 'infinity') > m.at) one) found
),
changed as (
    select *, row(year, facets, kinds, days, red_after, amber_up_to)
              is distinct from lag(row(year, facets, kinds, days, red_after, amber_up_to))
                  over (partition by subject_id order by at) as is_new
      from state
),
version as (
    select *, lead(at) over (partition by subject_id order by at) as until from changed where is_new
),
past as (
    insert into figure_case_past_view
    select subject_id, at, until, partnership, case_ref, year, facets, kinds, days, overdue_from, last_due, red_after, amber_up_to
      from version where facets is not null and until is not null order by until
)
insert into figure_case_view
select subject_id, at, partnership, case_ref, year, facets, kinds, days, overdue_from, last_due, red_after, amber_up_to
  from version where facets is not null and until is null order by case_ref;

create index figure_case_by_reference on figure_case_view (partnership, case_ref);
-- references go by years too: those of another year would all be passed on the way to the one that is asked for
create index figure_case_by_year on figure_case_view (partnership, year, case_ref);
-- what has just been written waits unsorted, and every search reads all that waits: so no more than 32 blocks of it
create index figure_case_by_facets on figure_case_view using gin (facets) with (gin_pending_list_limit = 256);
create index figure_case_overdue on figure_case_view (partnership, overdue_from) where overdue_from is not null;
create index figure_case_running on figure_case_view (partnership, last_due) where last_due is not null;
create index figure_case_turning_red on figure_case_view (partnership, red_after) where red_after is not null;
create index figure_case_amber on figure_case_view (partnership, amber_up_to) where amber_up_to is not null;
-- whether one that ended after a moment was known at it is seen without looking it up
create index figure_case_known_to on figure_case_past_view (partnership, known_to, known_from);

-- These two served the tracker's filters alone.
drop index if exists figure_fact_of_value;
drop index if exists figure_subject_by_reference;

alter table figure_case_view
    set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02,
         autovacuum_analyze_scale_factor = 0.02);
alter table figure_case_past_view set (autovacuum_vacuum_insert_scale_factor = 0.02);
analyze figure_case_view;
analyze figure_case_past_view;
