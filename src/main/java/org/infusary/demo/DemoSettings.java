package org.infusary.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether this service shows the demonstration centre. */
@ConfigMapping(prefix = "infusary")
interface DemoSettings {
    /** Makes the demonstration centre at the start unless it is there; never on a database in use. */
    @WithName("demo")
    @WithDefault("false")
    boolean isWanted();
}
