-- What the decision-review process remembers. Rebuilt from the log; no rule reads it.

-- Which decisions a case has taken over, and by when whoever presided is to confirm what a clerk recorded.
create table case_decision (
    decision_id    uuid not null,
    stream_id      uuid not null,
    command_name   text not null,
    partnership    text not null,
    -- the event in which it took effect
    taken_by       uuid not null,
    -- null where nobody has to confirm it (any more)
    confirm_by     date,
    primary key (decision_id, stream_id)
);

create index case_decision_by_confirm_by on case_decision (confirm_by) where confirm_by is not null;
create index case_decision_by_stream on case_decision (stream_id);

-- Conflicts that came out after the decision, for a case that takes the decision over only later.
create table late_conflict (
    decision_id uuid not null,
    member_id   uuid not null,
    primary key (decision_id, member_id)
);
