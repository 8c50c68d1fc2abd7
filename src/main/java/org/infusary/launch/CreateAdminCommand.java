package org.infusary.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "create-admin",
        description = "Opens the account of the first administrator, whether the service runs or not. Asks for the"
                + " password.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class CreateAdminCommand implements Callable<Integer> {
    @Option(names = "--username", required = true, paramLabel = "U", description = "Name to sign in with.")
    private String username = "";

    @Option(
            names = "--display-name",
            paramLabel = "N",
            description = "Name that colleagues see. Default: ${DEFAULT-VALUE}.",
            defaultValue = "Administrator")
    private String displayName = "";

    @Option(
            names = "--password-stdin",
            description = "Read the password from the first line of standard input instead of asking for it.")
    private boolean passwordFromStandardInput;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        if (!passwordFromStandardInput && System.console() == null) {
            throw new CannotStart("There is no terminal to ask for the password. Give it on standard input with"
                    + " --password-stdin.");
        }
        DataFolder folder = data.folder();
        Launch launch = new Launch()
                .with("quarkus.http.host-enabled", false)
                .with("quarkus.log.console.level", "WARN")
                .onFolder(folder);
        return launch.run(
                () -> DatabaseHandover.forCommand(folder),
                CreateAdmin.class,
                username,
                displayName,
                Boolean.toString(passwordFromStandardInput));
    }
}
