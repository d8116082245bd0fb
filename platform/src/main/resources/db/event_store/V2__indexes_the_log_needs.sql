-- Each index is paid for at every append. An event is found by its aggregate or by its place; random event ids made the
-- dearest index of all and nobody looks by them. The time of storing grows with the place, so ranges of blocks suffice.
alter table events drop constraint events_id_is_unique;
drop index events_by_time;
create index events_by_time on events using brin (stored_at) with (pages_per_range = 32, autosummarize = on);
