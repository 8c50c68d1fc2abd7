package org.infusary.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The Keycloak of {@code docker/compose.yaml} issues what the service beside it is told to read. Neither is run: the
 * variables are read by our own settings, and claims are put together as the realm's mappers say.
 */
class ComposedIssuerTest {
    private static final Path REALM = Path.of("docker/keycloak-realm.json");
    private static final Path MANUAL = Path.of("src/docs/operations.md");

    private JsonNode keycloak;
    private JsonNode realm;
    private JsonNode client;
    private OidcSettings settings;

    @BeforeEach
    void as_they_are_composed() throws IOException {
        JsonNode services = new ObjectMapper(new YAMLFactory())
                .readTree(Files.readString(Path.of("docker/compose.yaml")))
                .get("services");
        keycloak = services.get("keycloak");
        realm = new ObjectMapper().readTree(Files.readString(REALM));
        client = realm.at("/clients/0");
        settings = settings(services.at("/infusary/environment"));
    }

    @Test
    void tokens_name_the_issuer_that_is_expected() {
        String place = keycloak.at("/environment/KC_HOSTNAME").asText();
        int port = keycloak.at("/environment/KC_HTTP_PORT").asInt();

        assertThat(settings.issuer()).contains(place + "/realms/" + name());
        assertThat(URI.create(place).getPort()).isEqualTo(port);
        assertThat(texts(keycloak.get("ports"))).containsExactly("127.0.0.1:" + port + ":" + port);
        assertThat(texts(keycloak.get("volumes"))).anyMatch(mount -> mount.startsWith("./keycloak-realm.json:"));
    }

    @Test
    void keys_are_fetched_inside_the_composition() {
        int port = keycloak.at("/environment/KC_HTTP_PORT").asInt();

        assertThat(settings.jwksUrl())
                .contains(
                        URI.create("http://keycloak:" + port + "/realms/" + name() + "/protocol/openid-connect/certs"));
        assertThat(client.at("/attributes/access.token.signed.response.alg").asText())
                .isEqualTo("RS256");
    }

    @Test
    void tokens_have_a_subject_and_are_for_this_service() {
        assertThat(mapper("oidc-sub-mapper").get("access.token.claim").asText()).isEqualTo("true");
        assertThat(settings.audience())
                .contains(mapper("oidc-audience-mapper")
                        .get("included.custom.audience")
                        .asText());
    }

    @Test
    void tokens_tell_when_the_password_was_given() {
        JsonNode mapper = mapper("oidc-usersessionmodel-note-mapper");

        assertThat(mapper.get("user.session.note").asText()).isEqualTo("AUTH_TIME");
        assertThat(mapper.get("claim.name").asText()).isEqualTo(AuthTime.CLAIM);
        assertThat(mapper.get("jsonType.label").asText()).isEqualTo("long");
    }

    @Test
    void the_realm_has_our_roles_and_somebody_in_each() {
        Set<String> held = new TreeSet<>();

        for (JsonNode person : realm.get("users")) {
            List<String> roles = texts(person.get("realmRoles"));
            assertThat(IssuerClaims.of(settings, claims(person, "")).roles()).containsExactlyElementsOf(roles);
            held.addAll(roles);
        }

        assertThat(realm.at("/roles/realm").findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(Roles.ALL);
        assertThat(held).isEqualTo(new TreeSet<>(Roles.ALL));
    }

    @Test
    void a_site_noted_at_the_centre_is_everybodys() {
        UUID site = UUID.randomUUID();

        for (JsonNode person : realm.get("users")) {
            assertThat(texts(person.get("groups")))
                    .containsExactly("/" + realm.at("/groups/0/name").asText());
            assertThat(IssuerClaims.of(settings, claims(person, site.toString()))
                            .sites())
                    .contains(Set.of(site));
        }
    }

    @Test
    void the_manual_gets_its_first_token_from_this_realm() throws IOException {
        String manual = Files.readString(MANUAL);
        JsonNode centre = realm.at("/groups/0");

        assertThat(manual)
                .contains("keycloak=" + keycloak.at("/environment/KC_HOSTNAME").asText())
                .contains("-d client_id=$2")
                .contains("token " + name() + " " + client.get("clientId").asText() + " demo-admin")
                .contains("/admin/realms/" + name() + "/groups/"
                        + centre.get("id").asText())
                .contains("\"name\": \"" + centre.get("name").asText() + "\", \"attributes\": {\"sites\":");
        assertThat(client.get("publicClient").asBoolean()).isTrue();
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isTrue();
        for (JsonNode person : realm.get("users")) {
            JsonNode password = person.at("/credentials/0");
            assertThat(manual)
                    .contains("`" + person.get("username").asText() + "`")
                    .contains("'" + password.get("value").asText() + "'");
            // a password that must be changed first gets no token
            assertThat(password.get("temporary").asBoolean()).isFalse();
        }
    }

    private String name() {
        return realm.get("realm").asText();
    }

    /** What stands in a token of this person, when that stands in the attribute of their centre. */
    private JwtClaims claims(JsonNode person, String sites) {
        JsonNode roleMapper = mapper("oidc-usermodel-realm-role-mapper");
        JsonNode siteMapper = mapper("oidc-usermodel-attribute-mapper");
        List<String> roles = new ArrayList<>(texts(person.get("realmRoles")));
        roles.addAll(List.of("default-roles-" + name(), "offline_access", "uma_authorization"));
        assertThat(siteMapper.get("user.attribute").asText()).isEqualTo("sites");
        JwtClaims claims = new JwtClaims();
        claims.setSubject("somebody");
        claims.setClaim(roleMapper.get("claim.name").asText(), roles);
        claims.setClaim(siteMapper.get("claim.name").asText(), List.of(sites));
        return claims;
    }

    private JsonNode mapper(String kind) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode mapper : client.get("protocolMappers")) {
            if (mapper.get("protocolMapper").asText().equals(kind)) {
                found.add(mapper.get("config"));
            }
        }
        assertThat(found).as(kind).hasSize(1);
        assertThat(found.get(0).get("access.token.claim").asText()).isEqualTo("true");
        return found.get(0);
    }

    private static OidcSettings settings(JsonNode environment) {
        Map<String, String> variables = new HashMap<>();
        for (Map.Entry<String, JsonNode> variable : environment.properties()) {
            variables.put(variable.getKey(), variable.getValue().asText());
        }
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(variables, 300))
                .withMapping(OidcSettings.class)
                .build()
                .getConfigMapping(OidcSettings.class);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
