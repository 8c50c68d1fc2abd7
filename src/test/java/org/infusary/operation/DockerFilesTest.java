package org.infusary.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.infusary.testing.QuarkusOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the service in {@code docker/} agrees with the code. Nothing is run: there may be no engine here. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");
    private static final String LIVE = "/q/health/live";
    private static final String READY = "/q/health/ready";

    @Test
    void the_image_runs_as_a_user_without_rights_on_the_port_of_the_service() throws IOException {
        String file = text("Dockerfile");

        assertThat(found(file, "(?m)^EXPOSE (\\d+)")).containsExactly(port());
        assertThat(found(file, "/dev/tcp/localhost/(\\d+)")).containsExactly(port());
        assertThat(found(file, "GET (\\S+) HTTP/1.1")).containsExactly(READY);
        assertThat(found(file, "(?m)^USER (\\S+)")).containsExactly(uid() + ":" + uid());
        assertThat(found(file, "--uid (\\d+)")).containsExactly(uid());
        assertThat(file).contains("chown " + uid() + ":" + uid() + " /data").contains("VOLUME /data");
        assertThat(file).doesNotContain("--chown");
        assertThat(variables(file, "INFUSARY_")).isSubsetOf(known());
    }

    @Test
    void the_image_leaves_room_below_its_memory_limit() throws IOException {
        String start = Files.readString(Path.of("src/main/launch/infusary"));

        int reserved = megabytes(start, "-Xmx(\\d+)m")
                + megabytes(start, "MaxMetaspaceSize=(\\d+)m")
                + megabytes(start, "ReservedCodeCacheSize=(\\d+)m");

        assertThat(text("Dockerfile")).contains("ENTRYPOINT [\"sh\", \"infusary\"]");

        assertThat(reserved).isLessThan(512 - 64);
        assertThat(yaml("compose.yaml").at("/services/infusary/mem_limit").asText())
                .isEqualTo("512m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.replicas.yaml"})
    void a_composition_sets_options_that_exist(String file) throws IOException {
        JsonNode services = yaml(file).get("services");
        JsonNode service = services.get("infusary");
        List<String> set = names(service.get("environment"));

        assertThat(service.at("/build/dockerfile").asText()).isEqualTo("docker/Dockerfile");
        assertThat(service.get("read_only").asBoolean()).isTrue();
        assertThat(texts(service.get("tmpfs"))).containsExactly("/tmp");
        assertThat(texts(service.get("cap_drop"))).containsExactly("ALL");
        assertThat(new QuarkusOptions().unknown(startingWith(set, "QUARKUS_"))).isEmpty();
        assertThat(startingWith(set, "INFUSARY_")).isSubsetOf(known());
        assertThat(set).allMatch(name -> name.startsWith("QUARKUS_") || name.startsWith("INFUSARY_"));
        for (JsonNode other : service.get("depends_on")) {
            assertThat(other.get("condition").asText()).isEqualTo("service_healthy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.replicas.yaml"})
    void a_composition_names_one_database_and_the_roles_it_creates(String file) throws IOException {
        JsonNode services = yaml(file).get("services");
        JsonNode database = services.at("/postgres/environment");
        JsonNode service = services.at("/infusary/environment");
        String url =
                "jdbc:postgresql://postgres:5432/" + database.get("POSTGRES_DB").asText();

        assertThat(service.get("QUARKUS_DATASOURCE_JDBC_URL").asText()).isEqualTo(url);
        assertThat(service.get("QUARKUS_FLYWAY_JDBC_URL").asText()).isEqualTo(url);
        assertThat(service.get("QUARKUS_FLYWAY_USERNAME")).isEqualTo(database.get("POSTGRES_USER"));
        assertThat(text("roles.sh"))
                .contains("create role "
                        + service.get("QUARKUS_DATASOURCE_USERNAME").asText() + " ")
                .contains("for role " + database.get("POSTGRES_USER").asText() + " ")
                .contains("$INFUSARY_APP_PASSWORD");
        assertThat(found(text(file), "- (\\./[^:]+):"))
                .allSatisfy(mounted -> assertThat(mounted.equals("./tls") || Files.exists(DOCKER.resolve(mounted)))
                        .as(mounted)
                        .isTrue());
    }

    @Test
    void both_replicas_stand_behind_a_proxy_they_trust() throws IOException {
        JsonNode file = yaml("compose.replicas.yaml");
        JsonNode service = file.at("/services/infusary");
        String proxy = text("nginx.conf");

        assertThat(service.at("/deploy/replicas").asInt()).isEqualTo(2);
        assertThat(service.has("ports")).isFalse();
        assertThat(service.at("/environment/QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"))
                .isEqualTo(file.at("/networks/inside/ipam/config/0/subnet"));
        assertThat(found(proxy, "server infusary:(\\d+);")).containsExactly(port());
        assertThat(found(proxy, "listen (\\d+) ssl")).containsExactly("8443");
        assertThat(texts(file.at("/services/proxy/ports"))).containsExactly("8443:8443");
        assertThat(proxy)
                .contains("proxy_set_header X-Forwarded-For $remote_addr;")
                .contains("location /q/")
                .doesNotContain("$request ")
                .doesNotContain("$request_uri");
    }

    @Test
    void kubernetes_knows_the_port_the_user_the_probes_and_the_options() throws IOException {
        List<JsonNode> documents = documents("kubernetes.yaml");
        JsonNode deployment = documents.get(0);
        JsonNode pod = deployment.at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        List<String> set = StreamSupport.stream(container.get("env").spliterator(), false)
                .map(variable -> variable.get("name").asText())
                .toList();

        assertThat(documents)
                .extracting(document -> document.get("kind").asText())
                .containsExactly("Deployment", "Service", "PodDisruptionBudget");
        assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
        assertThat(container.at("/ports/0/containerPort").asText()).isEqualTo(port());
        assertThat(pod.at("/securityContext/runAsUser").asText()).isEqualTo(uid());
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/volumeMounts/0/mountPath").asText()).isEqualTo("/tmp");
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo(LIVE);
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo(LIVE);
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo(READY);
        assertThat(container.get("image").asText()).isEqualTo("infusary:" + version());
        assertThat(new QuarkusOptions().unknown(startingWith(set, "QUARKUS_"))).isEmpty();
        assertThat(startingWith(set, "INFUSARY_")).isSubsetOf(known());
        assertThat(documents.get(1).at("/spec/ports/0/targetPort").asText())
                .isEqualTo(container.at("/ports/0/name").asText());
        for (String selector : List.of("/spec/selector", "/spec/selector/matchLabels")) {
            assertThat(documents.get(selector.endsWith("selector") ? 1 : 2).at(selector))
                    .isEqualTo(deployment.at("/spec/template/metadata/labels"));
        }
    }

    private static Set<String> known() throws IOException {
        Set<String> known =
                new TreeSet<>(found(Files.readString(Path.of("src/docs/configuration.md")), "`(INFUSARY_[A-Z_]+)`"));
        assertThat(known).hasSizeGreaterThan(5);
        return known;
    }

    private static String port() throws IOException {
        return found(
                        Files.readString(Path.of("src/main/resources/application.properties")),
                        "(?m)^quarkus.http.port=(\\d+)")
                .get(0);
    }

    private static String uid() throws IOException {
        return found(text("Dockerfile"), "useradd --uid (\\d+)").get(0);
    }

    private static String version() throws IOException {
        return found(Files.readString(Path.of("pom.xml")), "<version>([^<]+)</version>")
                .get(0);
    }

    private static int megabytes(String file, String pattern) {
        return Integer.parseInt(found(file, pattern).get(0));
    }

    private static Set<String> variables(String text, String prefix) {
        return new TreeSet<>(found(text, "\\b(" + prefix + "[A-Z_]+)="));
    }

    private static List<String> startingWith(List<String> names, String prefix) {
        return names.stream().filter(name -> name.startsWith(prefix)).toList();
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(match -> match.group(1)).toList();
    }

    private static JsonNode yaml(String file) throws IOException {
        return documents(file).get(0);
    }

    private static List<JsonNode> documents(String file) throws IOException {
        YAMLFactory yaml = new YAMLFactory();
        return new ObjectMapper()
                .readValues(yaml.createParser(text(file)), JsonNode.class)
                .readAll();
    }

    private static String text(String file) throws IOException {
        return Files.readString(DOCKER.resolve(file));
    }
}
