package org.infusary.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description =
                "Runs the service with an invented centre and invented patients, in a folder of its own. Its clock"
                        + " may run ahead, so that the centre is open.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() {
        return options.demo();
    }
}
