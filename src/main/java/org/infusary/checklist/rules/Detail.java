package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infusary.checklist.rules.language.Expression;
import org.infusary.checklist.rules.language.Misread;
import org.infusary.checklist.rules.language.Types;
import org.infusary.checklist.rules.language.Vocabulary;

/** A text with expressions in braces, which are put in as they come out. */
final class Detail {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[^{}]+");

    private final List<Piece> pieces;

    private Detail(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** @throws Misread when what is in braces cannot be read, or a brace stands alone */
    static Detail read(String text, Vocabulary<Situation> words) throws Misread {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = BRACES.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String inside = matcher.group(1);
            if (inside == null) {
                String literal = matcher.group();
                pieces.add(at -> literal);
            } else {
                Expression<Situation> expression = words.read("string(" + inside + ")", Types.TEXT);
                pieces.add(expression::text);
            }
            if (matcher.start() != end) {
                break;
            }
            end = matcher.end();
        }
        if (end != text.length()) {
            throw new Misread("a brace stands alone at character " + end);
        }
        return new Detail(pieces);
    }

    String text(Situation at) {
        return pieces.stream().map(piece -> piece.text(at)).collect(Collectors.joining());
    }

    @FunctionalInterface
    private interface Piece {
        String text(Situation at);
    }
}
