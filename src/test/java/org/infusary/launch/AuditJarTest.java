package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar's audit trail, verified while the service runs and after it has stopped. */
@Timeout(600)
class AuditJarTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final Pattern HEAD = Pattern.compile("head (\\d+:[0-9a-f]{64})");

    @TempDir
    Path place;

    @Test
    void a_trail_is_verified_while_the_service_runs_and_its_head_holds_afterwards()
            throws IOException, InterruptedException {
        String noted;
        try (JarRun service = JarRun.start(place, NOTHING, "--port", "0").ready()) {
            assertThat(service.post("/api/v1/sign-in", "{\"username\": \"nobody\", \"password\": \"nothing at all\"}"))
                    .isEqualTo(401);

            noted = head(verify(0));

            assertThat(service.status("/api/v1/me")).isEqualTo(401);
            service.stop();
        }

        JarRun later = verify(0, "--expect", noted);
        assertThat(later.output()).contains("Looked through 2 rows; 0 of them wait for their seal. Findings: 0.");
        assertThat(head(later)).isNotEqualTo(noted);

        JarRun cut = verify(1, "--expect", "99:" + "0".repeat(64));
        assertThat(cut.output())
                .contains("the expected head is not part of the trail")
                .doesNotContain("Exception");
    }

    private JarRun verify(int exitCode, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("audit", "verify"));
        arguments.addAll(List.of(options));
        JarRun run = JarRun.start(place, NOTHING, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.output()).isEqualTo(exitCode);
        return run;
    }

    private static String head(JarRun run) {
        Matcher head = HEAD.matcher(run.output());
        assertThat(head.find()).as(run.output()).isTrue();
        return head.group(1);
    }
}
