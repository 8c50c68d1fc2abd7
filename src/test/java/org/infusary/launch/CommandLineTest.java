package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_lists_every_command_with_its_options() {
        int exitCode = execute("--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("serve", "demo", "create-admin", "audit verify", "--expect=NUMBER:HASH", "--version")
                .contains("--data=FOLDER", "--port=N", "--username=U", "--display-name=N", "--password-stdin")
                .contains("./data", "./demo-data", "8080", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "create-admin", "audit", "audit verify"})
    void every_command_explains_itself(String command) {
        int exitCode = execute((command + " --help").split(" "));

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("Usage: infusary " + command);
    }

    @Test
    void version_names_the_product() {
        int exitCode = execute("--version");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("infusary ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sevre",
                "--prot",
                "--port=http",
                "--port=65536",
                "serve --port=-1",
                "demo now",
                "audit",
                "audit mend"
            })
    void what_is_not_understood_is_answered_with_the_usage(String line) {
        int exitCode = execute(line.split(" "));

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: infusary");
    }

    @Test
    void an_administrator_needs_a_username() {
        int exitCode = execute("create-admin");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("--username");
    }

    private int execute(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
