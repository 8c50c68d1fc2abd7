package org.infusary.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infusary.security.Accounts;
import org.infusary.security.Roles;

/** The people of the demonstration centre: one account for each role, and a second nurse for what takes two. */
final class DemoStaff {
    private static final String ADMIN = "demo-admin";
    private static final String PASSWORD = "infusary demo 2026";
    private static final Map<String, String> PEOPLE = people();

    private final Accounts accounts;
    private final DemoClient nobody;
    private final Map<String, DemoClient> signedIn = new LinkedHashMap<>();

    DemoStaff(Accounts accounts, DemoClient nobody) {
        this.accounts = accounts;
        this.nobody = nobody;
    }

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put(ADMIN, Roles.ADMIN);
        people.put("demo-nurse", Roles.NURSE);
        people.put("demo-nurse-2", Roles.NURSE);
        people.put("demo-scheduler", Roles.SCHEDULER);
        people.put("demo-prescriber", Roles.PRESCRIBER);
        people.put("demo-pharmacist", Roles.PHARMACIST);
        people.put("demo-auditor", Roles.AUDITOR);
        return people;
    }

    /** On an empty database the administrator comes first; everyone else is made by the administrator. */
    void openFirst() {
        if (accounts.isEmpty()) {
            accounts.createFirstAdmin(ADMIN, "Demo admin", PASSWORD.toCharArray());
        }
    }

    void openAll(String siteId) {
        Set<String> there = new HashSet<>();
        admin().get("accounts?limit=200")
                .get("items")
                .forEach(account -> there.add(account.get("username").asText()));
        PEOPLE.entrySet().stream()
                .filter(person -> !there.contains(person.getKey()))
                .forEach(person -> admin().post(
                                "accounts",
                                Map.of(
                                        "username", person.getKey(),
                                        "displayName", "Demo " + person.getKey().substring("demo-".length()),
                                        "password", PASSWORD,
                                        "roles", List.of(person.getValue()),
                                        "siteIds", List.of(siteId))));
    }

    DemoClient admin() {
        return as(ADMIN);
    }

    DemoClient nurse() {
        return as("demo-nurse");
    }

    DemoClient scheduler() {
        return as("demo-scheduler");
    }

    DemoClient prescriber() {
        return as("demo-prescriber");
    }

    DemoClient pharmacist() {
        return as("demo-pharmacist");
    }

    private DemoClient as(String username) {
        return signedIn.computeIfAbsent(username, name -> nobody.signIn(name, PASSWORD));
    }

    /** Who may sign in, a line for each. */
    String tell() {
        StringBuilder lines = new StringBuilder("The demonstration centre is open. Password of all: " + PASSWORD);
        PEOPLE.forEach((username, role) -> lines.append(String.format("%n  %-12s %s", role, username)));
        return lines.toString();
    }
}
