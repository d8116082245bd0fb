-- one data key per subject: a case, a person in a case, a member of staff
create table keys.data_key (
    subject_id  uuid primary key,
    wrapped_key bytea,
    created_at  timestamptz not null default current_timestamp,
    erased_at   timestamptz,
    -- an erased subject keeps its row, so that no second key is ever made for it
    constraint erased_or_there check ((wrapped_key is null) = (erased_at is not null))
);

-- keys the service itself uses; that they unwrap at start shows that the master key is the right one
create table keys.service_key (
    name        text primary key,
    wrapped_key bytea not null
);
