package org.infusary.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    @Test
    void twelve_characters_are_enough() {
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "abcdefghijkl"))
                .isEmpty();
    }

    @Test
    void eleven_characters_are_too_few() {
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "abcdefghijk"))
                .contains("must have at least 12 characters");
    }

    @Test
    void a_character_beyond_the_basic_plane_counts_once() {
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "💉".repeat(11)))
                .isPresent();
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "💉".repeat(12)))
                .isEmpty();
    }

    @Test
    void seventy_two_bytes_are_read_and_no_more() {
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "a".repeat(72)))
                .isEmpty();
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "a".repeat(73)))
                .isPresent();
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "é".repeat(37)))
                .isPresent();
    }

    @Test
    void the_username_is_no_password() {
        assertThat(PasswordRules.broken("Nurse.Northern", "Nurse", "nurse.northern"))
                .contains("must not be the username");
    }

    @Test
    void words_that_everyone_at_the_centre_would_try_are_not_enough() {
        for (String guess : new String[] {
            "infusary2026", "Infusary-Infusary", "nurse.north!2026", "north north north", "NurseNorth-Infusary"
        }) {
            assertThat(PasswordRules.broken("north", "Nurse North", guess))
                    .as(guess)
                    .isPresent();
        }
    }

    @Test
    void such_words_may_stand_among_others() {
        assertThat(PasswordRules.broken("demo-nurse", "Demo nurse", "infusary demo 2026"))
                .isEmpty();
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "northern lights at night"))
                .isEmpty();
    }

    @Test
    void a_password_without_letters_is_judged_by_its_length_alone() {
        assertThat(PasswordRules.broken("nurse.north", "Nurse North", "4711 0815 2342 1337"))
                .isEmpty();
    }
}
