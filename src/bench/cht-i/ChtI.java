import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The CHT-I benchmark: reads instances, checks schedules, and holds first-fit as the baseline to beat.
 *
 * <pre>
 * java ChtI.java first-fit instances.txt.gz schedules.tsv
 * java ChtI.java check     instances.txt.gz bounds.csv schedules.tsv
 * </pre>
 *
 * The formats and the rules are in FORMAT.md.
 */
public class ChtI {

    record Session(
            int gap,
            int doctorGroup,
            int consultation,
            int installation,
            boolean mixedSameDay,
            int mixing,
            int treatment) {}

    record Patient(int id, List<Session> sessions) {}

    record Instance(
            String name,
            int days,
            int slots,
            int chairs,
            int patientsPerNurse,
            int[][] nurses,
            Map<Integer, int[][]> doctors,
            int[][] pharmacy,
            List<Patient> patients) {}

    /** Day and first slot of each step; mixing may lie on the day before. */
    record Placed(int day, int consultation, int installation, int mixingDay, int mixing, int treatment) {}

    public static void main(String... args) throws IOException {
        List<Instance> instances = read(Path.of(args[1]));
        switch (args[0]) {
            case "first-fit" -> writeFirstFit(instances, Path.of(args[2]));
            case "check" -> System.exit(check(instances, Path.of(args[2]), Path.of(args[3])) ? 0 : 1);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    // ---- reading

    static List<Instance> read(Path file) throws IOException {
        List<Instance> instances = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file))))) {
            Instance now = null;
            String name = null;
            for (String line; (line = in.readLine()) != null; ) {
                String[] w = line.split(" ");
                switch (w[0]) {
                    case "instance" -> name = w[1];
                    case "size" -> {
                        int days = Integer.parseInt(w[1]);
                        now = new Instance(
                                name,
                                days,
                                Integer.parseInt(w[2]),
                                Integer.parseInt(w[3]),
                                Integer.parseInt(w[4]),
                                new int[days + 1][],
                                new HashMap<>(),
                                new int[days + 1][],
                                new ArrayList<>());
                    }
                    case "nurses" -> now.nurses[Integer.parseInt(w[1])] = numbers(w, 2);
                    case "pharmacy" -> now.pharmacy[Integer.parseInt(w[1])] = numbers(w, 2);
                    case "doctors" -> {
                        int days = now.days;
                        now.doctors
                                        .computeIfAbsent(Integer.parseInt(w[1]), g -> new int[days + 1][])[
                                        Integer.parseInt(w[2])] =
                                numbers(w, 3);
                    }
                    case "patient" -> now.patients.add(new Patient(Integer.parseInt(w[1]), new ArrayList<>()));
                    case "session" -> {
                        int[] n = numbers(w, 1);
                        now.patients
                                .get(now.patients.size() - 1)
                                .sessions
                                .add(new Session(n[0], n[1], n[2], n[3], n[4] == 1, n[5], n[6]));
                    }
                    case "end" -> instances.add(now);
                    default -> throw new IOException("unknown line: " + line);
                }
            }
        }
        return instances;
    }

    private static int[] numbers(String[] words, int from) {
        int[] n = new int[words.length - from];
        for (int i = 0; i < n.length; i++) n[i] = Integer.parseInt(words[from + i]);
        return n;
    }

    // ---- what is taken; nurse units are integers: a whole nurse has patientsPerNurse of them

    static class Load {
        final Instance of;
        final int[][] nurseUnits, chairs;
        final Map<Integer, int[][]> doctors = new HashMap<>();

        Load(Instance of) {
            this.of = of;
            nurseUnits = new int[of.days + 1][of.slots];
            chairs = new int[of.days + 1][of.slots];
            of.doctors.keySet().forEach(g -> doctors.put(g, new int[of.days + 1][of.slots]));
        }

        boolean doctorFree(int group, int day, int from, int to) {
            return fits(doctors.get(group)[day], of.doctors.get(group)[day], 1, 1, from, to);
        }

        boolean nurseFree(int units, int day, int from, int to) {
            return fits(nurseUnits[day], of.nurses[day], of.patientsPerNurse, units, from, to);
        }

        boolean chairFree(int day, int from, int to) {
            if (to > of.slots) return false;
            for (int t = from; t < to; t++) if (chairs[day][t] >= of.chairs) return false;
            return true;
        }

        boolean pharmacyOpen(int day, int from, int to) {
            if (to > of.slots) return false;
            for (int t = from; t < to; t++) if (of.pharmacy[day][t] == 0) return false;
            return true;
        }

        void add(Session s, Placed p) {
            fill(doctors.get(s.doctorGroup)[p.day], 1, p.consultation, p.consultation + s.consultation);
            fill(nurseUnits[p.day], of.patientsPerNurse, p.installation, p.installation + s.installation);
            fill(nurseUnits[p.day], 1, p.treatment, p.treatment + s.treatment);
            fill(chairs[p.day], 1, p.installation, p.treatment + s.treatment);
        }

        private static boolean fits(int[] used, int[] there, int unitsEach, int units, int from, int to) {
            if (to > used.length) return false;
            for (int t = from; t < to; t++) if (used[t] + units > there[t] * unitsEach) return false;
            return true;
        }

        private static void fill(int[] used, int units, int from, int to) {
            for (int t = from; t < to; t++) used[t] += units;
        }
    }

    // ---- first fit: patients in the order given, each on the first start day on which all sessions fit

    static void writeFirstFit(List<Instance> instances, Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (Instance instance : instances)
                firstFit(instance).forEach((patient, placed) -> {
                    for (int k = 0; k < placed.size(); k++) {
                        Placed p = placed.get(k);
                        out.printf(
                                "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d%n",
                                instance.name,
                                patient,
                                k + 1,
                                p.day,
                                p.consultation,
                                p.installation,
                                p.mixingDay,
                                p.mixing,
                                p.treatment);
                    }
                });
        }
    }

    /** A schedule of all patients, or an empty map if one does not fit. */
    static Map<Integer, List<Placed>> firstFit(Instance instance) {
        Map<Integer, List<Placed>> schedule = new LinkedHashMap<>();
        Load load = new Load(instance);
        for (Patient patient : instance.patients) {
            List<Placed> placed = null;
            for (int start = 1; start <= instance.days && placed == null; start++)
                placed = placeAll(load, patient, start);
            if (placed == null) return Map.of();
            for (int k = 0; k < placed.size(); k++) load.add(patient.sessions.get(k), placed.get(k));
            schedule.put(patient.id, placed);
        }
        return schedule;
    }

    private static List<Placed> placeAll(Load load, Patient patient, int start) {
        List<Placed> placed = new ArrayList<>();
        int day = start;
        for (Session session : patient.sessions) {
            day += session.gap;
            Placed p = day <= load.of.days ? place(load, session, day) : null;
            if (p == null) return null;
            placed.add(p);
        }
        return placed;
    }

    private static Placed place(Load load, Session s, int day) {
        int slots = load.of.slots;
        for (int consultation = 0; consultation + s.consultation <= slots; consultation++) {
            int seen = consultation + s.consultation;
            if (!load.doctorFree(s.doctorGroup, day, consultation, seen)) continue;
            int mixingDay = s.mixedSameDay ? day : day - 1;
            int mixing = firstMixing(load, s, mixingDay, s.mixedSameDay ? seen : 0);
            if (mixing < 0 && !s.mixedSameDay) mixing = firstMixing(load, s, ++mixingDay, 0);
            if (mixing < 0) return null;
            int mixed = mixingDay == day ? mixing + s.mixing : 0;
            for (int installation = seen; installation + s.installation <= slots; installation++) {
                int seated = installation + s.installation;
                if (!load.nurseFree(load.of.patientsPerNurse, day, installation, seated)
                        || !load.chairFree(day, installation, seated)) continue;
                int treatment = Math.max(seated, mixed);
                while (treatment + s.treatment <= slots
                        && !(load.nurseFree(1, day, treatment, treatment + s.treatment)
                                && load.chairFree(day, treatment, treatment + s.treatment))) treatment++;
                if (treatment + s.treatment > slots) return null;
                if (load.chairFree(day, installation, treatment + s.treatment))
                    return new Placed(day, consultation, installation, mixingDay, mixing, treatment);
            }
            return null;
        }
        return null;
    }

    private static int firstMixing(Load load, Session s, int day, int from) {
        for (int t = from; t + s.mixing <= load.of.slots; t++) if (load.pharmacyOpen(day, t, t + s.mixing)) return t;
        return -1;
    }

    // ---- check: every rule of FORMAT.md, then the gaps

    static boolean check(List<Instance> instances, Path boundsFile, Path schedulesFile) throws IOException {
        Map<String, Map<Integer, Map<Integer, Placed>>> schedules = new HashMap<>();
        for (String line : Files.readAllLines(schedulesFile)) {
            String[] w = line.split("\t");
            int[] n = numbers(w, 1);
            schedules
                    .computeIfAbsent(w[0], x -> new HashMap<>())
                    .computeIfAbsent(n[0], x -> new TreeMap<>())
                    .put(n[1], new Placed(n[2], n[3], n[4], n[5], n[6], n[7]));
        }
        Map<String, Integer> lowerBound = new HashMap<>();
        for (String line : Files.readAllLines(boundsFile)
                .subList(1, Files.readAllLines(boundsFile).size())) {
            String[] w = line.split(",");
            if (w[2].equals("yes")) lowerBound.put(w[0], Integer.parseInt(w[3]));
        }
        int violations = 0;
        Map<Integer, List<Double>> gaps = new TreeMap<>();
        for (Instance instance : instances) {
            Integer bound = lowerBound.get(instance.name);
            if (bound == null) continue;
            List<String> wrong = new ArrayList<>();
            int objective = verify(instance, schedules.getOrDefault(instance.name, Map.of()), wrong);
            if (wrong.isEmpty() && objective < bound)
                wrong.add(
                        "objective " + objective + " is below the bound " + bound + ": the bound is wrong, report it");
            wrong.forEach(w -> System.out.println(instance.name + ": " + w));
            violations += wrong.size();
            if (wrong.isEmpty())
                gaps.computeIfAbsent(Integer.parseInt(instance.name.split("-")[0]), x -> new ArrayList<>())
                        .add(100.0 * (objective - bound) / bound);
        }
        System.out.println("sessions  valid instances  mean gap over lower bound");
        gaps.forEach((sessions, g) -> System.out.printf(
                "%8d  %15d  %24.2f %%%n",
                sessions, g.size(), g.stream().mapToDouble(x -> x).average().orElseThrow()));
        System.out.println("violations: " + violations);
        return violations == 0;
    }

    /** Adds what is wrong to the list; answers the sum of completion times. */
    static int verify(Instance instance, Map<Integer, Map<Integer, Placed>> schedule, List<String> wrong) {
        int objective = 0;
        Load load = new Load(instance);
        for (Patient patient : instance.patients) {
            Map<Integer, Placed> placed = schedule.getOrDefault(patient.id, Map.of());
            if (placed.size() != patient.sessions.size()) {
                wrong.add("patient " + patient.id + ": " + placed.size() + " of " + patient.sessions.size()
                        + " sessions placed");
                continue;
            }
            int before = 0;
            for (int k = 1; k <= placed.size(); k++) {
                Session s = patient.sessions.get(k - 1);
                Placed p = placed.get(k);
                String who = "patient " + patient.id + " session " + k + ": ";
                if (p == null) {
                    wrong.add(who + "missing");
                    break;
                }
                if (p.day < 1 || p.day > instance.days) {
                    wrong.add(who + "day " + p.day);
                    break;
                }
                if (k > 1 && p.day - before != s.gap)
                    wrong.add(who + "gap " + (p.day - before) + " instead of " + s.gap);
                before = p.day;
                if (Math.max(Math.max(p.consultation, p.installation), Math.max(p.mixing, p.treatment))
                        >= instance.slots + 1) {
                    wrong.add(who + "a start beyond the day");
                    break;
                }
                if (p.consultation < 0
                        || p.installation < p.consultation + s.consultation
                        || p.treatment < p.installation + s.installation
                        || p.treatment + s.treatment > instance.slots) {
                    wrong.add(who + "steps out of order or out of the day");
                    break;
                }
                boolean dayRight = p.mixingDay == p.day || (!s.mixedSameDay && p.mixingDay == p.day - 1);
                int earliest = s.mixedSameDay ? p.consultation + s.consultation : 0;
                if (!dayRight || p.mixing < earliest || p.mixing + s.mixing > instance.slots) {
                    wrong.add(who + "mixing at a wrong time");
                    break;
                }
                if (p.mixingDay == p.day && p.mixing + s.mixing > p.treatment)
                    wrong.add(who + "treated before the drug is mixed");
                if (!load.pharmacyOpen(p.mixingDay, p.mixing, p.mixing + s.mixing)) wrong.add(who + "pharmacy closed");
                load.add(s, p);
                objective += (p.day - 1) * instance.slots + p.treatment + s.treatment;
            }
        }
        for (int day = 0; day <= instance.days; day++)
            for (int t = 0; t < instance.slots; t++) {
                String when = " on day " + day + " slot " + t;
                if (load.chairs[day][t] > instance.chairs) wrong.add("chairs over" + when);
                if (load.nurseUnits[day][t] > instance.nurses[day][t] * instance.patientsPerNurse)
                    wrong.add("nurses over" + when);
                for (int g : load.doctors.keySet())
                    if (load.doctors.get(g)[day][t] > instance.doctors.get(g)[day][t]) wrong.add("doctors over" + when);
            }
        return objective;
    }
}
