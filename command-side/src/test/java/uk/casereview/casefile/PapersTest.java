package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.casefile.CaseFileCommand.RecordVoice;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class PapersTest {

    @Test
    void aDocumentIsFiledOncePerForm() {
        AttachDocument attach = new AttachDocument(AGGREGATE, "doc", "hash", Classification.OFFICIAL);
        CaseFile filed = after(FILE, attach, CLERK);

        assertThat(accepted(FILE, attach, CLERK))
                .containsExactly(new DocumentAttached("doc", "hash", Classification.OFFICIAL));
        assertThat(accepted(filed, attach, CLERK)).isEmpty();
        assertThat(accepted(filed, new AttachDocument(AGGREGATE, "doc", "new", Classification.OFFICIAL), CLERK))
                .hasSize(1);
    }

    /** §2.2, AGENCY_LEAD: "any involved agency". */
    @Test
    void anAgencyWritesIntoCasesThatInvolveIt() {
        var attach = new AttachDocument(AGGREGATE, "doc", "hash", Classification.OFFICIAL);
        var heard = new RecordVoice(AGGREGATE, FamilyRole.CHILD, VoiceSource.FROM_RECORDS, null, text(30));

        for (CaseFileCommand written : List.of(attach, heard)) {
            assertThat(accepted(FILE, written, byLeadOf(agency("WMP"), agency("WMP"))))
                    .hasSize(1);
            assertThat(refused(FILE, written, byLeadOf(agency("WMP"), agency("BCT")))
                            .code())
                    .isEqualTo(RefusalCode.WRONG_AGENCY);
            assertThat(refused(FILE, written, by(WMP, Role.AGENCY_LEAD, agency("WMP"), birmingham()))
                            .facts())
                    .containsEntry("notInvolved", "WMP");
        }
    }

    @Test
    void aScrutinyObservationChangesNothing() {
        assertThat(after(FILE, new AddScrutinyObservation(AGGREGATE, text(9)), CLERK))
                .isEqualTo(FILE);
    }
}
