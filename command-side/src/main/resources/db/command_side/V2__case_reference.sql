-- The last number given out, by partnership and year; numbers are never reused and holes are allowed.
create table case_reference (
    partnership text not null,
    year integer not null,
    last integer not null,
    primary key (partnership, year)
);
