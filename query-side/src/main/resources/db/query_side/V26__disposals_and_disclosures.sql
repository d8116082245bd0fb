-- What the retention of each case is counted from: when the last of it was closed, null while any of it goes on, and the last
-- day on which its youngest child may have been born, which follows from the age that figures show.
create table retained_case_view (
    case_id          uuid not null primary key,
    closed_on        date,
    youngest_born_by date,
    state            json not null
);
create index retained_case_by_closing on retained_case_view (closed_on) where closed_on is not null;

-- What was disclosed to third parties, with its sealed words as they came.
create table disclosure_view (
    disclosure_id uuid   not null primary key,
    partnership   text   not null,
    case_id       uuid   not null,
    case_ref      text   not null,
    disclosed_on  date   not null,
    position      bigint not null,
    facts         json   not null
);
create index disclosure_by_partnership on disclosure_view (partnership, disclosed_on desc, position desc);
