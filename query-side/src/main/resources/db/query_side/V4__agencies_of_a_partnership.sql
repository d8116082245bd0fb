-- Agency codes are unique per partnership only; one that was named alone is of the partnership that opened the case.
update case_access_view a
set grantee = 'agency/' || s.partnership || substr(a.grantee, length('agency/'))
from case_summary_view s
where s.case_id = a.case_id and a.grantee like 'agency/%';
