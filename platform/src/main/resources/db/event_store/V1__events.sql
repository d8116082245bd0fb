-- transaction_id comes first: columns get their values in this order, so a writer has its transaction id before it takes
-- a place in the log. Whoever sees a hole in global_index can therefore name a transaction id above that of every
-- writer that could still fill it (see HoleSafeEventStorageEngine).
create table events (
    transaction_id   xid8        not null default pg_current_xact_id(),
    global_index     bigint      not null generated always as identity (cache 1) primary key,
    event_id         text        not null,
    aggregate_id     text        not null,
    sequence_number  bigint      not null,
    aggregate_type   text,
    stored_at        timestamptz not null,
    payload_type     text        not null,
    payload_revision text,
    payload          bytea       not null,
    meta_data        bytea       not null,
    constraint events_one_per_sequence_number unique (aggregate_id, sequence_number),
    constraint events_id_is_unique unique (event_id)
);

create index events_by_time on events (stored_at);

create table snapshots (
    event_id         text        not null,
    aggregate_id     text        not null,
    sequence_number  bigint      not null,
    aggregate_type   text        not null,
    stored_at        timestamptz not null,
    payload_type     text        not null,
    payload_revision text,
    payload          bytea       not null,
    meta_data        bytea       not null,
    primary key (aggregate_id, sequence_number)
);

create table tokens (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    claimed_at     text,
    owner          text,
    primary key (processor_name, segment)
);

create table dead_letters (
    dead_letter_id      text   not null primary key,
    processing_group    text   not null,
    sequence_identifier text   not null,
    sequence_index      bigint not null,
    message_type        text   not null,
    event_id            text   not null,
    stored_at           text   not null,
    payload_type        text   not null,
    payload_revision    text,
    payload             bytea  not null,
    meta_data           bytea,
    aggregate_type      text,
    aggregate_id        text,
    sequence_number     bigint,
    token_type          text,
    token               bytea,
    enqueued_at         text   not null,
    last_touched        text,
    processing_started  text,
    cause_type          text,
    cause_message       text,
    diagnostics         bytea,
    constraint dead_letters_in_sequence unique (processing_group, sequence_identifier, sequence_index)
);

-- which store a position belongs to
create table store (
    id        uuid    not null default gen_random_uuid(),
    singleton boolean not null default true primary key check (singleton)
);

insert into store default values;
