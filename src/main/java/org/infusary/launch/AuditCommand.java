package org.infusary.launch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = "Looks after the audit trail.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class AuditCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do with the audit trail: audit verify");
    }

    /** Exit codes: 0 nothing was found, 1 something was. */
    @Command(
            name = "verify",
            description =
                    "Looks for rows and seals of the audit trail that were changed or removed, whether the service"
                            + " runs or not, and prints the head of the trail. Exit code 1 when something was.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    int verify(
            @Option(
                            names = "--expect",
                            paramLabel = "NUMBER:HASH",
                            description = "A head printed earlier: proves that nothing was cut off before it.")
                    @Nullable String expected,
            @Mixin DataOption data) {
        DataFolder folder = data.folder();
        Launch launch = new Launch()
                .with("quarkus.http.host-enabled", false)
                .with("quarkus.log.console.level", "WARN")
                .onFolder(folder);
        String[] arguments = expected == null ? new String[0] : new String[] {expected};
        return launch.run(() -> DatabaseHandover.forCommand(folder), VerifyAudit.class, arguments);
    }
}
