package org.infusary.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Admits the patients of the script: registered, with their past, their order, their course and its first bookings. */
final class DemoPatients {
    private final DemoStaff staff;
    private final String site;
    private final LocalDate today;

    DemoPatients(DemoStaff staff, String site, LocalDate today) {
        this.staff = staff;
        this.site = site;
        this.today = today;
    }

    /** Does nothing for a patient who is known already. Days in the script are counted from today. */
    void admit(JsonNode script) {
        ObjectNode person = script.get("person").deepCopy();
        person.put("siteId", site);
        ObjectNode weight = (ObjectNode) person.get("weight");
        weight.put("measuredOn", day(-weight.remove("daysAgo").asInt()));
        staff.scheduler()
                .postUnlessThere("patients", person)
                .ifPresent(patient -> treat(patient.get("id").asText(), script));
    }

    private void treat(String patient, JsonNode script) {
        for (JsonNode given : script.get("past")) {
            ObjectNode entry = given.deepCopy();
            entry.put("givenOn", day(-entry.remove("daysAgo").asInt()));
            staff.nurse().post("patients/" + patient + "/brand-history", entry);
        }
        ObjectNode order = script.get("order").deepCopy();
        order.put("patientId", patient);
        order.put("startOn", day(order.remove("startsInDays").asInt()));
        String placed = staff.prescriber().post("orders", order).get("id").asText();
        String course = staff.scheduler()
                .post("orders/" + placed + "/course", Map.of("horizonMonths", 6))
                .get("id")
                .asText();
        int cycles = script.get("bookCycles").asInt();
        if (cycles > 0) {
            book(course, cycles);
        }
    }

    private void book(String course, int cycles) {
        StringBuilder numbers = new StringBuilder("1");
        for (int cycle = 2; cycle <= cycles; cycle++) {
            numbers.append(',').append(cycle);
        }
        JsonNode offers = staff.scheduler().get("courses/" + course + "/offers?limit=1&cycles=" + numbers);
        List<Map<String, String>> visits = new ArrayList<>();
        for (JsonNode visit : offers.at("/offers/0/visits")) {
            visits.add(Map.of(
                    "dayId", visit.get("dayId").asText(),
                    "chairId", visit.get("chairId").asText(),
                    "startsAt", visit.get("startsAt").asText()));
        }
        staff.scheduler().post("courses/" + course + "/visits", Map.of("visits", visits));
    }

    private String day(int fromToday) {
        return today.plusDays(fromToday).toString();
    }
}
