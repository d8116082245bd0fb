package uk.casereview.platform.signin;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.Question;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.Command;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Denies by default, whichever way a command comes: HTTP, page or process. A question changes nothing, and is nobody's right. */
final class AuthorityInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Authority authority;

    AuthorityInterceptor(Authority authority) {
        this.authority = authority;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> message = work.getMessage();
        if (!(message.getPayload() instanceof Command command)) {
            throw new CommandRefused(Refusal.of(RefusalCode.FORBIDDEN_ROLE));
        }
        if (command instanceof Question) {
            return chain.proceed();
        }
        if (!authority.permits(CommandStamp.actorIn(message.getMetaData()), command.getClass())) {
            throw new CommandRefused(Refusal.forbidden(authority.mayGive(command.getClass())));
        }
        return chain.proceed();
    }
}
