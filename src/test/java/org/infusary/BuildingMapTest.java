package org.infusary;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The one drawing of the house: every room, and which rooms it may look into. */
class BuildingMapTest {
    private static final String ROOT = "org.infusary";

    private static final Map<String, Set<String>> DRAWN = Map.ofEntries(
            // 0: values and plumbing
            Map.entry("kernel", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("backup", Set.of("kernel")),
            Map.entry("web", Set.of("kernel", "store")),
            Map.entry("security", Set.of("kernel", "web", "store")),
            Map.entry("once", onGroundFloor()),
            Map.entry("audit", onGroundFloor("once")),
            // 1
            Map.entry("site", onGroundFloor()),
            Map.entry("patient", onGroundFloor()),
            Map.entry("catalog", onGroundFloor()),
            Map.entry("task", onGroundFloor()),
            // 2
            Map.entry("eligibility", onGroundFloor("patient", "catalog")),
            Map.entry("ledger", onGroundFloor("site", "patient", "catalog", "task")),
            Map.entry("lot", onGroundFloor("site", "patient", "catalog")),
            Map.entry("order", onGroundFloor("eligibility", "ledger", "site", "patient", "catalog")),
            // 3
            Map.entry("course", onGroundFloor("order", "eligibility", "ledger", "site", "patient", "catalog", "task")),
            // 4
            Map.entry("schedule", onGroundFloor("course", "order", "ledger", "site", "patient", "task")),
            // 5
            Map.entry(
                    "checklist",
                    onGroundFloor(
                            "schedule",
                            "course",
                            "order",
                            "eligibility",
                            "ledger",
                            "lot",
                            "site",
                            "patient",
                            "catalog",
                            "task")),
            Map.entry("supply", onGroundFloor("schedule", "course", "order", "lot", "site", "catalog")),
            Map.entry("waiting", onGroundFloor("schedule", "course", "order", "site", "patient", "catalog")),
            Map.entry(
                    "brand",
                    onGroundFloor(
                            "schedule", "course", "order", "eligibility", "ledger", "site", "patient", "catalog")),
            // 6
            Map.entry(
                    "infusion",
                    onGroundFloor("checklist", "schedule", "course", "ledger", "lot", "site", "catalog", "task")),
            // 7: windows
            Map.entry("report", onGroundFloor("brand", "ledger", "site")),
            // outside the floors: looks on from without, used by none
            Map.entry("operation", Set.of("kernel", "web", "audit")),
            // outside the floors: may use every room, used by none
            Map.entry("demo", everyRoom()),
            Map.entry("launch", with(with(with(everyRoom(), "demo"), "audit"), "backup")));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void every_room_is_drawn_and_every_drawn_room_exists() {
        Set<String> found = HOUSE.stream().map(BuildingMapTest::room).collect(toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(DRAWN.keySet());
    }

    @Test
    void every_arrow_is_drawn() {
        Map<String, Set<String>> undrawn = new TreeMap<>();
        arrows().forEach((from, rooms) -> {
            rooms.removeAll(DRAWN.get(from));
            if (!rooms.isEmpty()) {
                undrawn.put(from, rooms);
            }
        });

        assertThat(undrawn).isEmpty();
    }

    @Test
    void the_drawing_has_no_cycle() {
        Set<String> standing = new HashSet<>();
        Set<String> left = new TreeSet<>(DRAWN.keySet());
        boolean progress = true;
        while (progress) {
            Set<String> next = left.stream()
                    .filter(room -> standing.containsAll(DRAWN.get(room)))
                    .collect(toCollection(TreeSet::new));
            progress = !next.isEmpty();
            standing.addAll(next);
            left.removeAll(next);
        }

        assertThat(left).isEmpty();
    }

    @Test
    void rules_are_pure() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".*.rules..", ROOT + ".kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".kernel..", ROOT + ".*.rules..", "org.jspecify..", "dev.cel..")
                .check(HOUSE);
    }

    @Test
    void entities_and_repositories_stay_in_their_room() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    /** The first column of a type that Hibernate meets decides how all of that type are copied; ours are replaced whole. */
    @Test
    void values_kept_as_json_are_never_copied() {
        fields().that()
                .areAnnotatedWith("org.hibernate.annotations.JdbcTypeCode")
                .and(describe("hold values of ours", BuildingMapTest::holdsValues))
                .should()
                .beAnnotatedWith("org.hibernate.annotations.Mutability")
                .check(HOUSE);
    }

    private static boolean holdsValues(JavaField field) {
        return !field.getRawType().isEquivalentTo(String.class)
                && !field.getRawType().isEquivalentTo(List.class);
    }

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass one : HOUSE) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT + ".")
                        && !room(target).equals(room(one))) {
                    arrows.computeIfAbsent(room(one), room -> new TreeSet<>()).add(room(target));
                }
            }
        }
        return arrows;
    }

    private static String room(JavaClass one) {
        return one.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static Set<String> onGroundFloor(String... rooms) {
        Set<String> all = new TreeSet<>(Set.of("kernel", "web", "store", "security"));
        all.addAll(Set.of(rooms));
        return all;
    }

    private static Set<String> with(Set<String> rooms, String further) {
        Set<String> all = new TreeSet<>(rooms);
        all.add(further);
        return all;
    }

    private static Set<String> everyRoom() {
        return onGroundFloor(
                "site",
                "patient",
                "catalog",
                "task",
                "eligibility",
                "order",
                "ledger",
                "lot",
                "course",
                "schedule",
                "checklist",
                "supply",
                "waiting",
                "brand",
                "infusion",
                "report");
    }
}
