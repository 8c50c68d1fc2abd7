package org.infusary.checklist.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text that is compared with something that holds one of a few texts must be among these. */
final class TextCheck {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private final CelAbstractSyntaxTree tree;
    private final Map<String, ? extends Variable<?>> known;

    TextCheck(CelAbstractSyntaxTree tree, Collection<? extends Variable<?>> variables) {
        this.tree = tree;
        this.known = variables.stream()
                .filter(variable -> !variable.words().isEmpty())
                .collect(Collectors.toMap(Variable::name, Function.identity()));
    }

    /** @throws Misread naming the text and what there is instead */
    void mustBeKnownWords() throws Misread {
        List<List<CelExpr>> compared = known.isEmpty()
                ? List.of()
                : CelNavigableAst.fromAst(tree)
                        .getRoot()
                        .allNodes()
                        .filter(node -> node.getKind() == Kind.CALL
                                && COMPARISONS.contains(node.expr().call().function()))
                        .map(node -> (List<CelExpr>) node.expr().call().args())
                        .toList();
        for (List<CelExpr> sides : compared) {
            check(sides.get(0), sides.get(1));
            check(sides.get(1), sides.get(0));
        }
    }

    private void check(CelExpr named, CelExpr texts) throws Misread {
        Optional<? extends Variable<?>> variable =
                nodes(named).flatMap(node -> named(node.id()).stream()).findFirst();
        Optional<String> strange = nodes(texts)
                .filter(node -> node.getKind() == Kind.CONSTANT)
                .map(node -> node.expr().constant())
                .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue)
                .filter(text -> variable.isPresent() && !variable.get().words().contains(text))
                .findFirst();
        if (strange.isPresent()) {
            throw new Misread(variable.get().name() + " is never '" + strange.get() + "', but one of "
                    + String.join(", ", variable.get().words()));
        }
    }

    private static Stream<CelNavigableExpr> nodes(CelExpr part) {
        return CelNavigableExpr.fromExpr(part).allNodes();
    }

    private Optional<? extends Variable<?>> named(long node) {
        return tree.getReference(node).map(CelReference::name).map(known::get);
    }
}
