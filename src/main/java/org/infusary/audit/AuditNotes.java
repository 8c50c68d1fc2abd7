package org.infusary.audit;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.RequestId;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jspecify.annotations.Nullable;

/** Puts together the row of a request from what REST, the caller and the doors know of it. */
@Singleton
class AuditNotes {
    private static final String WRITTEN = AuditNotes.class.getName();
    private static final int MOST_CHARACTERS = 1000;

    private final Caller caller;
    private final Clock clock;
    private final Map<RuntimeResource, String> templates = new ConcurrentHashMap<>();

    AuditNotes(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the row of this request is written already or on its way. */
    boolean isWritten(ResteasyReactiveRequestContext exchange) {
        return exchange.unwrap(RoutingContext.class).get(WRITTEN) != null;
    }

    void written(ResteasyReactiveRequestContext exchange) {
        exchange.unwrap(RoutingContext.class).put(WRITTEN, true);
    }

    /** @param location address of what was made, as the answer says it */
    AuditRow row(
            ResteasyReactiveRequestContext exchange,
            @Nullable SecurityIdentity who,
            int status,
            @Nullable String location) {
        RoutingContext http = exchange.unwrap(RoutingContext.class);
        boolean known = who != null && !who.isAnonymous();
        SocketAddress from = http.request().remoteAddress();
        return new AuditRow(
                clock.instant(),
                known ? uuid(who.getPrincipal().getName()) : accountNamed(),
                known ? List.copyOf(who.getRoles()) : List.of(),
                exchange.getMethod() + " " + templates.computeIfAbsent(exchange.getTarget(), AuditNotes::template),
                cut(http.request().path()),
                sites(exchange),
                patients(exchange),
                status,
                from == null ? null : from.hostAddress(),
                RequestId.of(http),
                caller.breakGlassReason().orElse(null),
                location == null ? null : cut(URI.create(location).getRawPath()));
    }

    /** Whose sign-in or refresh it was: such a request comes without an identity. */
    private @Nullable UUID accountNamed() {
        return caller.accountNamed().map(AccountId::value).orElse(null);
    }

    private List<UUID> patients(ResteasyReactiveRequestContext exchange) {
        Set<UUID> patients = new LinkedHashSet<>();
        for (PatientId patient : caller.patientsTouched()) {
            patients.add(patient.value());
        }
        return withNamed(patients, exchange, "patientId");
    }

    private List<UUID> sites(ResteasyReactiveRequestContext exchange) {
        Set<UUID> sites = new LinkedHashSet<>();
        for (SiteId site : caller.sitesTouched()) {
            sites.add(site.value());
        }
        return withNamed(sites, exchange, "siteId");
    }

    /** What the address names counts also when the request was refused before a door saw it. */
    private static List<UUID> withNamed(Set<UUID> ids, ResteasyReactiveRequestContext exchange, String parameter) {
        String text = exchange.getPathParameter(parameter, false);
        UUID named = text == null ? null : uuid(text);
        if (named != null) {
            ids.add(named);
        }
        return List.copyOf(ids);
    }

    private static String template(RuntimeResource target) {
        String template = "/" + target.getClassPath().template + "/" + target.getPath().template;
        return template.replaceAll("/+", "/").replaceFirst("(.)/$", "$1");
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
