-- How far the self-check has come in this round: what a restart, or another instance, goes on from.
create table self_check (
    singleton    boolean     not null default true primary key check (singleton),
    round        bigint      not null,
    began_at     timestamptz not null,
    leaves       bigint      not null check (leaves >= 0),
    place        bigint      not null,
    peaks        bytea       not null,
    whole_at     timestamptz,
    whole_leaves bigint      not null
);

-- What was ever found. Nothing takes a row out again: that the record was once not in order stays known.
create table difference (
    kind     text        not null,
    place    bigint      not null,
    event_id uuid,
    found_at timestamptz not null,
    primary key (kind, place)
);
