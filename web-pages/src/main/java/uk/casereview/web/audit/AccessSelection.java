package uk.casereview.web.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.AccessFilter;
import uk.casereview.access.AccessKind;
import uk.casereview.access.AccessQuery.FindAccesses;
import uk.casereview.audit.TrailCursor;
import uk.casereview.shared.Actor;
import uk.casereview.web.filter.FilterForm;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.filter.Members;
import uk.casereview.web.filter.Members.Person;

/**
 * Which lines of the access log somebody wants to see.
 *
 * @param cursor where to go on; null: from the newest line on
 */
record AccessSelection(
        GivenFilter given, AccessFilter filter, @Nullable TrailCursor cursor) {
    static final String PATH = "/audit/access";
    static final int PAGE_SIZE = 50;

    static AccessSelection of(Map<String, String> fields, Members members) {
        GivenFilter given = new GivenFilter(PATH, "audit.access", fields);
        var caseRef = given.caseRef("case");
        Person person = given.choice("person", members.people(), one -> one.id().toString(), null, Person::name);
        AccessKind kind = given.constant("kind", List.of(AccessKind.values()), "access");
        var from = given.day("from");
        var to = given.day("to");
        TrailCursor cursor = given.linked("cursor", Cursors::newestFirst);
        return new AccessSelection(
                given, new AccessFilter(caseRef, person == null ? null : person.id(), kind, from, to), cursor);
    }

    FindAccesses query(Actor reader) {
        TrailCursor from = cursor;
        return new FindAccesses(reader, filter, true, from == null ? null : Long.valueOf(from.place()), PAGE_SIZE);
    }

    FilterForm form() {
        return given.form();
    }

    String first() {
        return given.address(PATH, Map.of());
    }

    String further(String next) {
        return given.address(PATH, Map.of("cursor", next));
    }

    String file(String ending) {
        return given.address("/files/access-log." + ending, Map.of());
    }
}
