package org.infusary.bench.chti;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.infusary.bench.chti.ChtIInstance.Patient;
import org.infusary.bench.chti.ChtIInstance.Session;

/** Reads instances of CHT-I; the format is told in {@code src/bench/cht-i/FORMAT.md}. */
final class ChtIFile {
    private final List<ChtIInstance> instances = new ArrayList<>();
    private String name = "";
    private ChtIInstance current =
            new ChtIInstance("", 0, 0, 0, 0, new int[0][], new TreeMap<>(), new boolean[0][], List.of());

    private ChtIFile() {}

    static List<ChtIInstance> read(Path file) throws IOException {
        ChtIFile content = new ChtIFile();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                content.accept(line.split(" "));
            }
        }
        return content.instances;
    }

    private void accept(String[] words) throws IOException {
        switch (words[0]) {
            case "instance" -> name = words[1];
            case "size" -> begin(numbers(words, 1));
            case "nurses" -> current.nurses()[number(words[1])] = numbers(words, 2);
            case "doctors" ->
                current.doctors()
                                .computeIfAbsent(number(words[1]), group -> new int[current.days() + 1][])[
                                number(words[2])] =
                        numbers(words, 3);
            case "pharmacy" -> current.pharmacy()[number(words[1])] = flags(numbers(words, 2));
            case "patient" -> current.patients().add(new Patient(number(words[1]), new ArrayList<>()));
            case "session" ->
                current.patients().get(current.patients().size() - 1).sessions().add(session(numbers(words, 1)));
            case "end" -> instances.add(current);
            default -> throw new IOException("unknown line: " + words[0]);
        }
    }

    private void begin(int[] size) {
        int days = size[0] + 1;
        current = new ChtIInstance(
                name,
                size[0],
                size[1],
                size[2],
                size[3],
                new int[days][],
                new TreeMap<>(),
                new boolean[days][],
                new ArrayList<>());
    }

    private static Session session(int[] of) {
        return new Session(of[0], of[1], of[2], of[3], of[4] == 1, of[5], of[6]);
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private static int[] numbers(String[] words, int from) {
        return Arrays.stream(words, from, words.length)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static boolean[] flags(int[] numbers) {
        boolean[] flags = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            flags[i] = numbers[i] == 1;
        }
        return flags;
    }
}
