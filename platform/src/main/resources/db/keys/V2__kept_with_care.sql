-- the request for erasure a key was destroyed for
alter table keys.data_key add column erased_for uuid;

-- The server keeps samples of what stands in a column to plan by; of keys it keeps none.
alter table keys.data_key alter column wrapped_key set statistics 0;
alter table keys.service_key alter column wrapped_key set statistics 0;

-- Which master key has wrapped it; null: the one there was before master keys had names.
alter table keys.data_key add column wrapped_by text;
alter table keys.service_key add column wrapped_by text;

-- Every master key that has wrapped anything. One that is retired wraps nothing and is needed by nothing here.
create table keys.master_key (
    id            text primary key,
    first_used_at timestamptz not null default current_timestamp,
    retired_at    timestamptz
);
