-- how far service time is ahead of system time; absent: not at all
create table training.clock (
    only_row     boolean primary key check (only_row),
    ahead_millis bigint not null
);
