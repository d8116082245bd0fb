package uk.casereview.platform.http;

import java.util.Set;
import java.util.UUID;
import uk.casereview.platform.sealing.PeopleOfRecords;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/** What becomes of a text while a body is read: nothing on the first pass, sealed on the second. */
interface Sealing {
    SealedText narrative(UUID subject, String label, String plaintext);

    /** That the body names somebody by a reference of its own. */
    void person(UUID person);

    PersonalText personal(UUID person, String label, String plaintext);

    /** Makes no key and keeps no text. */
    Sealing NONE = new Sealing() {
        @Override
        public SealedText narrative(UUID subject, String label, String plaintext) {
            return new SealedText(subject, "", plaintext.codePointCount(0, plaintext.length()));
        }

        @Override
        public void person(UUID person) {
            // nothing is sealed for anybody
        }

        @Override
        public PersonalText personal(UUID person, String label, String plaintext) {
            return new PersonalText(person, "", plaintext.codePointCount(0, plaintext.length()));
        }
    };

    /**
     * Under the key of a record and those of its people.
     *
     * @param alsoOf records whose people it may name too
     * @param attempt this request's, which may be refused
     */
    static Sealing with(
            Sealer sealer,
            PeopleOfRecords people,
            CommandId commandId,
            UUID record,
            Set<UUID> alsoOf,
            Attempt attempt) {
        return new Sealing() {
            @Override
            public SealedText narrative(UUID subject, String label, String plaintext) {
                return sealer.seal(subject, label, commandId, plaintext);
            }

            @Override
            public void person(UUID person) {
                if (attempt.named().add(person)) {
                    people.mustBeOf(record, person, alsoOf, attempt.id());
                }
            }

            @Override
            public PersonalText personal(UUID person, String label, String plaintext) {
                person(person);
                return sealer.sealPersonal(person, label, commandId, plaintext);
            }
        };
    }
}
