package uk.casereview.web.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.AuditQuery.FindTrail;
import uk.casereview.audit.TrailCursor;
import uk.casereview.audit.TrailFilter;
import uk.casereview.partnership.PartnershipDetails.Agency;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.web.filter.FilterForm;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.filter.Members;
import uk.casereview.web.filter.Members.Person;

/**
 * Which lines of the audit trail somebody wants to see.
 *
 * @param cursor where to go on; null: from the newest line on
 */
record TrailSelection(
        GivenFilter given, TrailFilter filter, @Nullable TrailCursor cursor) {
    static final String PATH = "/audit";
    static final int PAGE_SIZE = 50;

    /** The names of its fields are those of the read over HTTP, so that the same selection is had as a file. */
    static TrailSelection of(Map<String, String> fields, Members members) {
        GivenFilter given = new GivenFilter(PATH, "audit.trail", fields);
        var caseRef = given.caseRef("case");
        Person person = given.choice("person", members.people(), one -> one.id().toString(), null, Person::name);
        Agency agency =
                given.choice("agency", members.agencies(), one -> one.code().value(), null, Agency::name);
        Body body = given.constant("body", List.of(Body.values()), "body");
        String type = given.choice("type", EventKinds.ALL, name -> name, name -> "event." + name, null);
        var from = given.day("from");
        var to = given.day("to");
        TrailCursor cursor = given.linked("cursor", Cursors::newestFirst);
        return new TrailSelection(
                given,
                new TrailFilter(
                        caseRef,
                        person == null ? null : person.id(),
                        agency == null ? null : agency.code(),
                        body,
                        type,
                        from,
                        to),
                cursor);
    }

    FindTrail query(Actor reader) {
        TrailCursor from = cursor;
        return new FindTrail(reader, filter, true, from == null ? null : Long.valueOf(from.place()), PAGE_SIZE);
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
        return given.address("/files/audit-trail." + ending, Map.of());
    }
}
