-- Every event of a case in the order of the log; all that is asked about one case is folded from here.
create table case_timeline_view (
    case_id        uuid     not null,
    position       bigint   not null,
    event_id       uuid     not null,
    aggregate_type text     not null,
    aggregate_id   uuid     not null,
    sequence       bigint   not null,
    type           text     not null,
    envelope       json     not null,
    facts          json     not null,
    primary key (case_id, position)
);

-- One row per case for the tracker; the columns repeat what of the state is filtered or sorted by.
create table case_summary_view (
    case_id      uuid        primary key,
    case_ref     text        not null,
    partnership  text        not null,
    category     text,
    notification text,
    rapid_review text,
    incident_on  date,
    stage_since  date,
    agencies     text[]      not null,
    next_due_on  date,
    updated_at   timestamptz not null,
    state        json        not null
);
create index case_summary_by_reference on case_summary_view (case_ref);
create index case_summary_by_partnership on case_summary_view (partnership, case_ref);
create index case_summary_by_due_date on case_summary_view (partnership, next_due_on);
create index case_summary_by_agency on case_summary_view using gin (agencies);

create table case_clock_view (
    clock_id uuid    primary key,
    case_id  uuid    not null,
    kind     text    not null,
    due_on   date    not null,
    stop_on  date,
    cancelled boolean not null
);
create index case_clock_by_case on case_clock_view (case_id);
create index case_clock_running on case_clock_view (due_on, kind) where stop_on is null and not cancelled;

create table decision_view (
    decision_id           uuid    primary key,
    case_ref              text    not null,
    partnership           text    not null,
    body                  text    not null,
    decided_on            date    not null,
    recorded_on           date    not null,
    agencies              text[]  not null,
    people                uuid[]  not null,
    awaits_confirmation   boolean not null,
    late_conflict         boolean not null,
    position              bigint  not null,
    entry                 json    not null
);
create index decision_by_day on decision_view (partnership, decided_on desc, position desc);
create index decision_by_case on decision_view (case_ref);

-- Meetings and what is on their agenda.
create table meeting_view (
    meeting_id  uuid    primary key,
    partnership text    not null,
    body        text    not null,
    held_on     date    not null,
    open        boolean not null
);
create table meeting_item_view (
    meeting_id uuid not null,
    item_ref   text not null,
    case_ref   text not null,
    primary key (meeting_id, item_ref)
);
create index meeting_item_by_case on meeting_item_view (case_ref);

-- Who may read a case beyond its own partnership.
create table case_access_view (
    grant_id uuid primary key,
    case_id  uuid not null,
    grantee  text not null,
    scope    text not null,
    until_on date
);
create index case_access_by_case on case_access_view (case_id);
create index case_access_by_grantee on case_access_view (grantee);

-- Of a partnership what views need: its policies, its calendar, the names of its staff.
create table partnership_reference_view (
    position    bigint primary key,
    partnership text   not null,
    type        text   not null,
    facts       json   not null
);
create index partnership_reference_by_code on partnership_reference_view (partnership, position);

-- Monday to Friday since a Monday long ago, up to and including the day.
create function weekdays_up_to(day date) returns integer
    language sql immutable
    return (day - date '1900-01-01') / 7 * 5 + least((day - date '1900-01-01') % 7 + 1, 5);

-- §3.1: working days strictly after the first day, up to and including the second.
create function working_days_between(after date, up_to date, holidays date[]) returns integer
    language sql stable
    return case when up_to <= after then 0
        else weekdays_up_to(up_to) - weekdays_up_to(after)
            - (select count(*) from unnest(holidays) as holiday(on_day)
               where on_day > after and on_day <= up_to and extract(isodow from on_day) < 6)::integer
        end;
