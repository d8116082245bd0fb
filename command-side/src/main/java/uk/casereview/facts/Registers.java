package uk.casereview.facts;

import java.util.Optional;
import uk.casereview.register.Register;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/** The registers of the partnerships, for what a command says of one that need not be its own. */
@FunctionalInterface
public interface Registers {
    /** The partnership's; empty where there is none such. */
    Register of(PartnershipCode partnership);

    /** That of a partnership in which the person is somebody today. */
    default Optional<Register> knowing(UserId person) {
        return Optional.empty();
    }
}
