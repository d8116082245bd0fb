package uk.casereview.command;

import java.util.List;
import java.util.Optional;
import uk.casereview.decider.RegisterReader;
import uk.casereview.facts.Registers;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.register.Register;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/**
 * The registers as they are read, whoever's they are.
 *
 * @param bundled the partnerships that the service was set up with, among which it looks for a person
 */
record KnownRegisters(RegisterReader reader, List<PartnershipCode> bundled, ServiceTime time) implements Registers {
    @Override
    public Register of(PartnershipCode partnership) {
        return reader.of(partnership).register();
    }

    @Override
    public Optional<Register> knowing(UserId person) {
        return bundled.stream()
                .map(this::of)
                .filter(register -> register.on(time.today()).knows(person))
                .findFirst();
    }
}
