package org.infusary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compares the service, with everything switched on, with the thin one over the same tables on the same server: reading a
 * visit, the day of a centre, booking a visit. Both are warm, and they take turns, so that what else the machine does hits
 * both. Also start and memory, and the same medians on a database of a hundredth of the size.
 */
final class HttpBench {
    private static final Path SERVICE = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path THIN = Path.of("src/bench/thin/target/quarkus-app/quarkus-run.jar");
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 5;

    private final Database database;
    private final Path folder;
    private final LocalDate begin = LocalDate.now(ZoneOffset.UTC).plusDays(3);
    private final StringBuilder report = new StringBuilder();

    private HttpBench(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** @param most sites of the large database; 200 make a million visits */
    static String run(int most) throws IOException, SQLException, InterruptedException {
        Path folder = Path.of("target/bench").toAbsolutePath();
        delete(folder);
        Files.createDirectories(folder);
        try (Database database = Database.start(folder.resolve("postgres"))) {
            HttpBench bench = new HttpBench(database, folder);
            bench.compare(most);
            return bench.report.toString();
        }
    }

    private void compare(int most) throws IOException, SQLException, InterruptedException {
        Filled.Pattern pattern = seed();
        Filled small = fill("small", 2, pattern);
        Filled large = fill("large", most, pattern);
        line("");
        line("| 8 connections | service /s | thin /s | ratio | median ms | 99 % ms |");
        line("|---|---|---|---|---|---|");
        Map<String, Double> largeMedians = measure("large", large, true);
        line("");
        line("| median ms | " + small.visits() + " visits | " + large.visits() + " visits | ratio |");
        line("|---|---|---|---|");
        Map<String, Double> smallMedians = measure("small", small, false);
        smallMedians.forEach((what, median) -> line(String.format(
                "| %s | %.2f | %.2f | %.2f |", what, median, largeMedians.get(what), largeMedians.get(what) / median)));
    }

    private Filled.Pattern seed() throws IOException, SQLException, InterruptedException {
        database.create("seed");
        try (Service service = service("seed")) {
            Service.command(
                    SERVICE,
                    folder.resolve("create-admin.log"),
                    settings("seed"),
                    Seed.PASSWORD,
                    "create-admin",
                    "--username",
                    "bench-admin",
                    "--password-stdin");
            new Seed(service, begin).make();
        }
        String[] visit = database.first(
                        "seed",
                        "select extract(epoch from access_at - starts_at)::int / 60,"
                                + " extract(epoch from infusion_at - starts_at)::int / 60,"
                                + " extract(epoch from steady_at - starts_at)::int / 60,"
                                + " extract(epoch from ends_at - starts_at)::int / 60, after_minutes, grams, volume_ml,"
                                + " exposure from visit order by starts_at desc")
                .split("\t");
        int[] minutes = Arrays.stream(visit, 0, 5).mapToInt(Integer::parseInt).toArray();
        return new Filled.Pattern(
                minutes[0], minutes[1], minutes[2], minutes[3], minutes[4], visit[5], visit[6], visit[7]);
    }

    private Filled fill(String name, int sites, Filled.Pattern pattern) throws SQLException, IOException {
        database.copy("seed", name);
        database.runScript(name, "fill.sql", Map.of("sites", sites));
        database.run(name, "vacuum analyze");
        return new Filled(sites, begin, pattern);
    }

    /** One thing both services do, each in its own way. */
    private record Deed(
            String name,
            int expected,
            boolean resets,
            IntFunction<Supplier<Optional<byte[]>>> service,
            IntFunction<Supplier<Optional<byte[]>>> thin) {}

    /** @return the median of the service for each deed */
    private Map<String, Double> measure(String name, Filled filled, boolean withThin)
            throws IOException, SQLException, InterruptedException {
        Map<String, Double> medians = new TreeMap<>();
        try (Service service = service(name);
                Service thin = thin(name)) {
            List<String> tokens = new ArrayList<>();
            for (int site = 1; site <= filled.sites(); site++) {
                tokens.add(Seed.signIn(service, "bench-" + site));
            }
            List<Deed> deeds = List.of(
                    new Deed(
                            "read a visit",
                            200,
                            false,
                            half -> filled.readingVisits(tokens),
                            half -> filled.readingVisitsThin()),
                    new Deed(
                            "day of a centre, 60 visits",
                            200,
                            false,
                            half -> filled.readingDays(tokens),
                            half -> filled.readingDaysThin()),
                    new Deed(
                            "book a visit",
                            201,
                            true,
                            half -> filled.booking(tokens, half),
                            half -> filled.bookingThin(half)));
            for (Deed deed : deeds) {
                medians.put(deed.name(), measure(name, deed, service, thin, withThin));
            }
            if (withThin) {
                line("");
                line("Service: first answer of the packaged jar after "
                        + service.toFirstAnswer().toMillis() + " ms, resident after all of this "
                        + service.residentMegabytes() + " MB; thin: "
                        + thin.toFirstAnswer().toMillis() + " ms, "
                        + thin.residentMegabytes() + " MB.");
            }
        }
        return medians;
    }

    private double measure(String name, Deed deed, Service service, Service thin, boolean withThin)
            throws SQLException, IOException {
        List<Load.Result> ours = new ArrayList<>();
        List<Load.Result> theirs = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            Duration most = round < 0 ? WARM_UP : ROUND;
            // the halves change sides, so that nobody always has the better places
            int half = Math.floorMod(round, 2);
            Load.Result one = Load.run(service.port, deed.service().apply(half), deed.expected(), most);
            Load.Result other =
                    withThin ? Load.run(thin.port, deed.thin().apply(1 - half), deed.expected(), most) : one;
            if (one.unexpected() + other.unexpected() > 0) {
                throw new IOException(deed.name() + " failed: " + one.unexpected() + " of the service " + one.example()
                        + ", " + other.unexpected() + " of the thin one " + other.example());
            }
            if (round >= 0) {
                ours.add(one);
                theirs.add(other);
            }
            if (deed.resets()) {
                database.runScript(name, "reset.sql", Map.of());
                database.run(name, "vacuum analyze visit", "vacuum course_day", "vacuum course_cycle");
            }
        }
        Load.Result middle = middle(ours);
        if (withThin) {
            Load.Result thins = middle(theirs);
            line(String.format(
                    "| %s | %.0f | %.0f | %.0f %% | %.2f | %.2f |",
                    deed.name(),
                    middle.perSecond(),
                    thins.perSecond(),
                    100 * middle.perSecond() / thins.perSecond(),
                    middle.medianMillis(),
                    middle.millis(0.99)));
        }
        return middle.medianMillis();
    }

