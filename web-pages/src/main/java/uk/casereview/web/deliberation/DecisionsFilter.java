package uk.casereview.web.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipDetails.Agency;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionQuery.FindDecisions;
import uk.casereview.web.filter.FilterForm;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.filter.Members;
import uk.casereview.web.filter.Members.Person;

/**
 * Which decisions somebody wants to see (§11.7: "Filters by person, agency, body, date, late conflict, recording lag > 5 WD").
 *
 * @param page counted from 1
 */
record DecisionsFilter(
        GivenFilter given,
        @Nullable CaseRef caseRef,
        @Nullable UserId person,
        @Nullable AgencyCode agency,
        @Nullable Body body,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean lateConflict,
        boolean recordedLate,
        boolean unconfirmed,
        int page) {
    static final String PATH = "/decisions";
    static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    /** The names of its fields are those of the read over HTTP, so that the same selection is had as a file. */
    static DecisionsFilter of(Map<String, String> fields, Members members) {
        GivenFilter given = new GivenFilter(PATH, "decisions", fields);
        CaseRef caseRef = given.caseRef("case");
        Body body = given.constant("body", List.of(Body.values()), "body");
        Agency agency =
                given.choice("agency", members.agencies(), one -> one.code().value(), null, Agency::name);
        Person person = given.choice("person", members.people(), one -> one.id().toString(), null, Person::name);
        LocalDate from = given.day("from");
        LocalDate to = given.day("to");
        boolean lateConflict = given.ticked("lateConflict");
        boolean recordedLate = given.ticked("recordedLate");
        boolean unconfirmed = given.ticked("unconfirmed");
        Integer page = given.linked("page", DecisionsFilter::page);
        return new DecisionsFilter(
                given,
                caseRef,
                person == null ? null : person.id(),
                agency == null ? null : agency.code(),
                body,
                from,
                to,
                lateConflict,
                recordedLate,
                unconfirmed,
                page == null ? 1 : page);
    }

    private static int page(String asked) {
        int page = Integer.parseInt(asked);
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("no such page");
        }
        return page;
    }

    FindDecisions query(Actor reader) {
        return new FindDecisions(
                reader,
                caseRef,
                body,
                from,
                to,
                agency,
                person,
                unconfirmed,
                lateConflict,
                recordedLate,
                page - 1,
                PAGE_SIZE);
    }

    FilterForm form() {
        return given.form();
    }

    String address(int otherPage) {
        return given.address(PATH, Map.of("page", Integer.toString(otherPage)));
    }

    /** The same selection as a file. */
    String file(String ending) {
        return given.address("/files/decisions." + ending, Map.of());
    }
}
