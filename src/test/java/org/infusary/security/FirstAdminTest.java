package org.infusary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.infusary.kernel.AccountId;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.infusary.testing.TestDatabase;
import org.infusary.web.BadRequest;
import org.infusary.web.EntityTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What depends on who else has an account or a key; therefore in a database of its own. */
@QuarkusTest
@TestProfile(FirstAdminTest.OwnDatabase.class)
class FirstAdminTest {
    public static class OwnDatabase implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestDatabase.class));
        }
    }

    @Inject
    Accounts accounts;

    @Inject
    AccountKeeping keeping;

    @Inject
    Tokens tokens;

    @Inject
    SigningKeys keys;

    @Inject
    ActingAs actingAs;

    @Inject
    EntityManager database;

    @BeforeEach
    void no_one_has_an_account() {
        QuarkusTransaction.requiringNew().run(() -> List.of("refresh_token", "account_role", "account_site", "account")
                .forEach(table ->
                        database.createNativeQuery("delete from " + table).executeUpdate()));
    }

    @Test
    void the_first_administrator_signs_in() {
        assertThat(accounts.isEmpty()).isTrue();

        AccountId first = createFirst();

        assertThat(accounts.isEmpty()).isFalse();
        assertThat(accounts.account(first).roles()).containsExactly(Roles.ADMIN);
        assertThat(accounts.account(first).sites()).isEmpty();
        assertThat(tokens.signIn("first.admin", Staff.PASSWORD)).isNotNull();
    }

    @Test
    void there_is_no_second_first_administrator() {
        createFirst();

        assertThatThrownBy(this::createFirst).isInstanceOf(NotFirst.class);
    }

    @Test
    void a_weak_password_makes_no_administrator() {
        assertThatThrownBy(() -> accounts.createFirstAdmin("first.admin", "First", "short".toCharArray()))
                .isInstanceOf(BadRequest.class);

        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void of_two_that_race_to_be_first_one_is() throws Exception {
        int made = race(
                () -> accounts.createFirstAdmin("admin.one", "One", Staff.PASSWORD.toCharArray()),
                () -> accounts.createFirstAdmin("admin.two", "Two", Staff.PASSWORD.toCharArray()));

        assertThat(made).isEqualTo(1);
        assertThat(countAccounts()).isEqualTo(1);
    }

    @Test
    void the_last_active_administrator_stays_one() {
        AccountId last = createFirst();

        assertThatThrownBy(() -> change(last, last, Set.of(Roles.ADMIN), false)).isInstanceOf(LastAdmin.class);
        assertThatThrownBy(() -> change(last, last, Set.of(Roles.NURSE), true)).isInstanceOf(LastAdmin.class);

        assertThat(accounts.account(last).active()).isTrue();
        assertThat(accounts.account(last).roles()).containsExactly(Roles.ADMIN);
    }

    @Test
    void an_administrator_may_leave_when_another_one_stays() {
        AccountId first = createFirst();
        createSecond(first);

        assertThat(change(first, first, Set.of(Roles.ADMIN), false).active()).isFalse();
    }

    @Test
    void of_two_administrators_that_deactivate_each_other_one_stays() throws Exception {
        AccountId first = createFirst();
        AccountId second = createSecond(first);

        int done = race(
                () -> change(first, second, Set.of(Roles.ADMIN), false),
                () -> change(second, first, Set.of(Roles.ADMIN), false));

        assertThat(done).isEqualTo(1);
        assertThat(accounts.account(first).active())
                .isNotEqualTo(accounts.account(second).active());
    }

    @Test
    void instances_that_start_at_once_agree_on_one_signing_key() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from signing_key").executeUpdate());

        List<String> kids =
                AtOnce.of(4, () -> keys.agreed(TestClock.MON_23_NOV_0800).kid());

        assertThat(Set.copyOf(kids)).hasSize(1);
    }

    private AccountId createFirst() {
        return accounts.createFirstAdmin("first.admin", "First", Staff.PASSWORD.toCharArray());
    }

    private AccountId createSecond(AccountId by) {
        NewAccount wanted =
                new NewAccount("test-" + UUID.randomUUID(), "Second", Staff.PASSWORD, Set.of(Roles.ADMIN), Set.of());
        return actingAs.call(by, Set.of(Roles.ADMIN), Set.of(), () -> accounts.create(wanted));
    }

    private AccountFacts change(AccountId by, AccountId whom, Set<String> roles, boolean active) {
        AccountChange change = new AccountChange("Changed", roles, Set.of(), active);
        return actingAs.call(by, Set.of(Roles.ADMIN), Set.of(), () -> keeping.change(whom, new EntityTag(0), change));
    }

    /** How many of the two were not refused as a conflict. */
    private static int race(Supplier<?> one, Supplier<?> other) throws Exception {
        List<Integer> answers = AtOnce.of(attempt(one), attempt(other));
        return answers.get(0) + answers.get(1);
    }

    private static Callable<Integer> attempt(Supplier<?> work) {
        return () -> {
            try {
                work.get();
                return 1;
            } catch (NotFirst | LastAdmin refused) {
                return 0;
            }
        };
    }

    private long countAccounts() {
        return database.createQuery("select count(*) from Account", Long.class).getSingleResult();
    }
}
