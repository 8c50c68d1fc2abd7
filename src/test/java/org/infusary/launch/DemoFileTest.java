package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {
    private static final Instant SAT_28_NOV_NOON = Instant.parse("2026-11-28T17:00:00Z");
    private static final Instant MON_23_NOV_MORNING = Instant.parse("2026-11-23T15:00:00Z");
    private static final Instant MON_30_NOV_MORNING = Instant.parse("2026-11-30T15:00:00Z");

    @TempDir
    Path place;

    @Test
    void a_folder_without_the_mark_has_no_offset() {
        assertThat(DemoFile.offset(folder())).isEmpty();
    }

    @Test
    void the_offset_is_kept_for_the_next_run() {
        Duration offset = DemoFile.advance(folder(), SAT_28_NOV_NOON);

        assertThat(offset).isEqualTo(Duration.ofHours(44));
        assertThat(DemoFile.offset(folder())).contains(offset);
    }

    @Test
    void a_machine_whose_clock_was_set_back_keeps_the_offset() {
        DemoFile.advance(folder(), SAT_28_NOV_NOON);

        Duration offset = DemoFile.advance(folder(), MON_23_NOV_MORNING);

        assertThat(offset).isGreaterThanOrEqualTo(Duration.ofHours(44));
    }

    @Test
    void a_demo_on_an_open_day_marks_its_folder_too() {
        DemoFile.advance(folder(), MON_30_NOV_MORNING);

        assertThat(DemoFile.offset(folder())).contains(Duration.ZERO);
    }

    @Test
    void a_database_that_the_demo_did_not_make_is_refused() throws IOException {
        folder().prepare();
        Files.writeString(folder().credentials(), "");
        Files.createDirectory(folder().postgres());

        assertThatThrownBy(() -> DemoFile.advance(folder(), MON_23_NOV_MORNING))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds a database that the demo did not make");
        assertThat(folder().demo()).doesNotExist();
    }

    @Test
    void an_unreadable_offset_is_refused() throws IOException {
        DemoFile.advance(folder(), MON_23_NOV_MORNING);
        Files.writeString(folder().demo(), "clock.offset=tomorrow");

        assertThatThrownBy(() -> DemoFile.offset(folder()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("demo.properties");
    }

    private DataFolder folder() {
        return DataFolder.at(place.resolve("demo-data"));
    }
}
