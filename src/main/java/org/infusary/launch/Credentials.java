package org.infusary.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords of the embedded database's roles: random, made once per data folder, readable by its owner only.
 *
 * @param superuser of role postgres: makes the other two, nothing else
 * @param owner of role infusary_owner: owns the tables and migrates them
 * @param app of role infusary_app: runs the service and owns nothing
 */
record Credentials(String superuser, String owner, String app) {
    private static final int RANDOM_BYTES = 24;

    /** The folder's credentials; made when it holds no database yet. */
    static Credentials of(DataFolder folder) {
        if (!Files.exists(folder.credentials()) && folder.holdsDatabase()) {
            throw new CannotStart("The file " + folder.credentials()
                    + " is missing; without it the database beside it cannot be opened. Restore it from a backup.");
        }
        try {
            if (!Files.exists(folder.credentials())) {
                random().write(folder);
            }
            return read(folder);
        } catch (IOException failure) {
            throw folder.unusable(failure);
        }
    }

    private static Credentials read(DataFolder folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.credentials(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new Credentials(
                required(folder, properties, "postgres"),
                required(folder, properties, "infusary_owner"),
                required(folder, properties, "infusary_app"));
    }

    private static String required(DataFolder folder, Properties properties, String role) {
        String password = properties.getProperty(role);
        if (password == null || password.isBlank()) {
            throw new CannotStart("The file " + folder.credentials() + " names no password for " + role
                    + ". Restore it from a backup.");
        }
        return password;
    }

    private static Credentials random() {
        SecureRandom random = new SecureRandom();
        return new Credentials(password(random), password(random), password(random));
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void write(DataFolder folder) throws IOException {
        PrivateFile.write(folder.credentials(), """
                # Passwords of the embedded database's roles. Keep private; belongs to every backup of this folder.
                postgres=%s
                infusary_owner=%s
                infusary_app=%s
                """.formatted(superuser, owner, app));
    }

    /** Never the passwords. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
