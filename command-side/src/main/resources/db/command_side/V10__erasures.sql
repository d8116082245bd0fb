-- What the process that destroys keys remembers beside its token; no rule reads it.

-- Erasures that two people want and that are not certified: a legal hold may keep them waiting.
create table approved_erasure (
    request_id uuid primary key,
    case_id    uuid not null
);

-- Keys that were destroyed. Each start sees to it that they are, whatever back-up of the keys was put back.
create table destroyed_key (
    key_id       uuid primary key,
    request_id   uuid not null,
    destroyed_at timestamptz not null
);
