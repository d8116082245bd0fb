-- The record that a key was made for: of a person the case, or the request of whoever asked; of anything else itself. Null:
-- it is from before this was kept, or its record never came to be. A record's erasure destroys no other record's people.
alter table keys.data_key add column made_for uuid;
create index data_key_by_record on keys.data_key (made_for) where made_for is not null;

-- How often keys have been destroyed. An instance that keeps keys in memory looks here whether it still may.
create table keys.erasure_count (
    only_row boolean primary key default true check (only_row),
    erasures bigint  not null
);
insert into keys.erasure_count (erasures) values (0);
