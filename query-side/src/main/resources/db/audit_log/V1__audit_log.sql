-- The Merkle log (design §7). Rows are only ever added; it is no read model, and nothing rebuilds it.

-- One leaf an event, in the order of the log and without a gap. Event ids are not unique here: the event store does not
-- say so either, and an event somebody has put in twice must not stop the log.
create table leaf (
    leaf_index bigint primary key check (leaf_index >= 0),
    position   bigint not null unique,
    event_id   uuid   not null,
    hash       bytea  not null check (octet_length(hash) = 32)
);

create index leaf_by_event on leaf (event_id);

-- Full subtrees of 2^8, 2^16, 2^24 … leaves; the others are worked out of at most 255 rows for each of these heights.
create table node (
    height smallint not null,
    number bigint   not null,
    hash   bytea    not null check (octet_length(hash) = 32),
    primary key (height, number)
);

-- What was signed, as it was signed.
create table checkpoint (
    size      bigint primary key,
    root      bytea       not null check (octet_length(root) = 32),
    signed_at timestamptz not null,
    note      text        not null
);

-- What the log is called in all its checkpoints.
create table log (
    singleton boolean not null default true primary key check (singleton),
    origin    text    not null
);

-- Who signs, in the order of the keys, and from which size on.
create table verifier_key (
    number     integer primary key,
    vkey       text   not null unique,
    since_size bigint not null
);
