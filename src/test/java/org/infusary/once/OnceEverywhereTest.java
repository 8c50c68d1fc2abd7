package org.infusary.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.infusary.testing.Operation;
import org.infusary.testing.Operations;
import org.infusary.web.Once;
import org.junit.jupiter.api.Test;

/** No write is forgotten. */
class OnceEverywhereTest {
    private static final List<Class<? extends Annotation>> WRITES =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    /** Their answers are tokens, which are kept nowhere; their counts of failures outlive a refusal. */
    private static final Set<String> OUTSIDE = Set.of("SignInResource");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.infusary");

    private static boolean writes(JavaMethod method) {
        return WRITES.stream().anyMatch(method::isAnnotatedWith);
    }

    @Test
    void every_resource_class_with_writes_is_marked() {
        List<String> unmarked = HOUSE.stream()
                .filter(one -> one.getMethods().stream().anyMatch(OnceEverywhereTest::writes))
                .filter(one -> !one.isAnnotatedWith(Once.class))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(unmarked).containsExactlyInAnyOrderElementsOf(OUTSIDE);
    }

    @Test
    void every_post_of_them_answers_a_response_that_a_kept_one_can_stand_in_for() {
        List<String> others = HOUSE.stream()
                .filter(one -> one.isAnnotatedWith(Once.class))
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .filter(method -> !method.getRawReturnType().isEquivalentTo(Response.class))
                .map(JavaMethod::getFullName)
                .toList();

        assertThat(others).isEmpty();
    }

    @Test
    void the_contract_shows_the_key_at_every_post_but_those_of_signing_in() {
        List<String> without = Operations.all().stream()
                .filter(one -> one.method().equals("POST"))
                .filter(one -> !one.takes("header", "Idempotency-Key") || !isToldOfKeys(one))
                .map(Operation::path)
                .toList();

        assertThat(without).containsExactlyInAnyOrder("/sign-in", "/sign-in/refresh", "/sign-out");
    }

    private static boolean isToldOfKeys(Operation post) {
        JsonNode answers = Operations.contract()
                .path("paths")
                .path("/api/v1" + post.path())
                .at("/post/responses");
        return answers.at("/409/description").asText().contains("key-in-flight")
                && answers.at("/422/description").asText().contains("key-reused");
    }
}
