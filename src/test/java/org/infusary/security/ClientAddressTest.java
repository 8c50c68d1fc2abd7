package org.infusary.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void an_address_of_the_fourth_version_is_itself() {
        assertThat(ClientAddress.source("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(ClientAddress.source("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void an_address_of_the_sixth_version_is_its_network() {
        assertThat(ClientAddress.source("2001:db8:0:7::1")).isEqualTo("20010db800000007/64");
        assertThat(ClientAddress.source("[2001:db8:0:7::1]")).isEqualTo("20010db800000007/64");
        assertThat(ClientAddress.source("2001:db8:0:7:ffff::2%eth0")).isEqualTo("20010db800000007/64");
    }

    @Test
    void what_is_no_address_is_kept_short_and_looked_up_nowhere() {
        assertThat(ClientAddress.source("unknown")).isEqualTo("unknown");
        assertThat(ClientAddress.source("x".repeat(100))).hasSize(64);
        assertThat(ClientAddress.source(null)).isEqualTo("null");
    }
}
