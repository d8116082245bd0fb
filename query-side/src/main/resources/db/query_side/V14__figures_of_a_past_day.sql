-- Filling takes a minute or two with 100,000 cases.
set local transaction_timeout = 0;
set local statement_timeout = 0;

-- How what is known, added up by month, changed in each month of knowledge: what was known at a moment is the sum of the
-- months before it and the versions of its own. The months of knowledge are those of UTC.
create table figure_count_known_view (
    partnership text    not null,
    measure     text    not null,
    known_in    date    not null,
    month       date    not null,
    value       text    not null,
    number      integer not null,
    amount      integer not null,
    primary key (partnership, measure, known_in, month, value)
);
create table figure_stopped_known_view (
    partnership  text    not null,
    known_in     date    not null,
    kind         text    not null,
    month        date    not null,
    late         boolean not null,
    working_days integer not null,
    number       integer not null,
    primary key (partnership, known_in, kind, month, late, working_days)
);
create table figure_running_known_view (
    partnership text    not null,
    known_in    date    not null,
    kind        text    not null,
    month       date    not null,
    due_on      date    not null,
    number      integer not null,
    primary key (partnership, known_in, kind, month, due_on)
);

insert into figure_count_known_view
select partnership, measure, date_trunc('month', at at time zone 'UTC')::date, date_trunc('month', counted_on)::date, value,
       sum(sign), sum(sign * amount)
from (select partnership, measure, known_from, counted_on, value, 1, amount from figure_fact_view
      union all
      select partnership, measure, known_to, counted_on, value, -1, amount from figure_fact_view where known_to is not null)
     as change (partnership, measure, at, counted_on, value, sign, amount)
group by 1, 2, 3, 4, 5 having sum(sign) <> 0 or sum(sign * amount) <> 0;

insert into figure_stopped_known_view
select partnership, date_trunc('month', at at time zone 'UTC')::date, kind, date_trunc('month', start_on)::date,
       case when kind in ('C7', 'C8') then stop_on < due_on else stop_on > due_on end, working_days, sum(sign)
from (select partnership, known_from, kind, start_on, due_on, stop_on, working_days, 1 from figure_clock_view
      union all
      select partnership, known_to, kind, start_on, due_on, stop_on, working_days, -1 from figure_clock_view
      where known_to is not null)
     as change (partnership, at, kind, start_on, due_on, stop_on, working_days, sign)
where stop_on is not null
group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0;

insert into figure_running_known_view
select partnership, date_trunc('month', at at time zone 'UTC')::date, kind, date_trunc('month', start_on)::date, due_on,
       sum(sign)
from (select partnership, known_from, kind, start_on, due_on, stop_on, 1 from figure_clock_view
      union all
      select partnership, known_to, kind, start_on, due_on, stop_on, -1 from figure_clock_view where known_to is not null)
     as change (partnership, at, kind, start_on, due_on, stop_on, sign)
where stop_on is null
group by 1, 2, 3, 4, 5 having sum(sign) <> 0;

create index figure_fact_known_from on figure_fact_view (partnership, measure, known_from)
    include (value, counted_on, amount);
create index figure_fact_known_to on figure_fact_view (partnership, measure, known_to)
    include (value, counted_on, amount) where known_to is not null;
create index figure_clock_known_from on figure_clock_view (partnership, known_from);
create index figure_clock_known_to on figure_clock_view (partnership, known_to) where known_to is not null;

-- Which of the many clocks that ran to a day ran at a moment is seen without looking them up.
drop index figure_clock_running;
create index figure_clock_running on figure_clock_view
    (partnership, due_on, known_from, coalesce(known_to, 'infinity'::timestamptz)) where stop_on is null;
