-- One line for each time that somebody was shown sealed text, took a file away or was refused, in the order of the log. Every
-- index ends with the place in the log. Who took files away or was refused is looked for among few; the rest are most lines,
-- and found without an index of their kind.
create table access_log_view (
    partnership    text        not null,
    position       bigint      not null,
    recorded_at    timestamptz not null,
    event_id       uuid        not null,
    user_id        uuid        not null,
    role           text        not null,
    home           text,
    agency         text,
    kind           text        not null,
    asked          text        not null,
    case_ref       text,
    texts          text,
    purpose        text        not null,
    purpose_stated boolean     not null,
    refusal        text,
    primary key (partnership, position)
);
create index access_log_by_case on access_log_view (case_ref, position) where case_ref is not null;
create index access_log_by_user on access_log_view (user_id, position);
create index access_log_of_files_and_refusals on access_log_view (partnership, kind, position)
    where kind in ('EXPORT', 'REFUSED');

-- Whose text was opened where no case was asked for, as in a list: by the key it is sealed under, which is the case's.
create table access_key_view (
    key_id   uuid   not null,
    position bigint not null,
    primary key (key_id, position)
);

-- Between which places in the log the lines of a day lie.
create table access_day_view (
    partnership    text   not null,
    recorded_on    date   not null,
    first_position bigint not null,
    last_position  bigint not null,
    primary key (partnership, recorded_on)
);
