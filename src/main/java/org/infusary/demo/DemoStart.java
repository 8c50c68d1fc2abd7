package org.infusary.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.infusary.security.Accounts;
import org.jboss.logging.Logger;

/** Makes the demonstration centre as soon as the service answers, and tells who may sign in. */
@ApplicationScoped
class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class);

    private final boolean wanted;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;

    /** @param wanted whether this service shows the demonstration centre; never on a database in use */
    DemoStart(
            @ConfigProperty(name = "infusary.demo", defaultValue = "false") boolean wanted,
            Accounts accounts,
            ObjectMapper json,
            Clock clock) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    void open(@ObservesAsync HttpServerStart server) {
        if (!wanted) {
            return;
        }
        try {
            URI base = URI.create("http://localhost:" + server.options().getPort() + "/api/v1/");
            DemoStaff staff = new DemoStaff(accounts, DemoClient.at(base, json));
            new DemoCentre(staff, json, clock).open();
            LOG.info(staff.tell());
        } catch (RuntimeException failure) {
            LOG.error("the demonstration centre could not be made", failure);
        }
    }
}
