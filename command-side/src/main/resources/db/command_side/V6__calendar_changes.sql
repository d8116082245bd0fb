-- The latest change of each partnership's calendar, and on which calendar the date of each running clock was last
-- counted, so that the clocks still to be counted again are known after any interruption. Rebuilt from the log.
create table calendar_change (
    partnership      text primary key,
    calendar_version text        not null,
    -- the event that made it, and what stands beside it
    event_id         uuid        not null,
    recorded_at      timestamptz not null,
    changed_by       uuid        not null,
    correlation_id   uuid        not null
);

-- null: counted before this was kept
alter table running_clock add column calendar_version text;
