-- Part of a reference is looked up by its three-letter pieces, whatever the number of cases. The extension is "trusted": the
-- owner of the database may create it, and everything of it stays where every schema finds it.
create extension if not exists pg_trgm schema public;
create index case_summary_by_part_of_reference on case_summary_view using gin (case_ref public.gin_trgm_ops);