    private static Load.Result middle(List<Load.Result> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparing(Load.Result::perSecond))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Service service(String name) throws IOException, InterruptedException {
        return Service.start(
                SERVICE, 18080, folder.resolve("service-" + name + ".log"), "/q/health/ready", settings(name));
    }

    private Service thin(String name) throws IOException, InterruptedException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.url(name));
        settings.put("quarkus.datasource.username", "infusary_app");
        settings.put("quarkus.datasource.password", "none");
        return Service.start(THIN, 18081, folder.resolve("thin-" + name + ".log"), "/schedule", settings);
    }

    /** As in earnest, but for what a benchmark cannot wait for: cheap passwords, and tokens that outlast it. */
    private Map<String, String> settings(String name) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.url(name));
        settings.put("quarkus.datasource.username", "infusary_app");
        settings.put("quarkus.datasource.password", "none");
        settings.put("quarkus.flyway.jdbc-url", database.url(name));
        settings.put("quarkus.flyway.username", "infusary_owner");
        settings.put("quarkus.flyway.password", "none");
        settings.put("infusary.security.password-cost", "4");
        settings.put("infusary.security.access-token-lifetime", "PT6H");
        return settings;
    }

    private void line(String text) {
        System.out.println(text);
        report.append(text).append('\n');
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
