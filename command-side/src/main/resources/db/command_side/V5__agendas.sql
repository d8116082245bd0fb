-- What the decision-review process remembers of agendas. Rebuilt from the log; no rule reads it.

-- The meetings that are planned and have not begun.
create table meeting_to_come (
    meeting_id  uuid primary key,
    partnership text not null,
    body        text not null,
    held_on     date not null
);

create index meeting_to_come_by_day on meeting_to_come (partnership, body, held_on);

-- The decisions taken outside a meeting that no meeting has heard of.
create table unheard_decision (
    decision_id uuid not null,
    stream_id   uuid not null,
    command_name text not null,
    case_id     uuid not null,
    case_ref    text not null,
    partnership text not null,
    body        text not null,
    route       text not null,
    decided_on  date not null,
    -- the meeting it is to be reported to, where the decision names one
    reported_to uuid,
    -- the task that asks people to list it, while no meeting is planned
    task_id     uuid,
    -- the meeting that has it on its agenda, and the item
    meeting_id  uuid,
    item_ref    text,
    primary key (decision_id, stream_id)
);

create index unheard_decision_by_partnership on unheard_decision (partnership) where meeting_id is null;
create index unheard_decision_by_meeting on unheard_decision (meeting_id) where meeting_id is not null;
create index unheard_decision_by_task on unheard_decision (task_id) where task_id is not null;
