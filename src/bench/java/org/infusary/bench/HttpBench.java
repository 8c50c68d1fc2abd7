package org.infusary.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Compares the service, with everything switched on, with the thin one over the same tables on the same server: reading a
 * visit, the day of a centre, booking a visit. Both are warm, and they take turns, so that what else the machine does hits
 * both. Also start and memory, and the same medians on a database of a hundredth of the size.
 */
final class HttpBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path START = Path.of("target/quarkus-app/infusary").toAbsolutePath();
    private static final List<String> SERVICE = List.of("sh", START.toString());
    private static final Path THIN =
            Path.of("src/bench/thin/target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 3;
    private static final int MANY = 10_000;
    private static final int LONG_COURSE_CYCLES = 18;
    private static final int CLOSED_DAY_VISITS = 80;
    private static final int CLOSED_DAYS = 14;
    private static final int RECALL_SITES = 8;
    private static final int RECALLS = 100;
    private static final int LEDGER_VIALS = 1_000_000;
    private static final int LOT_VIALS = 500;

    private final Database database;
    private final Path folder;
    final LocalDate begin = LocalDate.now(ZoneOffset.UTC).plusDays(3);
    private final StringBuilder report = new StringBuilder();

    HttpBench(Database database, Path folder) {
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

    /**
     * A lot is recalled in a ledger of a million vials: one request after the other, each for another lot, by someone bound to all
     * centres. Also the first page of who had it, and what the centre needs over 92 days.
     */
    static String recalls() throws IOException, SQLException, InterruptedException {
        Path folder = Path.of("target/bench-recalls").toAbsolutePath();
        delete(folder);
        Files.createDirectories(folder);
        try (Database database = Database.start(folder.resolve("postgres"))) {
            HttpBench bench = new HttpBench(database, folder);
            bench.recall();
            return bench.report.toString();
        }
    }

    /** Offers in a full year, and closing days of a full book, which need no thin service. */
    static String schedules() throws IOException, SQLException, InterruptedException {
        Path folder = Path.of("target/bench-schedules").toAbsolutePath();
        delete(folder);
        Files.createDirectories(folder);
        try (Database database = Database.start(folder.resolve("postgres"))) {
            HttpBench bench = new HttpBench(database, folder);
            bench.offersInAFullYear(bench.seed());
            bench.closedDays();
            return bench.report.toString();
        }
    }

    private void recall() throws IOException, SQLException, InterruptedException {
        seed();
        fill("recalls", RECALL_SITES, Filled.YEAR, 0, 5);
        database.runScript("recalls", "ledger.sql", Map.of("vials", LEDGER_VIALS, "lot", LOT_VIALS));
        database.run("recalls", "vacuum analyze");
        try (Service service = service("recalls")) {
            String staff = Seed.signIn(service, "bench-1");
            List<Double> recalls = new ArrayList<>();
            List<Double> recipients = new ArrayList<>();
            List<Double> demand = new ArrayList<>();
            String span = "/sites/" + Filled.site(1) + "/product-demand?from=" + begin + "&to=" + begin.plusDays(91);
            for (int lot = 1; lot <= 2 * RECALLS; lot++) {
                String body = "{\"productId\": \"privigen\", \"lot\": \"B%06d\", \"reason\": \"MANUFACTURER_RECALL\"}"
                        .formatted(lot * 7);
                long since = System.nanoTime();
                String answer = service.call("POST", "/lot-recalls", staff, body);
                recalls.add((System.nanoTime() - since) / 1e6);
                String id = JSON.readTree(answer).at("/recall/id").asText();
                since = System.nanoTime();
                service.call("GET", "/lot-recalls/" + id + "/recipients", staff, "");
                recipients.add((System.nanoTime() - since) / 1e6);
                since = System.nanoTime();
                service.call("GET", span, staff, "");
                demand.add((System.nanoTime() - since) / 1e6);
            }
            line("");
            line("| one connection, " + LEDGER_VIALS + " vials in lots of " + LOT_VIALS + ", " + RECALL_SITES
                    + " centres, all of them the caller's | median ms | 90 % ms |");
            line("|---|---|---|");
            line("recall a lot", recalls);
            line("first page of who had it", recipients);
            line("what a centre needs over 92 days", demand);
        }
    }

    /** Of the second half of what was timed; the first one warms up. */
    private void line(String deed, List<Double> millis) {
        List<Double> warm = millis.stream().skip(millis.size() / 2).sorted().toList();
        line(String.format("| %s | %.1f | %.1f |", deed, warm.get(warm.size() / 2), warm.get(warm.size() * 9 / 10)));
    }

    private void compare(int most) throws IOException, SQLException, InterruptedException {
        Filled.Pattern pattern = seed();
        Filled small = fill("small", 2, Filled.CYCLES, pattern);
        Filled large = fill("large", most, Filled.CYCLES, pattern);
        start(large);
        line("");
        line(
                "| 8 connections | service /s | thin /s | ratio | median ms | 99 % ms | CPU ms of a request: service + database"
                        + " | thin + database |");
        line("|---|---|---|---|---|---|---|---|");
        Map<String, Double> largeMedians = measure("large", large, true);
        line("");
        line("| median ms | " + small.visits() + " visits | " + large.visits() + " visits | ratio |");
        line("|---|---|---|---|");
        Map<String, Double> smallMedians = measure("small", small, false);
        smallMedians.forEach((what, median) -> line(String.format(
                "| %s | %.2f | %.2f | %.2f |", what, median, largeMedians.get(what), largeMedians.get(what) / median)));
        offersInAFullYear(pattern);
        closedDays();
    }

    /** One caller at a time, as a scheduler waits for an answer. */
    private void offersInAFullYear(Filled.Pattern pattern) throws IOException, SQLException, InterruptedException {
        fill("year", 1, Filled.YEAR, pattern);
        try (Service service = service("year")) {
            String staff = Seed.signIn(service, "bench-1");
            String course = new Seed(service, begin).longCourse(Filled.site(1).toString(), staff);
            Requests offers = Filled.offers(course, LONG_COURSE_CYCLES, staff);
            Load.run(service.port, offers, 200, WARM_UP, 1);
            Load.Result asked = Load.run(service.port, offers, 200, ROUND, 1);
            if (asked.unexpected() > 0) {
                throw new IOException("offers failed: " + asked.example());
            }
            line("");
            line("| one connection, 60 visits on each day of a year, 30 chairs | median ms | 99 % ms |");
            line("|---|---|---|");
            line(String.format(
                    "| offers for 5 days + 17 cycles of 2 | %.1f | %.1f |", asked.medianMillis(), asked.millis(0.99)));
        }
    }

    /** Days of a full book are closed, one after the other, two weeks apart, so that none has to do with another. */
    private void closedDays() throws IOException, SQLException, InterruptedException {
        fill("closing", 1, Filled.YEAR, CLOSED_DAY_VISITS - Filled.DAILY, 5);
        try (Service service = service("closing")) {
            Seed seed = new Seed(service, begin);
            String staff = Seed.signIn(service, "bench-1");
            List<Double> millis = new ArrayList<>();
            for (int day = 1; day <= CLOSED_DAYS; day++) {
                long since = System.nanoTime();
                int moved = seed.close(Filled.site(1).toString(), staff, begin.plusDays(7 + 14L * day));
                millis.add((System.nanoTime() - since) / 1e6);
                if (moved != CLOSED_DAY_VISITS) {
                    throw new IOException(moved + " visits were moved, not " + CLOSED_DAY_VISITS);
                }
            }
            List<Double> warm = millis.stream().skip(CLOSED_DAYS / 2).sorted().toList();
            line("");
            line(
                    "| one connection, 80 visits on a day, 60 on all others, 30 chairs | first ms | median ms | longest ms |");
            line("|---|---|---|---|");
            line(String.format(
                    "| close a day and move its visits: preview and commit | %.0f | %.0f | %.0f |",
                    millis.get(0), warm.get(warm.size() / 2), warm.get(warm.size() - 1)));
        }
    }

    Filled.Pattern seed() throws IOException, SQLException, InterruptedException {
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

    Filled fill(String name, int sites, int cycles, Filled.Pattern pattern) throws SQLException, IOException {
        fill(name, sites, cycles, 0, Filled.HOURS_APART);
        return new Filled(sites, begin, pattern);
    }

    private void fill(String name, int sites, int cycles, int more, int hoursApart) throws SQLException, IOException {
        database.copy("seed", name);
        database.runScript(
                name, "fill.sql", Map.of("sites", sites, "cycles", cycles, "more", more, "apart", hoursApart));
        database.run(name, "vacuum analyze");
    }

    /** From the start of the process to the first answer, and the memory after ten thousand answers. */
    private void start(Filled filled) throws IOException, InterruptedException, SQLException {
        line("");
        line("| the packaged jar | |");
        line("|---|---|");
        line("| first answer, external database | " + firstAnswer(List.of("serve"), settings("large")) + " ms |");
        List<String> embedded =
                List.of("serve", "--data", folder.resolve("embedded").toString());
        firstAnswer(embedded, Map.of());
        line("| first answer, embedded database on existing data | " + firstAnswer(embedded, Map.of()) + " ms |");
        try (Service service = service("large")) {
            List<String> tokens = signIn(service, filled);
            line("| resident at the start | " + service.residentMegabytes() + " MB |");
            Load.run(service.port, filled.readingVisits(tokens).most(MANY / 2), 200, WARM_UP.multipliedBy(10));
            Load.run(service.port, filled.readingDays(tokens).most(MANY / 2), 200, WARM_UP.multipliedBy(10));
            line("| resident after " + MANY + " requests | " + service.residentMegabytes() + " MB |");
            TimeUnit.SECONDS.sleep(30);
            line("| resident half a minute later | " + service.residentMegabytes() + " MB |");
        }
    }

    /** The middle of three starts. */
    private long firstAnswer(List<String> arguments, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            try (Service service = Service.start(
                    SERVICE,
                    18080,
                    folder.resolve("start.log"),
                    "/q/health/ready",
                    settings,
                    arguments.toArray(String[]::new))) {
                millis.add(service.toFirstAnswer().toMillis());
            }
        }
        return millis.stream().sorted().skip(1).findFirst().orElseThrow();
    }

    static List<String> signIn(Service service, Filled filled) throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (int site = 1; site <= filled.sites(); site++) {
            tokens.add(Seed.signIn(service, "bench-" + site));
        }
        return tokens;
    }

    /** One thing both services do, each in its own way. */
    private record Deed(
            String name, int expected, boolean resets, IntFunction<Requests> service, IntFunction<Requests> thin) {}

    /** @return the median of the service for each deed */
    private Map<String, Double> measure(String name, Filled filled, boolean withThin)
            throws IOException, SQLException, InterruptedException {
        Map<String, Double> medians = new TreeMap<>();
        try (Service service = service(name);
                Service thin = thin(name)) {
            List<String> tokens = signIn(service, filled);
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
        List<Round> ours = new ArrayList<>();
        List<Round> theirs = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            Duration most = round < 0 ? WARM_UP : ROUND;
            // the halves change sides, so that nobody always has the better places
            int half = Math.floorMod(round, 2);
            Round one = round(service, deed.service().apply(half), deed, most);
            Round other = withThin ? round(thin, deed.thin().apply(1 - half), deed, most) : one;
            if (round >= 0) {
                ours.add(one);
                theirs.add(other);
            }
            if (deed.resets()) {
                database.runScript(name, "reset.sql", Map.of());
                database.run(name, "vacuum analyze visit", "vacuum course_day", "vacuum course_cycle");
            }
        }
        Round middle = middle(ours);
        if (withThin) {
            Round thins = middle(theirs);
            line(String.format(
                    "| %s | %.0f | %.0f | %.0f %% | %.2f | %.2f | %s | %s |",
                    deed.name(),
                    middle.load().perSecond(),
                    thins.load().perSecond(),
                    100 * middle.load().perSecond() / thins.load().perSecond(),
                    middle.load().medianMillis(),
                    middle.load().millis(0.99),
                    middle.cost(),
                    thins.cost()));
        }
        return middle.load().medianMillis();
    }

    /** What one round did and what it cost. */
    private record Round(Load.Result load, Duration service, Duration database) {
        String cost() {
            return String.format("%.2f + %.2f", each(service), each(database));
        }

        private double each(Duration all) {
            return all.toNanos() / 1e6 / load.nanos().length;
        }
    }

    private Round round(Service service, Requests requests, Deed deed, Duration most) throws IOException {
        Duration serviceBefore = service.cpu();
        Duration databaseBefore = database.cpu();
        Load.Result load = Load.run(service.port, requests, deed.expected(), most);
        if (load.unexpected() > 0) {
            throw new IOException(deed.name() + " failed " + load.unexpected() + " times: " + load.example());
        }
        return new Round(
                load, service.cpu().minus(serviceBefore), database.cpu().minus(databaseBefore));
    }

    private static Round middle(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparing(round -> round.load().perSecond()))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Service service(String name) throws IOException, InterruptedException {
        return service(name, 18080);
    }

    Service service(String name, int port) throws IOException, InterruptedException {
        return Service.start(
                SERVICE, port, folder.resolve("service-" + name + ".log"), "/q/health/ready", settings(name));
    }

    private Service thin(String name) throws IOException, InterruptedException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.url(name));
        settings.put("quarkus.datasource.username", "infusary_app");
        settings.put("quarkus.datasource.password", "none");
        return Service.start(thinLauncher(), 18081, folder.resolve("thin-" + name + ".log"), "/schedule", settings);
    }

    /** With the same limits of memory as the service. */
    private static List<String> thinLauncher() throws IOException {
        String options = Files.readAllLines(START).stream()
                .filter(line -> line.startsWith(": "))
                .map(line -> line.replaceAll(".*:=|}\"$", ""))
                .findFirst()
                .orElseThrow();
        return List.of("sh", "-c", "exec java " + options + " -jar " + THIN);
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

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
