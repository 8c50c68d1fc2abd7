package org.infusary;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.infusary.testing.OwnPostgres;

/** The same story on a PostgreSQL 16 of one's own, served by a role that owns nothing. */
@QuarkusTest
@TestProfile(FirstCourseOnPostgres16Test.OwnDatabase.class)
class FirstCourseOnPostgres16Test extends FirstCourseStoryTest {
    /** Another database than every other test. */
    public static final class OwnDatabase implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** Up for this story only. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {
        private OwnPostgres server;

        @Override
        public Map<String, String> start() {
            try {
                server = OwnPostgres.start(Files.createTempDirectory(Path.of("target"), "postgres16")
                        .toAbsolutePath());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return server.properties();
        }

        @Override
        public void stop() {
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
