package org.infusary.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What {@code serve} and {@code demo} let one choose, and how both start. */
final class ServiceOptions {
    private static final int LAST_PORT = 65535;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of the embedded database; made when missing. Not used with a database of your own."
                    + " Default: $INFUSARY_DATA, else ./data (demo: ./demo-data).")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port, 1 to 65535, or 0 for any free one; the one of HTTPS when TLS is configured."
                    + " Default: 8080, or as configured (HTTPS: 8443).")
    private @Nullable Integer port;

    int serve() {
        DataFolder folder = DataFolder.chosen(data, "data");
        return launch().onFolder(folder).run(() -> DatabaseHandover.forService(folder), Service.class);
    }

    int demo() {
        DataFolder folder = DataFolder.chosen(data, "demo-data");
        Duration offset = DemoFile.advance(folder, Clock.systemUTC().instant());
        Launch launch = launch().onFolder(folder);
        if (!Listening.isPlaceChosen()) {
            // its passwords are known to everyone
            launch.with(Listening.HOST, "127.0.0.1");
        }
        return launch.with("infusary.demo", true)
                .with("infusary.clock.offset", offset)
                .run(() -> DatabaseHandover.forService(folder), Service.class);
    }

    private Launch launch() {
        Launch launch = new Launch();
        if (JsonLog.isChosen()) {
            JsonLog.begin(launch);
        }
        boolean tls = Listening.isTlsConfigured();
        if (tls && !Listening.isInsecureDecided()) {
            launch.with(Listening.INSECURE, "disabled");
        }
        if (port != null) {
            if (port < 0 || port > LAST_PORT) {
                throw new ParameterException(
                        command.commandLine(), "Invalid value for option '--port': " + port + " is not 0 to 65535");
            }
            launch.with(tls ? Listening.TLS_PORT : Listening.PORT, port);
        }
        return launch;
    }
}
