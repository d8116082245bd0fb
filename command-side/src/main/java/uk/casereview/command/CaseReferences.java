package uk.casereview.command;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;

/**
 * Gives out case references such as {@code BSCP-2026-014}, and knows whose they are.
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

    /** The case that the reference was given to; one whose command then failed has it all the same. */
    Optional<UUID> caseOf(CaseRef reference) {
        return database.sql("select case_id from command_side.case_of_reference where case_ref = :reference")
                .param("reference", reference.value())
                .query(UUID.class)
                .optional();
    }

    /** Gives the case the next reference of the partnership in the year of the London date of recording. */
    CaseRef next(PartnershipCode partnership, LocalDate recordedOn, UUID caseId) {
        return apart.execute(_ -> {
            CaseRef reference = counted(partnership, recordedOn.getYear());
            database.sql("insert into command_side.case_of_reference (case_ref, case_id) values (:reference, :case)")
                    .param("reference", reference.value())
                    .param("case", caseId)
                    .update();
            return reference;
        });
    }

    private CaseRef counted(PartnershipCode partnership, int year) {
        Integer number = database.sql("""
                        insert into command_side.case_reference as counter (partnership, year, last)
                        values (:partnership, :year, 1)
                        on conflict (partnership, year) do update set last = counter.last + 1
                        returning last
                        """)
                .param("partnership", partnership.value())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new CaseRef(String.format(Locale.ROOT, "%s-%d-%03d", partnership.value(), year, number));
    }
}
