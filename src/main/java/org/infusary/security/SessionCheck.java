package org.infusary.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Turns away whose session has ended or whose account is closed, before anything is read or written for them.
 *
 * <p>It stands behind the check of roles, where a request may wait for the database. Operations open to everyone are not
 * asked who calls them, so that a bad token does not hinder signing in.
 */
@Singleton
class SessionCheck {
    private final SignedIn caller;

    SessionCheck(SignedIn caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void onlyInAnOpenSession(RoutingContext exchange) {
        if (exchange.user() instanceof QuarkusHttpUser && !caller.isInGoodStanding()) {
            throw new AuthenticationFailedException();
        }
    }
}
