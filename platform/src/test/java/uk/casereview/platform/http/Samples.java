package uk.casereview.platform.http;

import java.util.List;
import java.util.UUID;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;

/** The collection of {@link Sample}. */
record Samples(boolean ofCases) implements CommandCollection {
    @Override
    public String segment() {
        return "samples";
    }

    @Override
    public String aggregate() {
        return "sample";
    }

    @Override
    public String streamType() {
        return "Sample";
    }

    @Override
    public Class<? extends Command> commands() {
        return Sample.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(Sample.OpenSample.class, Sample.NameUser.class);
    }

    @Override
    public List<Class<? extends Command>> joining() {
        return List.of(Sample.NameUser.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        return DerivedId.from(commandId.value(), "sample");
    }
}
