package org.infusary.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Sex;
import org.infusary.site.TestSite;
import org.infusary.testing.AtOnce;
import org.infusary.web.Conflict;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatientRegisterTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate SUN_22_NOV = LocalDate.of(2026, 11, 22);

    @Inject
    PatientRegister register;

    @Inject
    PatientChart chart;

    @Inject
    DataSource database;

    @Inject
    EntityManagerFactory factory;

    private TestSite site;

    @BeforeEach
    void a_site() {
        site = TestSite.in("Europe/Berlin");
    }

    @Test
    void neighbours_learn_what_planning_needs() {
        PatientId id = TestPatient.at(site.id())
                .weighing("70.4", SUN_22_NOV)
                .with(Condition.RENAL_RISK)
                .register();

        PatientFacts patient = site.asked(() -> register.patient(id));

        assertThat(patient.site()).isEqualTo(site.id());
        assertThat(patient.weight()).isEqualTo(new WeightFacts(Kilograms.of("70.4"), SUN_22_NOV));
        assertThat(patient.heightCm()).isEqualByComparingTo("168.5");
        assertThat(patient.conditions()).containsExactly(Condition.RENAL_RISK);
        assertThat(patient.isAtRisk()).isTrue();
    }

    @Test
    void a_patient_never_weighed_has_no_weight() {
        PatientId id = TestPatient.at(site.id()).register();

        assertThat(site.asked(() -> register.patient(id)).weight()).isNull();
    }

    @Test
    void the_weight_that_counts_is_the_latest_measured_not_the_latest_entered() {
        PatientId id = TestPatient.at(site.id()).weighing("70", MON_23_NOV).register();

        weigh(id, "65", SUN_22_NOV);

        assertThat(latest(id)).isEqualTo("70");
    }

    @Test
    void of_two_weights_of_one_day_the_one_entered_last_counts() {
        PatientId id = TestPatient.at(site.id()).weighing("70", MON_23_NOV).register();

        weigh(id, "71", MON_23_NOV);

        assertThat(latest(id)).isEqualTo("71");
    }

    @Test
    void a_void_weight_gives_way_to_the_one_before() {
        PatientId id = TestPatient.at(site.id()).weighing("70", SUN_22_NOV).register();
        WeightEntry wrong = weigh(id, "7.1", MON_23_NOV);

        voidWeight(id, wrong);

        assertThat(latest(id)).isEqualTo("70");
    }

    @Test
    void weights_and_conditions_raise_the_version_a_plan_was_made_with() {
        PatientId id = TestPatient.at(site.id()).register();
        long planned = version(id);

        WeightEntry weight = weigh(id, "70", MON_23_NOV);
        long weighed = version(id);
        site.asked(() -> chart.keepConditions(id, new EntityTag(weighed), Set.of(Condition.DIABETES)));
        long known = version(id);
        voidWeight(id, weight);

        assertThat(planned).isLessThan(weighed);
        assertThat(weighed).isLessThan(known);
        assertThat(known).isLessThan(version(id));
    }

    @Test
    void people_of_another_site_are_left_out() {
        PatientId mine = TestPatient.at(site.id()).weighing("70", MON_23_NOV).register();
        PatientId unweighed = TestPatient.at(site.id()).register();
        PatientId foreign = TestPatient.at(TestSite.in("Europe/Berlin").id()).register();

        Map<PatientId, PersonFacts> people =
                site.asked(() -> register.people(site.id(), Set.of(mine, unweighed, foreign)));

        assertThat(people).containsOnlyKeys(mine, unweighed);
        assertThat(people.get(mine).familyName()).isEqualTo("Example");
        assertThat(people.get(mine).facts().weight()).isNotNull();
        assertThat(people.get(unweighed).facts().weight()).isNull();
    }

    @Test
    void nobody_asked_for_is_nobody() {
        assertThat(site.asked(() -> register.people(site.id(), Set.of()))).isEmpty();
    }

    @Test
    void a_patient_of_another_site_is_not_found() {
        PatientId foreign = TestPatient.at(TestSite.in("Europe/Berlin").id()).register();

        assertThatThrownBy(() -> site.asked(() -> register.patient(foreign))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> site.asked(() -> register.patient(new PatientId(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> weigh(foreign, "70", MON_23_NOV)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_list_of_patients_takes_as_many_queries_as_one() {
        for (int count = 0; count < 20; count++) {
            TestPatient.at(site.id())
                    .weighing("70", MON_23_NOV)
                    .with(Condition.DIABETES)
                    .register();
        }

        long forOne = queriesFor(new PageRequest(null, 1));
        long forAll = queriesFor(new PageRequest(null, 20));

        assertThat(forAll).isEqualTo(forOne);
    }

    @Test
    void no_fact_tells_a_name_or_a_weight_to_a_log() {
        PatientId id = TestPatient.at(site.id())
                .weighing("70.4", MON_23_NOV)
                .named("Secret")
                .register();

        PersonFacts person = site.asked(() -> register.person(id));

        assertThat(person + " " + person.facts() + " " + person.facts().weight() + " "
                        + new Person("Secret", "Secret", MON_23_NOV, Sex.MALE, null))
                .doesNotContain("Secret", "70.4", person.mrn(), "1968");
    }

    @Test
    void the_database_itself_keeps_weights_and_histories_as_they_were_written() throws SQLException {
        PatientId id = TestPatient.at(site.id())
                .weighing("70.4", MON_23_NOV)
                .with(Condition.DIABETES)
                .register();

        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(
                            "update patient_weight set weight_kg = 60 where patient_id = '%s'".formatted(id)))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> sql.execute("delete from patient_weight where patient_id = '%s'".formatted(id)))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() ->
                            sql.execute("delete from patient_condition_change where patient_id = '%s'".formatted(id)))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void the_database_does_not_quote_a_row_it_refuses() throws SQLException {
        PatientId id = TestPatient.at(site.id()).named("Secret").register();

        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("insert into patient select gen_random_uuid(), site_id, mrn,"
                            + " family_name, given_name, search_name, birth_date, sex, height_cm, version"
                            + " from patient where id = '%s'".formatted(id)))
                    .hasMessageContaining("patient_mrn_once_per_site")
                    .hasMessageNotContaining("MRN-");
            assertThatThrownBy(() -> sql.execute("update patient set height_cm = 300 where id = '%s'".formatted(id)))
                    .hasMessageContaining("patient_height_in_range")
                    .hasMessageNotContaining("Secret");
        }
    }

    @Test
    void two_who_register_one_record_number_at_once_make_one_patient() throws Exception {
        Person person = new Person("Example", "Erika", LocalDate.of(1968, 3, 14), Sex.FEMALE, null);
        Registration registration = new Registration(site.id(), "MRN-1", person, null, Set.of());

        int made = succeeding(() -> site.asked(() -> register.register(registration)), MrnTaken.class);

        assertThat(made).isEqualTo(1);
    }

    @Test
    void weights_added_at_once_wait_for_each_other() throws Exception {
        PatientId id = TestPatient.at(site.id()).register();
        long before = version(id);

        int added = succeeding(() -> weigh(id, "70", MON_23_NOV), MrnTaken.class);

        assertThat(added).isEqualTo(4);
        assertThat(version(id)).isEqualTo(before + 4);
    }

    @Test
    void a_weight_is_voided_once_even_by_many_at_once() throws Exception {
        PatientId id = TestPatient.at(site.id()).register();
        WeightEntry wrong = weigh(id, "7.1", MON_23_NOV);

        int voided = succeeding(() -> voidWeight(id, wrong), WeightVoidAlready.class);

        assertThat(voided).isEqualTo(1);
    }

    /** How many of four at once get through; the others must be refused just so. */
    private static int succeeding(Supplier<?> work, Class<? extends Conflict> refusal) throws Exception {
        Callable<Integer> attempt = () -> {
            try {
                work.get();
                return 1;
            } catch (Conflict conflict) {
                assertThat(conflict).isInstanceOf(refusal);
                return 0;
            }
        };
        return AtOnce.of(4, attempt).stream().mapToInt(Integer::intValue).sum();
    }

    private WeightEntry voidWeight(PatientId id, WeightEntry weight) {
        return site.asked(() -> {
            chart.voidWeight(id, weight.id());
            return weight;
        });
    }

    private long queriesFor(PageRequest page) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        site.asked(() -> register.list(site.id(), page));
        long queries = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return queries;
    }

    private WeightEntry weigh(PatientId id, String kilograms, LocalDate day) {
        return site.asked(() -> chart.weigh(id, new WeightFacts(Kilograms.of(kilograms), day)));
    }

    private String latest(PatientId id) {
        WeightFacts weight = site.asked(() -> register.patient(id)).weight();
        return weight == null ? "none" : weight.weight().toString();
    }

    private long version(PatientId id) {
        return site.asked(() -> register.patient(id)).version();
    }
}
