package org.infusary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Measures stored checklists: opening one among ten thousand and among a million, side by side; the reports over a year of a
 * centre among the million; an answer that warns beside one that does not. Leaves the figures in {@code target/bench-checklists.md}.
 */
public final class ChecklistBench {
    private static final Path FOLDER = Path.of("target/bench-checklists").toAbsolutePath();
    private static final Path RESULTS = Path.of("target/bench-checklists.md");
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 5;

    /** Patients of the one centre whose visits make ten thousand checklists. */
    private static final int FEW = 385;

    private static final int REPORTS = 11;
    private static final int FIRST_PORT = 18090;

    private final HttpBench bench;
    private final Database database;
    private final StringBuilder report = new StringBuilder();

    private ChecklistBench(HttpBench bench, Database database) {
        this.bench = bench;
        this.database = database;
    }

    /** @param arguments the number of centres among which the large database has its checklists; without one, 46: a million */
    public static void main(String... arguments) throws Exception {
        int sites = arguments.length == 0 ? 46 : Integer.parseInt(arguments[0]);
        HttpBench.delete(FOLDER);
        Files.createDirectories(FOLDER);
        try (Database database = Database.start(FOLDER.resolve("postgres"), "2GB")) {
            ChecklistBench checklists = new ChecklistBench(new HttpBench(database, FOLDER), database);
            checklists.measure(sites);
            Files.writeString(RESULTS, checklists.report);
        }
        HttpBench.delete(FOLDER);
        System.exit(0);
    }

    private void measure(int sites) throws Exception {
        Filled.Pattern pattern = bench.seed();
        database.run(
                "seed",
                "set session_replication_role = replica; update visit set status = 'READY', arrived_at = starts_at - interval"
                        + " '20 minutes'");
        Filled small = fill("small", 1, FEW, pattern);
        Filled large = fill("large", sites, Filled.PATIENTS, pattern);
        try (Service few = bench.service("small", FIRST_PORT);
                Service many = bench.service("large", FIRST_PORT + 1)) {
            open(few, small, many, large);
            reports(many, sites);
            answers(few);
        }
    }

    private Filled fill(String name, int sites, int patients, Filled.Pattern pattern) throws Exception {
        long since = System.nanoTime();
        Filled filled = bench.fill(name, sites, Filled.YEAR, pattern);
        database.runScript(name, "checklists.sql", Map.of("sites", sites, "patients", patients, "cycles", Filled.YEAR));
        database.run(name, "vacuum analyze");
        line("");
        line(name + ": "
                + database.first(
                        name,
                        "select (select count(*) from checklist) || ' checklists, ' || (select count(*) from checklist_answer)"
                                + " || ' answers, ' || (select count(*) from checklist_outcome) || ' outcomes, '"
                                + " || pg_size_pretty(pg_database_size(current_database()))")
                + ", filled in " + (System.nanoTime() - since) / 1_000_000_000 + " s");
        return filled;
    }

