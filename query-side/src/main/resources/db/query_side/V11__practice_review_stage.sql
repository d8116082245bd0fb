-- Where the practice review of a case stands; no case had one before.
alter table case_summary_view add column practice_review text;
