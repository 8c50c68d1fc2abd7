package org.infusary.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import org.infusary.security.Accounts;

/** The running service: says where it is, then waits to be stopped. */
@Singleton
class Service implements QuarkusApplication {
    private final Accounts accounts;
    private final Greeting greeting;

    Service(Accounts accounts, Greeting greeting) {
        this.accounts = accounts;
        this.greeting = greeting;
    }

    /** Runs after everything has started, so that the greeting is the last thing on the screen. */
    @Override
    public int run(String... arguments) {
        System.out.println(greeting.text(nobodyCanSignIn()));
        Quarkus.waitForExit();
        return 0;
    }

    @ActivateRequestContext
    boolean nobodyCanSignIn() {
        return accounts.isEmpty();
    }
}
