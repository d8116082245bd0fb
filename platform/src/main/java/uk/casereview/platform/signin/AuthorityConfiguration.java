package uk.casereview.platform.signin;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Puts the table of who may what in front of every command handler. */
@AutoConfiguration(afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBean(Authority.class)
class AuthorityConfiguration {
    @Bean
    SmartInitializingSingleton denyByDefault(CommandBus commands, Authority authority) {
        return () -> commands.registerHandlerInterceptor(new AuthorityInterceptor(authority));
    }
}
