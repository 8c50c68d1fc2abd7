package org.infusary.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who signs in: a person of the centre or a system.
 *
 * <p>It is opened active, with a password, roles and sites. An administrator may rename it, change its roles and sites,
 * and deactivate or reactivate it; it is never deleted, because signatures and audit rows point at it. The password is
 * kept only as a bcrypt hash and is changed by its owner or by an administrator. An account of an issuer has none: its
 * roles are what its last token told.
 *
 * <p>Failed attempts and the lock are columns of its row that are not written here: {@link Lockouts} changes them in
 * statements of their own, so that attempts that race are all counted and an edit of the account never undoes a count.
 */
@Entity
@Table(name = "account")
class Account {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private String username;
    private String displayName;
    private @Nullable String passwordHash;
    private boolean active;

    /** Read only: see {@link IssuerAccounts}. */
    @Column(insertable = false, updatable = false)
    private @Nullable String issuer;

    /** Read only: see {@link Lockouts}. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lockedUntil;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @BatchSize(size = 200)
    private Set<String> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_site", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "site_id")
    @BatchSize(size = 200)
    private Set<UUID> sites = new HashSet<>();

    protected Account() {}

    static Account open(NewAccount wanted, String passwordHash) {
        Account account = new Account();
        account.username = wanted.username();
        account.displayName = wanted.displayName();
        account.passwordHash = passwordHash;
        account.active = true;
        account.roles.addAll(wanted.roles());
        wanted.sites().forEach(site -> account.sites.add(site.value()));
        return account;
    }

    /** Takes on the name, roles and activity wanted, and exactly these sites. */
    void become(AccountChange change, Set<SiteId> newSites) {
        displayName = change.displayName();
        active = change.active();
        replace(roles, change.roles());
        replace(sites, newSites.stream().map(SiteId::value).collect(Collectors.toSet()));
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** Whether it signs in elsewhere and so has no password here. */
    boolean isOfIssuer() {
        return issuer != null;
    }

    boolean isActive() {
        return active;
    }

    boolean isActiveAdmin() {
        return active && roles.contains(Roles.ADMIN);
    }

    AccountId id() {
        return new AccountId(id);
    }

    String displayName() {
        return displayName;
    }

    String username() {
        return username;
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    AccountFacts facts() {
        return new AccountFacts(
                id(),
                username,
                displayName,
                active,
                roles,
                sites.stream().map(SiteId::new).collect(Collectors.toSet()),
                version);
    }
}
