package org.infusary.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.infusary.security.Accounts;
import org.infusary.web.LastCall;
import org.jboss.logging.Logger;

/** Makes the demonstration centre once the service answers, and tells who may sign in. */
@ApplicationScoped
public class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class);

    private final boolean wanted;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;
    private final LastCall lastCall;

    /** @param wanted whether this service shows the demonstration centre; never on a database in use */
    DemoStart(
            @ConfigProperty(name = "infusary.demo", defaultValue = "false") boolean wanted,
            Accounts accounts,
            ObjectMapper json,
            Clock clock,
            LastCall lastCall) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
        this.lastCall = lastCall;
    }

    /**
     * The accounts of the demonstration centre, which is made unless it is there; empty when none is wanted.
     *
     * @param api ends with a slash
     */
    @ActivateRequestContext
    public Optional<String> accounts(URI api) {
        if (!wanted) {
            return Optional.empty();
        }
        try {
            DemoStaff staff = new DemoStaff(accounts, DemoClient.at(api, json));
            new DemoCentre(staff, json, clock).open();
            return Optional.of(staff.tell());
        } catch (RuntimeException failure) {
            if (lastCall.isOver()) {
                LOG.info("stopped while the demonstration centre was being made; the next start goes on with it");
            } else {
                LOG.error("the demonstration centre could not be made", failure);
            }
            return Optional.empty();
        }
    }
}
