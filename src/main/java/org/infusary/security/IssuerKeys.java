package org.infusary.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the issuer, fetched when a token names one that is not known, and now and then anew; never more often
 * than {@link OidcSettings#jwksLeastInterval}. While the issuer cannot be reached the keys known go on being believed.
 */
@ApplicationScoped
class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final int MOST_BYTES = 1 << 20;

    private final OidcSettings settings;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private final HttpClient http;
    private volatile @Nullable Fetched last;

    IssuerKeys(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.jwksTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What the last fetch brought.
     *
     * @param keys of the last one that succeeded, by their kid
     * @param at when they were fetched
     * @param triedAt when fetching was tried, perhaps in vain, since
     */
    private record Fetched(Map<String, IssuerKey> keys, Instant at, Instant triedAt, boolean isReached) {}

    /**
     * The key of this name; empty when the issuer has none. May wait for the issuer.
     *
     * @throws IssuerUnreachable when that cannot be told
     */
    Optional<IssuerKey> named(String kid) {
        Instant now = clock.instant();
        Fetched known = last;
        boolean isKnown = known != null && known.keys().containsKey(kid);
        if (!isKnown) {
            fetching.lock();
            known = fetchUnlessJustDone(now);
        } else if (!now.isBefore(known.at().plus(settings.jwksRefresh())) && fetching.tryLock()) {
            known = fetchUnlessJustDone(now);
        }
        IssuerKey key = known.keys().get(kid);
        if (key == null && !known.isReached()) {
            throw new IssuerUnreachable(settings.jwksLeastInterval());
        }
        return Optional.ofNullable(key);
    }

    /** Holds the lock when called, and gives it back. */
    private Fetched fetchUnlessJustDone(Instant now) {
        try {
            Fetched before = last;
            if (before == null || !now.isBefore(before.triedAt().plus(settings.jwksLeastInterval()))) {
                last = fetch(now, before);
            }
            return last;
        } finally {
            fetching.unlock();
        }
    }

    private Fetched fetch(Instant now, @Nullable Fetched before) {
        try {
            return new Fetched(byKid(read(settings.jwksUrl().orElseThrow())), now, now, true);
        } catch (IOException | JoseException failure) {
            LOG.warnf("the keys of the issuer cannot be fetched: %s", failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return before == null
                ? new Fetched(Map.of(), now, now, false)
                : new Fetched(before.keys(), before.at(), now, false);
    }

    private String read(URI address) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(address)
                .timeout(settings.jwksTimeout())
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> answer = http.send(question, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, IssuerKey> byKid(String json) throws JoseException {
        Map<String, IssuerKey> keys = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
            IssuerKey.of(key).ifPresent(usable -> keys.put(key.getKeyId(), usable));
        }
        return Map.copyOf(keys);
    }
}
