package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Real keys without a database. */
public final class KeysInMemory implements DataKeys, PersonKeys {
    private final Map<UUID, Aead> keys = new HashMap<>();
    private final Map<UUID, UUID> madeFor = new HashMap<>();
    private final Map<UUID, UUID> madeBy = new HashMap<>();

    public Sealer sealer() {
        return new Sealer(this);
    }

    public PeopleOfRecords people() {
        return new PeopleOfRecords(this, this);
    }

    public Opener opener() {
        return new Opener(this);
    }

    public boolean unused() {
        return keys.isEmpty();
    }

    public void erase(UUID subject) {
        keys.remove(subject);
    }

    @Override
    public Aead forSealing(UUID subjectId) {
        return keys.computeIfAbsent(subjectId, _ -> fresh());
    }

    @Override
    public void makeFor(UUID record, UUID person, Set<UUID> alsoOf, UUID attempt) {
        UUID known = madeFor.putIfAbsent(person, record);
        if (known != null && !known.equals(record) && !alsoOf.contains(known)) {
            throw new PersonOfAnotherRecord(person);
        }
        if (known == null) {
            madeBy.put(person, attempt);
        } else {
            madeBy.remove(person);
        }
    }

    @Override
    public void release(UUID record) {
        madeFor.values().removeIf(record::equals);
    }

    @Override
    public void release(UUID record, UUID attempt) {
        madeFor.entrySet()
                .removeIf(made -> record.equals(made.getValue()) && attempt.equals(madeBy.get(made.getKey())));
    }

    @Override
    public Optional<Aead> forOpening(UUID subjectId) {
        return Optional.ofNullable(keys.get(subjectId));
    }

    private static Aead fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION)
                    .getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
