package uk.casereview.partnership;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Facts;
import uk.casereview.platform.json.JsonForms;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/** A partnership as the bundled file makes it, every command decided in turn. */
record Seeded(PartnershipSeed seed, List<PartnershipCommand> commands, List<PartnershipEvent> events) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** One for all: each looks at every class anew. */
    static final JsonMapper JSON = json();

    static final Seeded BSCP = of("BSCP");
    static final Seeded SCSP = of("SCSP");

    Register register() {
        return Register.of(events);
    }

    private static JsonMapper json() {
        JsonMapper.Builder mapper = JsonMapper.builder();
        JsonForms.applyTo(mapper);
        return mapper.build();
    }

    private static Seeded of(String code) {
        InputStream file = Objects.requireNonNull(Seeded.class.getResourceAsStream("/partnerships/" + code + ".json"));
        PartnershipSeed seed = PartnershipSeed.read(JSON.readTree(file));
        List<PartnershipCommand> commands = new ArrayList<>();
        List<PartnershipEvent> events = new ArrayList<>();
        PartnershipState state = new PartnershipState.NotEstablished();
        for (SeedStep step : seed.steps()) {
            PartnershipCommand command =
                    step.command(JSON, (user, _, name) -> new SealedText(user.value(), "sealed", name.length()));
            commands.add(command);
            if (!(PartnershipDecider.decide(state, command, context(seed, step))
                    instanceof Verdict.Accepted(var accepted))) {
                throw new AssertionError("refused: " + command);
            }
            for (var event : accepted) {
                events.add((PartnershipEvent) event);
                state = PartnershipState.evolve(state, (PartnershipEvent) event);
            }
        }
        return new Seeded(seed, List.copyOf(commands), List.copyOf(events));
    }

    private static Context context(PartnershipSeed seed, SeedStep step) {
        return new Context(
                Instant.parse("2026-11-21T09:00:00Z"),
                TODAY,
                new Actor(seed.administrator(), Role.ADMINISTRATOR, seed.partnership(), null, null),
                step.commandId(),
                PartnershipId.of(seed.partnership()).value(),
                null,
                Register.EMPTY,
                Facts.NONE);
    }
}
