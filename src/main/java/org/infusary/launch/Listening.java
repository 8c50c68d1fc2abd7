package org.infusary.launch;

import java.util.Locale;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Where and how the service listens, as configured by any way Quarkus knows: environment, system property, file. */
final class Listening {
    static final String HOST = "quarkus.http.host";
    static final String PORT = "quarkus.http.port";
    static final String TLS_PORT = "quarkus.http.ssl-port";
    static final String INSECURE = "quarkus.http.insecure-requests";

    /** Sources below it hold the defaults of Quarkus. */
    private static final int SOMEBODY_SET_IT = 100;

    private Listening() {}

    /** True when somebody chose the network address to listen on. */
    static boolean isPlaceChosen() {
        return isSet(HOST);
    }

    /** True when somebody said what becomes of requests without TLS. */
    static boolean isInsecureDecided() {
        return isSet(INSECURE);
    }

    /** True when there is a certificate to serve with. */
    static boolean isTlsConfigured() {
        return StreamSupport.stream(
                        ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "."))
                .anyMatch(name -> name.startsWith("quarkus.tls.key.store.")
                        || name.startsWith("quarkus.http.ssl.certificate.")
                        || name.equals("quarkus.http.tls.configuration.name"));
    }

    private static boolean isSet(String property) {
        ConfigValue value = ConfigProvider.getConfig().getConfigValue(property);
        return value.getValue() != null && value.getSourceOrdinal() >= SOMEBODY_SET_IT;
    }
}
