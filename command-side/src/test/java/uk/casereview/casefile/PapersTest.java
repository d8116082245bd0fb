package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;

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

    @Test
    void aScrutinyObservationChangesNothing() {
        assertThat(after(FILE, new AddScrutinyObservation(AGGREGATE, text(9)), CLERK))
                .isEqualTo(FILE);
    }
}
