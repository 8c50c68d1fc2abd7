package org.infusary.launch;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.infusary.security.Accounts;
import org.infusary.web.Problem;

/** Opens the first administrator's account on a database that is up, without an HTTP port. */
@Singleton
class CreateAdmin implements QuarkusApplication {
    private final Accounts accounts;

    CreateAdmin(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Asks for the password and opens the account.
     *
     * @param arguments username, display name, and whether the password comes on standard input
     * @return 0 when the account is open, 1 when it is refused
     */
    @Override
    @ActivateRequestContext
    public int run(String... arguments) throws IOException {
        String username = arguments[0];
        Optional<char[]> password = Boolean.parseBoolean(arguments[2]) ? readLine() : askTwice();
        if (password.isEmpty()) {
            return 1;
        }
        try {
            accounts.createFirstAdmin(username, arguments[1], password.get());
            System.out.println("The account of the first administrator is open: " + username);
            return 0;
        } catch (Problem refused) {
            System.err.println(refused.getMessage());
            return 1;
        } finally {
            Arrays.fill(password.get(), ' ');
        }
    }

    private static Optional<char[]> readLine() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            System.err.println("There is no password on standard input. Nothing was changed.");
            return Optional.empty();
        }
        return Optional.of(line.toCharArray());
    }

    private static Optional<char[]> askTwice() {
        Console console = System.console();
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("The same again: ");
        try {
            if (first == null || second == null || !Arrays.equals(first, second)) {
                System.err.println("The two passwords differ. Nothing was changed.");
                return Optional.empty();
            }
            return Optional.of(first);
        } finally {
            if (second != null) {
                Arrays.fill(second, ' ');
            }
        }
    }
}
