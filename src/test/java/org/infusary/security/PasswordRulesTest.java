package org.infusary.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    @Test
    void twelve_characters_are_enough() {
        assertThat(PasswordRules.broken("nurse.north", "abcdefghijkl")).isEmpty();
    }

    @Test
    void eleven_characters_are_too_few() {
        assertThat(PasswordRules.broken("nurse.north", "abcdefghijk")).contains("must have at least 12 characters");
    }

    @Test
    void a_character_beyond_the_basic_plane_counts_once() {
        assertThat(PasswordRules.broken("nurse.north", "💉".repeat(11))).isPresent();
        assertThat(PasswordRules.broken("nurse.north", "💉".repeat(12))).isEmpty();
    }

    @Test
    void seventy_two_bytes_are_read_and_no_more() {
        assertThat(PasswordRules.broken("nurse.north", "a".repeat(72))).isEmpty();
        assertThat(PasswordRules.broken("nurse.north", "a".repeat(73))).isPresent();
        assertThat(PasswordRules.broken("nurse.north", "é".repeat(37))).isPresent();
    }

    @Test
    void the_username_is_no_password() {
        assertThat(PasswordRules.broken("Nurse.Northern", "nurse.northern")).contains("must not be the username");
    }
}
