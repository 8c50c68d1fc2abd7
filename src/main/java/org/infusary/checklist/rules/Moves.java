package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which things stand elsewhere in a new order: the fewest that must be moved to get it from the old one. */
public final class Moves {
    private Moves() {}

    /** Things of which only one order knows do not count. Each order holds a thing once. */
    public static <T> Set<T> between(List<T> before, List<T> after) {
        List<T> common = after.stream().filter(before::contains).toList();
        Set<T> moved = new HashSet<>(common);
        moved.removeAll(inOldOrder(before, common));
        return moved;
    }

    /** A longest part of {@code common} whose order is that of {@code before}. */
    private static <T> List<T> inOldOrder(List<T> before, List<T> common) {
        List<List<T>> longestTo = new ArrayList<>();
        List<T> longest = List.of();
        for (int i = 0; i < common.size(); i++) {
            List<T> best = List.of();
            for (int j = 0; j < i; j++) {
                boolean inOrder = before.indexOf(common.get(j)) < before.indexOf(common.get(i));
                if (inOrder && longestTo.get(j).size() > best.size()) {
                    best = longestTo.get(j);
                }
            }
            List<T> here = new ArrayList<>(best);
            here.add(common.get(i));
            longestTo.add(here);
            longest = here.size() > longest.size() ? here : longest;
        }
        return longest;
    }
}
