-- The latest rebuild of each group, for whoever wants to know how far it has come.
create table projection_rebuild (
    processing_group text        primary key,
    state            text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    started_at       timestamptz not null,
    changed_at       timestamptz not null,
    reached          bigint      not null,
    up_to            bigint      not null,
    failure          text
);

-- What people who work with the service are called, each sealed under a key of their own.
create table staff_name_view (
    user_id      uuid primary key,
    display_name json not null
);
