-- the moment the dates of the demo cases count back from, set once by the first start
create table demo.cases (
    only_row boolean primary key check (only_row),
    anchor   timestamptz not null,
    finished boolean     not null
);
