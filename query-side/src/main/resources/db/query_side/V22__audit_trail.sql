-- One line for each event, in the order of the log. Every index ends with the place in the log, so that whatever is asked for
-- is read in order, from any place on, and no further than the page. Those of an agency, of a body, of who was acted for and
-- of requests about personal data have no entry for an event that says nothing of the kind. Days need no index: the table of
-- days tells between which places they lie.
create table audit_trail_view (
    partnership    text        not null,
    position       bigint      not null,
    recorded_at    timestamptz not null,
    event_id       uuid        not null,
    aggregate_id   uuid        not null,
    command_id     uuid        not null,
    actor_id       uuid        not null,
    on_behalf_of   uuid,
    causation_id   uuid,
    decision_id    uuid,
    effective_on   date        not null,
    type           text        not null,
    aggregate_type text        not null,
    role           text        not null,
    agency         text,
    body           text,
    case_ref       text,
    primary key (partnership, position)
);
create index audit_trail_by_case on audit_trail_view (case_ref, position) where case_ref is not null;
create index audit_trail_by_actor on audit_trail_view (partnership, actor_id, position);
create index audit_trail_by_whom_it_was_for on audit_trail_view (partnership, on_behalf_of, position)
    where on_behalf_of is not null;
create index audit_trail_by_agency on audit_trail_view (partnership, agency, position) where agency is not null;
create index audit_trail_by_body on audit_trail_view (partnership, body, position) where body is not null;
create index audit_trail_by_type on audit_trail_view (partnership, type, position);
create index audit_trail_of_data_requests on audit_trail_view (partnership, position)
    where aggregate_type = 'DataRequest';

-- Between which places in the log the events of a day of recording lie.
create table audit_day_view (
    partnership    text   not null,
    recorded_on    date   not null,
    first_position bigint not null,
    last_position  bigint not null,
    primary key (partnership, recorded_on)
);

-- Which body meets, and which case an item is about: later events of a meeting say neither.
create table audit_meeting_view (
    meeting_id uuid primary key,
    body       text not null
);
create table audit_item_view (
    meeting_id uuid not null,
    item_ref   text not null,
    case_ref   text not null,
    primary key (meeting_id, item_ref)
);

-- One decision is looked up by its id alone.
create index decision_by_id on decision_view (decision_id);
