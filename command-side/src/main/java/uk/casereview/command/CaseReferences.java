package uk.casereview.command;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;

/**
 * Gives out case references such as {@code BSCP-2026-014}.
 *
 * <p>In a transaction of its own, so that nobody waits for another's append; a number whose command then fails is a
 * hole, and is never reused.
 */
final class CaseReferences {
    private final JdbcClient database;
    private final TransactionTemplate apart;

    CaseReferences(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the reference has been given out; one whose command then failed counts as given. */
    boolean givenOut(CaseRef reference) {
        String[] parts = reference.value().split("-", -1);
        int year = Integer.parseInt(parts[1]);
        int number = Integer.parseInt(parts[2]);
        // a number has one form: BSCP-2026-0014 names no case, although BSCP-2026-014 may
        return number > 0 && reference.value().equals(form(parts[0], year, number)) && reaches(parts[0], year, number);
    }

    private boolean reaches(String partnership, int year, int number) {
        return database.sql("""
                        select exists (select from command_side.case_reference
                            where partnership = :partnership and year = :year and last >= :number)
                        """)
                .param("partnership", partnership)
                .param("year", year)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** The next reference of the partnership in the year of the London date of recording. */
    CaseRef next(PartnershipCode partnership, LocalDate recordedOn) {
        Integer number = apart.execute(_ -> database.sql("""
                        insert into command_side.case_reference as counter (partnership, year, last)
                        values (:partnership, :year, 1)
                        on conflict (partnership, year) do update set last = counter.last + 1
                        returning last
                        """)
                .param("partnership", partnership.value())
                .param("year", recordedOn.getYear())
                .query(Integer.class)
                .single());
        return new CaseRef(form(partnership.value(), recordedOn.getYear(), number));
    }

    private static String form(String partnership, int year, int number) {
        return String.format(Locale.ROOT, "%s-%d-%03d", partnership, year, number);
    }
}
