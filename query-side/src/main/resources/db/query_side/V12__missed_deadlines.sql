-- Who was told that a date has passed; those of before come with the next rebuild.
create table missed_deadline_view (
    clock_id uuid        primary key,
    case_id  uuid        not null,
    kind     text        not null,
    due_on   date        not null,
    roles    text[]      not null,
    told_at  timestamptz not null
);
create index missed_deadline_by_case on missed_deadline_view (case_id);
