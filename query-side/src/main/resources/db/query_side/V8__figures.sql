-- What is counted, in versions: each row was known from one moment until, where there is one, another.
create table figure_fact_view (
    subject_id   uuid        not null,
    item         text        not null,
    known_from   timestamptz not null,
    known_to     timestamptz,
    partnership  text        not null,
    measure      text        not null,
    value        text        not null,
    counted_on   date        not null,
    amount       integer     not null,
    aggregate_id uuid        not null,
    primary key (subject_id, item, known_from)
);
create index figure_fact_counted on figure_fact_view (partnership, measure, counted_on)
    include (value, amount, known_from, known_to);
create index figure_fact_current on figure_fact_view (subject_id) where known_to is null;

create table figure_clock_view (
    subject_id   uuid        not null,
    clock_id     text        not null,
    known_from   timestamptz not null,
    known_to     timestamptz,
    partnership  text        not null,
    kind         text        not null,
    start_on     date        not null,
    due_on       date        not null,
    stop_on      date,
    working_days integer,
    explained    boolean     not null,
    aggregate_id uuid        not null,
    primary key (subject_id, clock_id, known_from)
);
create index figure_clock_counted on figure_clock_view (partnership, kind, start_on)
    include (due_on, stop_on, working_days, known_from, known_to);
create index figure_clock_running on figure_clock_view (partnership, due_on) where stop_on is null;
create index figure_clock_current on figure_clock_view (subject_id) where known_to is null;

-- What the fold remembers of a case, or of a partnership.
create table figure_subject_view (
    subject_id  uuid        primary key,
    partnership text        not null,
    case_ref    text,
    known_at    timestamptz not null,
    summary     json
);
create index figure_subject_by_reference on figure_subject_view (partnership, case_ref);

-- The same as what is known now, added up by month, so that the cost of an answer does not grow with the cases.
create table figure_count_view (
    partnership text    not null,
    measure     text    not null,
    value       text    not null,
    month       date    not null,
    number      integer not null,
    amount      integer not null,
    primary key (partnership, measure, month, value)
);
create table figure_stopped_view (
    partnership  text    not null,
    kind         text    not null,
    month        date    not null,
    late         boolean not null,
    working_days integer not null,
    number       integer not null,
    primary key (partnership, kind, month, late, working_days)
);
create table figure_running_view (
    partnership text    not null,
    kind        text    not null,
    month       date    not null,
    due_on      date    not null,
    number      integer not null,
    primary key (partnership, kind, month, due_on)
);

-- The calendar as far as the log has told it, so that working days are counted the same in every rebuild.
create table figure_holiday_view (
    partnership text not null,
    on_day      date not null,
    primary key (partnership, on_day)
);
