-- Data requests, breaches and legal holds; the columns repeat what is filtered or sorted by.
create table data_request_view (
    request_id  uuid        primary key,
    partnership text        not null,
    case_ref    text        not null,
    kind        text        not null,
    stage       text        not null,
    open        boolean     not null,
    -- whether the data-protection officer may read the text of the case because of it
    opens_text  boolean     not null,
    -- by when an answer, or the report of a breach, is still owed
    answer_by   date,
    report_by   timestamptz,
    received_on date        not null,
    position    bigint      not null,
    entry       json        not null
);
create index data_request_by_partnership on data_request_view (partnership, received_on desc, position desc);
create index data_request_by_case on data_request_view (case_ref);
