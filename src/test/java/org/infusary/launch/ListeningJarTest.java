package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.infusary.web.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on the network: TLS by configuration, other origins by configuration, the demo at home. */
class ListeningJarTest {
    private static final String PASSWORD = "of no importance";
    private static final Pattern TLS_API = Pattern.compile("API +https://localhost:(\\d+)/api/v1");

    @TempDir
    Path place;

    @Test
    void with_a_certificate_it_speaks_tls_only() throws Exception {
        Path certificate = certificate();
        int tlsPort = freePort();
        int plainPort = freePort();
        Map<String, String> environment = Map.of(
                "QUARKUS_TLS_KEY_STORE_P12_PATH",
                certificate.toString(),
                "QUARKUS_TLS_KEY_STORE_P12_PASSWORD",
                PASSWORD,
                "QUARKUS_HTTP_SSL_PORT",
                "" + tlsPort,
                "QUARKUS_HTTP_PORT",
                "" + plainPort,
                "QUARKUS_HTTP_CORS_ENABLED",
                "true",
                "QUARKUS_HTTP_CORS_ORIGINS",
                "https://clinic.example");
        try (JarRun service =
                JarRun.start(place, environment, "serve", "--data", "data").said(TLS_API)) {
            HttpResponse<String> answer = get(certificate, tlsPort, "https://clinic.example");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://clinic.example");
            assertThat(answer.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElse(""))
                    .contains("ETag");
            assertThat(get(certificate, tlsPort, "https://elsewhere.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(listens("localhost", plainPort)).isFalse();
            assertThat(service.output()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void one_byte_a_second_is_cut_and_the_demo_is_seen_from_this_machine_only() throws Exception {
        int port = freePort();
        try (JarRun demo = JarRun.start(place, Map.of("QUARKUS_HTTP_PORT", "" + port), "demo", "--data", "data")
                .ready()) {
            assertThat(demo.status("/q/health/live")).isEqualTo(200);
            for (InetAddress address : addresses()) {
                assertThat(listens(address.getHostAddress(), port))
                        .as("%s", address)
                        .isFalse();
            }

            long begin = System.nanoTime();
            try (Socket slow = new Socket("localhost", port)) {
                slow.setSoTimeout(1000);
                int sent = 0;
                while (isOpen(slow) && sent++ < 40) {
                    slow.getOutputStream().write(sent < 5 ? "GET /".charAt(sent) : 'a');
                }
                assertThat(sent).isBetween(18, 30);
            } catch (IOException cut) {
                assertThat(System.nanoTime() - begin)
                        .isBetween(TimeUnit.SECONDS.toNanos(18), TimeUnit.SECONDS.toNanos(35));
            }
            assertThat(new RawHttp(port).send("GARBAGE\r\n\r\n").isProblem()).isTrue();
        }
    }

    /** Waits a second for an answer or an end. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        }
    }

    private Path certificate() throws Exception {
        Path file = place.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "infusary",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost")
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        assertThat(Files.exists(file)).isTrue();
        return file;
    }

    private static HttpResponse<String> get(Path certificate, int port, String origin) throws Exception {
        KeyStore known = KeyStore.getInstance(certificate.toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", known.getCertificate("infusary"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(tls)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/v1/sites"))
                                .header("Origin", origin)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static boolean listens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Iterable<InetAddress> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
