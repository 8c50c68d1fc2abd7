package org.infusary.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service logs. */
@ConfigMapping(prefix = "infusary.log")
interface LogSettings {
    /** One JSON object for each line instead of plain text, for those who collect logs. INFO and above. */
    @WithDefault("false")
    boolean json();
}
