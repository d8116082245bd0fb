-- which decisions stand on a page, and about which cases, is known without reading the decisions, which are long
drop index decision_by_day;
create index decision_by_day on decision_view (partnership, decided_on desc, position desc)
    include (case_ref, decision_id);
