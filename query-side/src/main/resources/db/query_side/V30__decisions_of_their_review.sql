-- In which file a decision took effect, and whether the review it was taken in is held, waits, or is over: what is decided in
-- the next one takes nothing of it back. Null: taken before this was kept, until the next rebuild.
alter table decision_view add column file uuid;
alter table decision_view add column review text not null default 'HELD';

-- Which body took a decision: what is said of it later does not say.
create table audit_decision_view (
    decision_id uuid not null,
    case_ref    text not null,
    body        text not null,
    primary key (decision_id, case_ref)
);
