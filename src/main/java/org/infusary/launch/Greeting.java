package org.infusary.launch;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What whoever started the service reads last: where everything is, and what is left to do. */
@Singleton
class Greeting {
    /** Set to the data folder when the embedded database runs. */
    static final String FOLDER = "infusary.data-folder";

    private static final DateTimeFormatter THERE =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Config config;
    private final Clock clock;
    private final ClockSettings clockSettings;

    Greeting(Config config, Clock clock, ClockSettings clockSettings) {
        this.config = config;
        this.clock = clock;
        this.clockSettings = clockSettings;
    }

    /** The block of lines, between two empty ones. */
    String text(boolean nobodyCanSignIn) {
        String base = base();
        Optional<String> folder = config.getOptionalValue(FOLDER, String.class);
        String text = """

                Infusary is ready.
                  API            %1$s/api/v1
                  Documentation  %1$s/docs
                  Sign in        POST %1$s/api/v1/sign-in
                  Database       %2$s
                """.formatted(base, database(folder));
        if (!clockSettings.offset().isZero()) {
            text += "  Clock          " + ahead(clockSettings.offset()) + "\n";
        }
        if (config.getOptionalValue("infusary.demo", Boolean.class).orElse(false)) {
            return text + "\nThe demonstration centre is being made; its accounts follow.\n";
        }
        if (nobodyCanSignIn) {
            text += "\nNobody can sign in yet. Create the first administrator, in another terminal:\n  "
                    + createAdmin(folder) + "\n";
        }
        return text;
    }

    /** Where the API of this service is, with a slash at its end. */
    URI api() {
        return URI.create(base() + "/api/v1/");
    }

    private String base() {
        boolean onlyTls = config.getOptionalValue(Listening.INSECURE, String.class)
                .filter("disabled"::equals)
                .isPresent();
        return onlyTls
                ? "https://localhost:" + config.getValue(Listening.TLS_PORT, Integer.class)
                : "http://localhost:" + config.getValue(Listening.PORT, Integer.class);
    }

    private String database(Optional<String> folder) {
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        // the part behind the question mark may hold a password
        String address = url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
        return folder.map(path -> "embedded PostgreSQL, data folder " + path).orElse("external, " + address);
    }

    private String ahead(Duration offset) {
        return "runs " + words(offset) + " ahead: it is "
                + THERE.format(clock.instant().atZone(DemoClock.CENTRE)) + " in New York";
    }

    /** Days, hours and minutes; seconds are left out. */
    static String words(Duration duration) {
        String days = duration.toDays() == 0 ? "" : duration.toDays() + " d ";
        return days + duration.toHoursPart() + " h " + duration.toMinutesPart() + " min";
    }

    private static String createAdmin(Optional<String> folder) {
        String jar = System.getProperty("java.class.path");
        return "java -jar " + quoted(jar) + " create-admin --username admin"
                + folder.map(path -> " --data " + quoted(path)).orElse("");
    }

    private static String quoted(String path) {
        return path.matches("[\\w./:@%+=,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
