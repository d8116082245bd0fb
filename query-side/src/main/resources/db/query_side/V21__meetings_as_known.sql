-- Which day a meeting was to be held on, for as long as that was known (§11.8), and since when a case has been on its agenda.
-- What is not over now counts as known since ever, until the group is built anew.
create table meeting_day_view (
    meeting_id uuid        not null,
    held_on    date        not null,
    known_from timestamptz not null,
    known_to   timestamptz
);
create index meeting_day_by_meeting on meeting_day_view (meeting_id);
insert into meeting_day_view (meeting_id, held_on, known_from)
    select meeting_id, held_on, '-infinity' from meeting_view where open;
alter table meeting_item_view add column listed_at timestamptz;
