-- Which clocks run and when there is next something to say about each: an index over the log for the one job that
-- compares dates with service time. Rebuilt from the log; no rule reads it.
create table running_clock (
    clock_id       uuid primary key,
    stream_id      uuid not null,
    partnership    text not null,
    kind           text not null,
    due_on         date not null,
    -- null once there is nothing more to say about this due date
    next_notice_on date,
    -- the event that set the due date
    set_by         uuid not null
);

create index running_clock_by_next_notice on running_clock (next_notice_on) where next_notice_on is not null;
create index running_clock_by_partnership on running_clock (partnership);
