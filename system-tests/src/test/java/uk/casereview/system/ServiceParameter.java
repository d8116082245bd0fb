package uk.casereview.system;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands the booted service to the tests that ask for it. */
public final class ServiceParameter implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Service.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var environment = SpringExtension.getApplicationContext(test).getEnvironment();
        return Service.at(URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")));
    }
}
