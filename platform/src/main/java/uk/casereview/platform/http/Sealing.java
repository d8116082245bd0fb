package uk.casereview.platform.http;

import java.util.UUID;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/** What becomes of a text while a body is read: nothing on the first pass, sealed on the second. */
interface Sealing {
    SealedText narrative(UUID subject, String label, String plaintext);

    PersonalText personal(UUID person, String label, String plaintext);

    /** Makes no key and keeps no text. */
    Sealing NONE = new Sealing() {
        @Override
        public SealedText narrative(UUID subject, String label, String plaintext) {
            return new SealedText(subject, "", plaintext.codePointCount(0, plaintext.length()));
        }

        @Override
        public PersonalText personal(UUID person, String label, String plaintext) {
            return new PersonalText(person, "", plaintext.codePointCount(0, plaintext.length()));
        }
    };

    static Sealing with(Sealer sealer, CommandId commandId, UUID caseKey) {
        return new Sealing() {
            @Override
            public SealedText narrative(UUID subject, String label, String plaintext) {
                return sealer.seal(subject, label, commandId, plaintext);
            }

            @Override
            public PersonalText personal(UUID person, String label, String plaintext) {
                sealer.mustNotBeErased(caseKey);
                return sealer.sealPersonal(person, label, commandId, plaintext);
            }
        };
    }
}
