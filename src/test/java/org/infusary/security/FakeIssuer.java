package org.infusary.security;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.infusary.testing.TestClock;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An issuer of tokens whose keys are served over HTTP, and the service configured to believe it. */
public final class FakeIssuer implements QuarkusTestResourceLifecycleManager {
    static final String ISSUER = "https://issuer.example/realms/hospital";
    static final String AUDIENCE = "infusary-api";

    static final PublicJsonWebKey RSA = named("rsa", rsa());
    static final PublicJsonWebKey EC = named("ec", elliptic());
    static final PublicJsonWebKey ED = named("ed", edwards("Ed25519"));

    private static final AtomicInteger HOURS = new AtomicInteger();
    private static final AtomicInteger FETCHES = new AtomicInteger();
    private static volatile boolean reachable = true;
    private static volatile String published = "";

    private HttpServer server;

    /** Signing in at the issuer: roles in realm_access/roles, sites in infusary_sites. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FakeIssuer.class));
        }
    }

    /**
     * An hour later than for the test before, with the keys of the beginning: keys are fetched by the clock, which never
     * runs back in service.
     */
    static void anHourOfItsOwn() {
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofHours(HOURS.incrementAndGet())));
        isAsAtFirst();
    }

    static void isAsAtFirst() {
        reachable = true;
        publish(RSA, EC, ED);
    }

    static void publish(JsonWebKey... keys) {
        published = new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    static void isReachable(boolean now) {
        reachable = now;
    }

    static int fetches() {
        return FETCHES.get();
    }

    static PublicJsonWebKey rsa() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PublicJsonWebKey elliptic() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PublicJsonWebKey edwards(String curve) {
        try {
            return OkpJwkGenerator.generateJwk(curve);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PublicJsonWebKey named(String kid, PublicJsonWebKey key) {
        key.setKeyId(kid);
        return key;
    }

    @Override
    public Map<String, String> start() {
        isAsAtFirst();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/jwks", exchange -> {
            FETCHES.incrementAndGet();
            byte[] body = (reachable ? published : "out of order").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reachable ? 200 : 500, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String prefix = "infusary.security.oidc.";
        return Map.of(
                prefix + "issuer",
                ISSUER,
                prefix + "jwks-url",
                "http://localhost:" + server.getAddress().getPort() + "/jwks",
                prefix + "audience",
                AUDIENCE,
                prefix + "role-claim",
                "realm_access/roles",
                prefix + "role-mapping.\"infusion-nurses\"",
                "nurse",
                prefix + "role-mapping.\"infusion-admins\"",
                "admin",
                prefix + "site-claim",
                "infusary_sites");
    }

    @Override
    public void stop() {
        Stream.ofNullable(server).forEach(running -> running.stop(0));
    }
}
