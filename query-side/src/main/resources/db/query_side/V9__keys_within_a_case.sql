-- The id of a decision, or of a grant, follows from the command's, and one key may be sent about two cases. A decision
-- that took the place of another one is told of its own case again; the other comes back with the next rebuild.
update decision_view
set case_ref = entry->>'caseRef', partnership = entry->>'partnership'
where case_ref <> entry->>'caseRef';
alter table decision_view drop constraint decision_view_pkey;
alter table decision_view add primary key (case_ref, decision_id);

alter table case_access_view drop constraint case_access_view_pkey;
alter table case_access_view add primary key (case_id, grant_id);
