package dev.readiness.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.List;

/** Follows a rule's syntax tree to say what each part of it is caused by. */
final class WhyTree {
    private final Cel cel;
    private final CelAbstractSyntaxTree tree;

    WhyTree(Cel cel, CelAbstractSyntaxTree tree) {
        this.cel = cel;
        this.tree = tree;
    }

    Why why(CelExpr part) {
        var call = part.callOrDefault();
        return switch (call.function()) {
            case Operators.AND ->
                new Why.Both(why(call.args().get(0)), why(call.args().get(1)));
            case Operators.OR ->
                new Why.Both(ifTrue(call.args().get(0)), ifTrue(call.args().get(1)));
            case Operators.CHOOSE -> new Why.Both(mentioned(call.args().get(0)), chosen(call.args()));
            default -> mentioned(part);
        };
    }

    private Why ifTrue(CelExpr branch) {
        return new Why.IfTrue(condition(branch), why(branch));
    }

    private Why chosen(List<CelExpr> args) {
        return new Why.Chosen(condition(args.get(0)), why(args.get(1)), why(args.get(2)));
    }

    private static Why mentioned(CelExpr part) {
        return new Why.Always(List.copyOf(Mentions.in(part)));
    }

    private Condition condition(CelExpr part) {
        return new Condition(cel.program(CelAbstractSyntaxTree.newCheckedAst(
                part, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap())));
    }
}
