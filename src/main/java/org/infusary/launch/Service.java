package org.infusary.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import org.infusary.demo.DemoStart;
import org.infusary.security.Accounts;
import org.jboss.logging.Logger;

/** The running service: says where it is, then waits to be stopped. */
@Singleton
class Service implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Service.class);

    private final Accounts accounts;
    private final Greeting greeting;
    private final DemoStart demo;
    private final LogSettings log;

    Service(Accounts accounts, Greeting greeting, DemoStart demo, LogSettings log) {
        this.accounts = accounts;
        this.greeting = greeting;
        this.demo = demo;
        this.log = log;
    }

    /** Runs after everything has started, so that the greeting is the last thing on the screen. */
    @Override
    public int run(String... arguments) {
        if (log.json()) {
            LOG.infof("Infusary is ready at %s", greeting.api());
        } else {
            System.out.println(greeting.text(nobodyCanSignIn()));
        }
        demo.accounts(greeting.api()).ifPresent(System.out::println);
        Quarkus.waitForExit();
        return 0;
    }

    @ActivateRequestContext
    boolean nobodyCanSignIn() {
        return accounts.isEmpty();
    }
}
