-- Items that are before a meeting or still to come, and who has a conflict of interest on them and may not discuss.
create table pending_item_view (
    meeting_id uuid not null,
    item_ref   text not null,
    case_ref   text not null,
    primary key (meeting_id, item_ref)
);
create table item_conflict_view (
    meeting_id uuid not null,
    item_ref   text not null,
    member_id  uuid not null,
    primary key (meeting_id, item_ref, member_id)
);
create index item_conflict_by_member on item_conflict_view (member_id);
