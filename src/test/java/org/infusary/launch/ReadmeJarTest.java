package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the README's walk into a terminal, against the packaged jar's demo. */
class ReadmeJarTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DEMO_IS_OPEN = Pattern.compile("demo-pharmacist");
    private static final long MINUTES = 3;

    @TempDir
    private Path folder;

    @Test
    void the_walk_from_an_order_to_a_lot_works_as_written() throws IOException, InterruptedException {
        assumeTrue(has("curl") && has("bash"), "the README's walk needs curl and bash");
        try (JarRun demo = JarRun.start(
                folder, Map.of(), "demo", "--data", folder.resolve("data").toString(), "--port", "0")) {
            demo.ready().said(DEMO_IS_OPEN);

            String answers = paste(walk(), demo.api());

            assertThat(answers)
                    .contains("\"bookedMinutes\":255")
                    .contains("\"scope\":\"THIS_AND_LATER_CYCLES\"")
                    .contains("\"verdict\":\"HOLD\"")
                    .contains("\"visitStatus\":\"READY\"")
                    .contains("brand-mismatch")
                    .contains("\"status\":\"COMPLETED\"")
                    .contains("\"lot\":\"P100123456\"")
                    .contains("grid-kept")
                    .contains("\nvisitId,date,startsAt,");
        }
    }

    private static String walk() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String chapter = readme.substring(readme.indexOf("## From an order to a lot"));
        return COMMANDS.matcher(chapter).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
    }

    private String paste(String commands, String api) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("walk.sh"), "set -euo pipefail\n" + commands);
        Path output = folder.resolve("walk.out");
        ProcessBuilder shell = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        shell.environment().put("api", api);
        Process process = shell.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        String answers = Files.readString(output);
        assertThat(ended && process.exitValue() == 0).as(answers).isTrue();
        return answers;
    }

    private static boolean has(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
