package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path place;

    @Test
    void a_new_folder_belongs_to_its_owner_only() throws IOException {
        DataFolder folder = DataFolder.at(place.resolve("new/data"));

        folder.prepare();

        assertThat(Files.getPosixFilePermissions(folder.root()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void an_empty_folder_is_taken_and_closed_to_others() throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(place.resolve("lost+found"));

        DataFolder.at(place).prepare();

        assertThat(Files.getPosixFilePermissions(place)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_folder_with_other_things_in_it_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(place.resolve("letter.txt"), "");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> DataFolder.at(place).prepare())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--data");
        assertThat(Files.getPosixFilePermissions(place)).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_file_is_refused() throws IOException {
        Path file = Files.writeString(place.resolve("data"), "");

        assertThatThrownBy(() -> DataFolder.at(file).prepare())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void a_folder_that_may_not_be_written_is_told_with_the_user_and_what_helps() {
        CannotStart told = DataFolder.at(place).unusable(new AccessDeniedException("/srv/infusary"));

        assertThat(told)
                .hasMessageContaining("cannot be written by user " + System.getProperty("user.name"))
                .hasMessageContaining("--data");
    }

    @Test
    void a_full_disk_is_told_in_its_own_words() {
        CannotStart told =
                DataFolder.at(place).unusable(new FileSystemException("lock", null, "No space left on device"));

        assertThat(told).hasMessageContaining("No space left on device");
    }

    @Test
    void credentials_are_made_once_and_readable_by_their_owner_only() throws IOException {
        DataFolder folder = DataFolder.at(place.resolve("data"));
        folder.prepare();

        Credentials made = Credentials.of(folder);

        assertThat(Credentials.of(folder)).isEqualTo(made);
        assertThat(made.app()).isNotEqualTo(made.owner()).hasSize(32);
        assertThat(made).hasToString("Credentials");
        assertThat(Files.getPosixFilePermissions(folder.credentials()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void lost_credentials_of_an_existing_database_are_not_replaced() throws IOException {
        DataFolder folder = DataFolder.at(place.resolve("data"));
        folder.prepare();
        Files.createDirectory(folder.postgres());

        assertThatThrownBy(() -> Credentials.of(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("credentials.properties is missing");
    }
}
