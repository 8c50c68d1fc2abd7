package org.infusary.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** One centre with everything it needs; made again where it was left when its making was interrupted. */
final class DemoCentre {
    private static final List<DayOfWeek> WORKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** Product, indication, and the worked case of the reference whose ladder the centre takes over. */
    private static final List<List<String>> LADDERS = List.of(
            List.of("privigen", "CIDP", "T14"),
            List.of("privigen", "PI", "T14"),
            List.of("privigen", "ITP", "T16"),
            List.of("gammagard-liquid", "PI", "T12"),
            List.of("gammagard-liquid", "CIDP", "T13"));

    private final DemoStaff staff;
    private final ObjectMapper json;
    private final LocalDate today;

    DemoCentre(DemoStaff staff, ObjectMapper json, Clock clock) {
        this.staff = staff;
        this.json = json;
        this.today = LocalDate.ofInstant(clock.instant(), DemoDays.ZONE);
    }

    void open() {
        staff.openFirst();
        JsonNode sites = staff.admin().get("sites").get("items");
        String site = sites.isEmpty() ? furnish() : sites.get(0).get("id").asText();
        staff.openAll(site);
        setLadders(site);
        DemoPatients patients = new DemoPatients(staff, site, today);
        read("/demo/patients.json").forEach(patients::admit);
    }

    private String furnish() {
        DemoClient admin = staff.admin();
        String site = admin.post("sites", Map.of("name", "Riverside Infusion Centre", "zone", DemoDays.ZONE.getId()))
                .get("id")
                .asText();
        for (int number = 1; number <= 6; number++) {
            putUp(site, "Chair " + number, "CHAIR");
        }
        putUp(site, "Bed 1", "BED");
        putUp(site, "Room 1", "PRIVATE_ROOM");
        admin.put("sites/" + site + "/hours", Map.of("windows", everyWorkday("opens", "07:00", "closes", "19:00")));
        List<Map<String, Object>> shifts = new ArrayList<>(shifts("07:00", "15:00", 3));
        shifts.addAll(shifts("11:00", "19:00", 2));
        admin.put("sites/" + site + "/staffing", Map.of("shifts", shifts));
        holidays()
                .forEach(day -> admin.post(
                        "sites/" + site + "/closures",
                        Map.of("fromDate", day.toString(), "toDate", day.toString(), "reason", "HOLIDAY")));
        return site;
    }

    private void putUp(String site, String name, String kind) {
        staff.admin().post("sites/" + site + "/chairs", Map.of("name", name, "kind", kind));
    }

    private static List<Map<String, Object>> everyWorkday(String from, String start, String to, String end) {
        return WORKDAYS.stream()
                .map(day -> Map.<String, Object>of("weekday", day.name(), from, start, to, end))
                .toList();
    }

    private static List<Map<String, Object>> shifts(String starts, String ends, int nurses) {
        return WORKDAYS.stream()
                .map(day ->
                        Map.<String, Object>of("weekday", day.name(), "starts", starts, "ends", ends, "nurses", nurses))
                .toList();
    }

    /** The holidays of the coming twelve months. */
    private SortedSet<LocalDate> holidays() {
        SortedSet<LocalDate> days = DemoDays.holidays(today.getYear());
        days.addAll(DemoDays.holidays(today.getYear() + 1));
        return days.subSet(today, today.plusYears(1));
    }

    private void setLadders(String site) {
        JsonNode cases = read("/reference/ivig-infusion-time-cases.json").get("cases");
        for (List<String> ladder : LADDERS) {
            for (JsonNode worked : cases) {
                if (worked.get("id").asText().equals(ladder.get(2))) {
                    staff.pharmacist()
                            .put(
                                    "sites/" + site + "/ladders/" + ladder.get(0) + "/" + ladder.get(1),
                                    Map.of("steps", worked.at("/input/steps")));
                }
            }
        }
    }

    private JsonNode read(String resource) {
        try (InputStream file = DemoCentre.class.getResourceAsStream(resource)) {
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
