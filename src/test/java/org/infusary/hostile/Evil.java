package org.infusary.hostile;

import java.util.List;

/** Values nobody should send, as they stand in JSON, in an address or in a header. */
final class Evil {
    static final int TOO_DEEP = 5_000;
    static final int TOO_MANY = 10_000;

    static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "-1e400",
            "1e-400",
            "1e308",
            "1E+2",
            "NaN",
            "Infinity",
            "-Infinity",
            "+1",
            "01",
            "0x10",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999",
            "0.0000000000000000000001",
            "1e2147483648",
            "9".repeat(2_000));

    static final List<String> TEXTS = List.of(
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202Ekcol\\u202C\"",
            "\"a\\u200Bb\"",
            "\"\\uFEFF\"",
            "\"\\uFFFF\"",
            "\"e" + "\\u0301".repeat(60) + "\"",
            "\"\\uD835\\uDD18\"",
            "\"\\u001b[2J\"",
            "\"\\n\\r\\t\"",
            "\"" + "x".repeat(10_000) + "\"",
            "\"" + "\\u00df".repeat(300) + "\"",
            "\"'; drop table patient; --\"",
            "\"=1+1\"",
            "\"../../etc/passwd\"",
            "\"${jndi:ldap://nowhere}\"",
            "\"<script>alert(1)</script>\"",
            "\"%s%n%x\"",
            "\"null\"");

    static final List<String> TIMES = List.of(
            "\"0000-01-01\"",
            "\"-0001-01-01\"",
            "\"99999-01-01\"",
            "\"+99999-12-31\"",
            "\"2026-02-30\"",
            "\"2026-13-01\"",
            "\"9999-12-31\"",
            "\"0001-01-01\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"99999-01-01T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"2026-11-23T25:00:00Z\"",
            "\"2026-11-23T08:00:00+19:00\"",
            "\"2026-11-23T08:00:00\"",
            "\"24:00\"",
            "\"23:59:59.999999999\"",
            "\"Europe/Atlantis\"");

    static final List<String> SHAPES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"a\": {\"a\": {}}}",
            "[1, \"a\", {}, null]",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"ffffffff-ffff-ffff-ffff-fffffffffffff\"",
            "[" + "0,".repeat(TOO_MANY) + "0]",
            "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP),
            "{\"a\":".repeat(TOO_DEEP) + "1" + "}".repeat(TOO_DEEP));

    /** As they stand in an address, escapes and all. */
    static final List<String> PIECES = List.of(
            "..",
            "%2e%2e",
            "%2F",
            "%5C",
            "%00",
            "a%00b",
            "%zz",
            "%",
            "%c0%80",
            "%ff",
            "%E2%80%AE",
            "%F0%9D%94%98",
            ";a=b",
            "x;jsessionid=1",
            "a//b",
            "a%20b",
            "0",
            "-1",
            "1e400",
            "null",
            "undefined",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-fffffffffffff",
            "{id}",
            "'%20or%20'1'='1",
            "0000-01-01",
            "99999-01-01",
            "2026-02-30",
            "true",
            "x".repeat(2_000));

    static final List<String> TAGS = List.of(
            "",
            "1",
            "\"",
            "\"\"",
            "*",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"-1\"",
            "\"" + "9".repeat(30) + "\"",
            "\"1\"x",
            "\"é\"");

    static final List<String> KEYS =
            List.of("", " ", "a b", "é", "\"open", "\"\"", "k".repeat(256), "k".repeat(4_000), "\t");

    private Evil() {}
}
