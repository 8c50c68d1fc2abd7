package org.infusary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;
import org.infusary.store.Clash;
import org.infusary.testing.Staff;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsTest {
    @Inject
    Accounts accounts;

    @Inject
    ActingAs actingAs;

    @Inject
    Caller caller;

    @Inject
    EntityManager database;

    @Test
    void an_account_tells_its_facts() {
        SiteId site = TestSites.open();
        Staff nurse = Staff.of(Roles.NURSE).at(site);

        AccountFacts facts = accounts.account(nurse.account());

        assertThat(facts)
                .isEqualTo(new AccountFacts(
                        nurse.account(),
                        nurse.username(),
                        "Staff for a test",
                        true,
                        Set.of(Roles.NURSE),
                        Set.of(site),
                        0));
    }

    @Test
    void an_unknown_account_is_not_found() {
        assertThatThrownBy(() -> accounts.account(new AccountId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void binding_counts_at_once_and_once() {
        SiteId site = TestSites.open();
        AccountId admin = Staff.of(Roles.ADMIN).at().account();

        accounts.bind(admin, site);
        accounts.bind(admin, site);

        assertThat(accounts.account(admin).sites()).containsExactly(site);
        assertThat(accounts.account(admin).version()).isEqualTo(1);
    }

    @Test
    void binding_someone_who_has_no_account_here_does_nothing() {
        AccountId stranger = new AccountId(UUID.randomUUID());

        accounts.bind(stranger, TestSites.open());

        assertThatThrownBy(() -> accounts.account(stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void no_one_opens_an_account_at_a_site_of_others() {
        NewAccount wanted = new NewAccount(
                "test-" + UUID.randomUUID(), "Nurse", Staff.PASSWORD, Set.of(Roles.NURSE), Set.of(TestSites.open()));

        assertThatThrownBy(() -> actingAs.call(
                        new AccountId(UUID.randomUUID()),
                        Set.of(Roles.ADMIN),
                        Set.of(TestSites.open()),
                        () -> accounts.create(wanted)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("siteIds");
    }

    @Test
    void who_acts_for_an_account_brings_the_sites_along_and_leaves_no_trace() {
        SiteId one = TestSites.open();
        SiteId other = TestSites.open();
        AccountId first = new AccountId(UUID.randomUUID());
        AccountId second = new AccountId(UUID.randomUUID());

        Set<SiteId> after = actingAs.call(first, Set.of(Roles.NURSE), Set.of(one), () -> {
            Set<SiteId> inner = actingAs.call(second, Set.of(Roles.NURSE), Set.of(other), caller::sites);
            assertThat(inner).containsExactly(other);
            assertThat(caller.account()).isEqualTo(first);
            return caller.sites();
        });

        assertThat(after).containsExactly(one);
    }

    @Test
    void what_holds_a_secret_does_not_print_it() {
        NewAccount wanted = new NewAccount("nurse.north", "Nurse North", Staff.PASSWORD, Set.of(Roles.NURSE), Set.of());

        assertThat(wanted.toString()).doesNotContain("nurse.north", "Nurse North", Staff.PASSWORD);
        assertThat(new SignInRequest("nurse.north", Staff.PASSWORD).toString()).doesNotContain(Staff.PASSWORD);
    }

    @Test
    void the_database_keeps_no_password_in_the_clear() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                                "update account set password_hash = :clear where id = :id")
                        .setParameter("clear", Staff.PASSWORD)
                        .setParameter("id", nurse.account().value())
                        .executeUpdate()))
                .satisfies(refused ->
                        assertThat(Clash.constraint(refused)).contains("account_password_is_kept_as_bcrypt_hash"));
    }

    @Test
    void a_refused_write_does_not_repeat_the_row() {
        Staff nurse = Staff.of(Roles.NURSE).at();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery("update account set failed_attempts = -1 where id = :id")
                                .setParameter("id", nurse.account().value())
                                .executeUpdate()))
                .hasStackTraceContaining("account_failed_attempts_are_not_negative")
                .satisfies(refused -> assertThat(stackTrace(refused)).doesNotContain(nurse.username()));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
