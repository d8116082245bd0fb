-- Meetings with their agenda and who came.
create table meeting_details_view (
    meeting_id  uuid primary key,
    partnership text not null,
    body        text not null,
    held_on     date not null,
    state       json not null
);
create index meeting_details_by_day on meeting_details_view (partnership, held_on desc);

-- All that is laid down about a partnership, but for the names of people.
create table partnership_event_view (
    position       bigint primary key,
    partnership    text   not null,
    partnership_id uuid   not null,
    type           text   not null,
    facts          json   not null
);
create index partnership_event_by_code on partnership_event_view (partnership, position);
