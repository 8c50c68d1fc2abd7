package org.infusary.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service's clock differs from the machine's. */
@ConfigMapping(prefix = "infusary.clock")
interface ClockSettings {
    /** Added to the machine's time, ISO 8601 such as PT16H. Zero but for the demo, and never negative. */
    @WithDefault("PT0S")
    Duration offset();
}
