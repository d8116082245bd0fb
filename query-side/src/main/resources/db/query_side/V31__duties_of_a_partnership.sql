-- What a partnership owes as such (C9, C12), and who was told that it was missed; those of before come with the next rebuild.
create table partnership_duty_view (
    clock_id    uuid        primary key,
    partnership text        not null,
    kind        text        not null,
    start_on    date        not null,
    due_on      date        not null,
    awaited     text[]      not null,
    roles       text[]      not null default '{}',
    told_at     timestamptz
);
create index partnership_duty_by_partnership on partnership_duty_view (partnership, kind, start_on);
