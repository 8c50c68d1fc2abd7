package org.infusary.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit codes: 0 done, 1 it could not be done, 2 the command line is not understood. */
@QuarkusMain
@Command(
        name = "infusary",
        description = "Schedules intravenous immunoglobulin at infusion centres. Without a command: serve.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            CreateAdminCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class
        },
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Any PostgreSQL from 15 on can take the embedded one's place: set QUARKUS_DATASOURCE_JDBC_URL,"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD in the environment, or the same"
                    + " settings in config/application.properties where you start it."
        })
public final class Main implements Callable<Integer> {
    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    public static void main(String... args) {
        int exitCode = commandLine().execute(args);
        if (!LaunchMode.current().isDev()) {
            System.exit(exitCode);
        }
    }

    /** The commands, ready to be executed or asked for their usage. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CannotStart) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        line.setParameterExceptionHandler((misread, arguments) -> {
            PrintWriter err = misread.getCommandLine().getErr();
            err.println(misread.getMessage());
            UnmatchedArgumentException.printSuggestions(misread, err);
            misread.getCommandLine().usage(err);
            return CommandLine.ExitCode.USAGE;
        });
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Main::commandsWithOptions);
        return line;
    }

    @Override
    public Integer call() {
        return options.serve();
    }

    private static String commandsWithOptions(Help help) {
        return help.subcommands().values().stream()
                .map(Main::commandWithOptions)
                .collect(Collectors.joining("\n", "\n", ""));
    }

    private static String commandWithOptions(Help command) {
        String below = command.subcommands().values().stream()
                .map(one -> "\n" + command.commandSpec().name() + " " + commandWithOptions(one))
                .collect(Collectors.joining());
        return command.commandSpec().name() + "\n" + command.description() + command.optionList() + below;
    }

    /** The version the jar was built with. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"infusary " + Objects.requireNonNullElse(version, "not packaged")};
        }
    }
}