    /** In turns, so that what else the machine does hits both. */
    private void open(Service few, Filled small, Service many, Filled large) throws Exception {
        Requests ofFew = small.openingChecklists(HttpBench.signIn(few, small), FEW);
        Requests ofMany = large.openingChecklists(HttpBench.signIn(many, large), Filled.PATIENTS);
        CompletableFuture<Load.Result> warming = CompletableFuture.supplyAsync(() -> run(few, ofFew, WARM_UP));
        run(many, ofMany, WARM_UP);
        warming.join();
        List<Round> fewRounds = new ArrayList<>();
        List<Round> manyRounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            fewRounds.add(round(few, ofFew));
            manyRounds.add(round(many, ofMany));
        }
        line("");
        line("| open a checklist, one connection | median ms | 99 % ms | CPU ms: service + database |");
        line("|---|---|---|---|");
        Round one = middle(fewRounds);
        Round other = middle(manyRounds);
        line("| among few | " + one);
        line("| among many | " + other);
        line(String.format(
                "Ratio of the medians: %.2f.",
                other.load().medianMillis() / one.load().medianMillis()));
    }

    /** What one round did and what it cost. */
    private record Round(Load.Result load, Duration service, Duration database) {
        @Override
        public String toString() {
            return String.format(
                    "%.2f | %.2f | %.2f + %.2f |",
                    load.medianMillis(), load.millis(0.99), each(service), each(database));
        }

        private double each(Duration all) {
            return all.toNanos() / 1e6 / load.nanos().length;
        }
    }

    private Round round(Service service, Requests requests) throws IOException {
        Duration ours = service.cpu();
        Duration theirs = database.cpu();
        Load.Result load = run(service, requests, ROUND);
        return new Round(load, service.cpu().minus(ours), database.cpu().minus(theirs));
    }

    private static Load.Result run(Service service, Requests requests, Duration most) {
        Load.Result load = Load.run(service.port, requests, 200, most, 1);
        if (load.unexpected() > 0) {
            throw new IllegalStateException("it failed: " + load.example());
        }
        return load;
    }

    private static Round middle(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparing(round -> round.load().medianMillis()))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Over the year of a centre; the first call of each finds nothing of that centre in memory but by chance. */
    private void reports(Service service, int sites) throws Exception {
        String span = "from=" + bench.begin + "&to=" + bench.begin.plusDays(363);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("checklist report of a year", "/checklist-report?" + span);
        asked.put("readiness by week, a year", "/readiness-report?per=WEEK&" + span);
        asked.put("readiness by day, a year", "/readiness-report?per=DAY&" + span);
        asked.put("first page of answers to an item", "/checklist-answers?code=RENAL_LABS&" + span);
        asked.put(
                "first page of creatinine older than 3 months",
                "/checklist-answers?code=RENAL_LABS&olderThanMonths=3&" + span);
        line("");
        line("| one connection | first ms | median ms | longest ms | CPU ms: service + database |");
        line("|---|---|---|---|---|");
        int site = 1;
        for (Map.Entry<String, String> one : asked.entrySet()) {
            site = 1 + site % sites;
            String token = Seed.signIn(service, "bench-" + site);
            List<Double> millis = new ArrayList<>();
            Duration ours = service.cpu();
            Duration theirs = database.cpu();
            for (int call = 0; call < REPORTS; call++) {
                long since = System.nanoTime();
                service.call("GET", "/sites/" + Filled.site(site) + one.getValue(), token, "");
                millis.add((System.nanoTime() - since) / 1e6);
            }
            List<Double> sorted = millis.stream().skip(1).sorted().toList();
            line(String.format(
                    "| %s | %.0f | %.0f | %.0f | %d + %d |",
                    one.getKey(),
                    millis.get(0),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1),
                    service.cpu().minus(ours).toMillis() / REPORTS,
                    database.cpu().minus(theirs).toMillis() / REPORTS));
        }
    }

    /** Of visits without a checklist as yet: pulses that pass and pulses that warn, for which one statement more is run. */
    private void answers(Service service) throws Exception {
        String token = Seed.signIn(service, "bench-1");
        List<Double> passing = new ArrayList<>();
        List<Double> warning = new ArrayList<>();
        for (int patient = FEW; patient < Filled.PATIENTS; patient++) {
            String address = "/visits/" + Filled.visit(1, patient, 1) + "/checklist/items/HR";
            service.put(address, token, "{\"pulsePerMinute\": 71}");
            passing.add(timed(service, address, token, 72));
            warning.add(timed(service, address, token, 130));
            passing.add(timed(service, address, token, 73));
            warning.add(timed(service, address, token, 131));
        }
        line("");
        line("| one connection | median ms |");
        line("|---|---|");
        line(String.format("| an answer that passes | %.2f |", median(passing)));
        line(String.format("| an answer that warns | %.2f |", median(warning)));
    }

    private static double timed(Service service, String address, String token, int pulse) throws Exception {
        long since = System.nanoTime();
        service.put(address, token, "{\"pulsePerMinute\": " + pulse + "}");
        return (System.nanoTime() - since) / 1e6;
    }

    /** Of the second half of what was timed; the first one warms up. */
    private static double median(List<Double> millis) {
        List<Double> warm = millis.stream().skip(millis.size() / 2).sorted().toList();
        return warm.get(warm.size() / 2);
    }

    private void line(String text) {
        System.out.println(text);
        report.append(text).append('\n');
    }
}
