package dev.readiness.rules;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelStandardMacro;
import dev.readiness.risk.RuleFault;
import dev.readiness.risk.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks a parsed rule and finds what CEL would take and a rule may not hold: unknown words, ids that are no plain text. */
final class Spelling {
    private static final Set<String> OTHERS = Stream.concat(
                    CelStandardDeclarations.getAllFunctionNames().stream(),
                    CelStandardMacro.STANDARD_MACROS.stream().map(CelStandardMacro::getFunction))
            .collect(Collectors.toUnmodifiableSet());

    private final CelSource source;
    private final String text;
    private final Vocabulary vocabulary;
    private final List<RuleFault> faults = new ArrayList<>();

    private Spelling(CelSource source, Vocabulary vocabulary) {
        this.source = source;
        this.text = source.getContent().toString();
        this.vocabulary = vocabulary;
    }

    static List<RuleFault> faults(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        var spelling = new Spelling(tree.getSource(), vocabulary);
        spelling.walk(tree.getExpr());
        return spelling.faults;
    }

    private void walk(CelExpr expr) {
        switch (expr.getKind()) {
            case CONSTANT -> constant(expr);
            case CALL -> call(expr);
            case IDENT ->
                fault(
                        expr,
                        0,
                        "“" + expr.ident().name() + "” means nothing here: an id stands in quotes,"
                                + " and a function has brackets");
            case SELECT -> fault(expr, 0, "“." + expr.select().field() + "” is not available in a rule");
            case LIST -> fault(expr, 0, "a list is not available in a rule");
            default -> fault(expr, 0, "keys with values are not available in a rule");
        }
    }

    private void constant(CelExpr expr) {
        var kind = expr.constant().getKind();
        if (kind == CelConstant.Kind.STRING_VALUE) {
            fault(expr, 0, "text can stand only as the id of a function, such as yes('…')");
        } else if (kind != CelConstant.Kind.BOOLEAN_VALUE && kind != CelConstant.Kind.INT64_VALUE) {
            fault(expr, 0, "only true, false and whole numbers can stand here");
        }
    }

    private void call(CelExpr expr) {
        var call = expr.call();
        var function = RuleFunction.of(call.function());
        if (call.target().isPresent()) {
            fault(expr, 0, "“." + call.function() + "(…)” is not available in a rule");
        } else if (function.isPresent()) {
            arguments(expr, function.get());
        } else if (Operators.isOne(call.function())) {
            call.args().forEach(this::walk);
        } else {
            unknown(expr, call.function());
        }
    }

    private void unknown(CelExpr expr, String function) {
        if (function.equals("@in") || function.equals("_[_]")) {
            fault(expr, 0, "“" + (function.equals("@in") ? "in" : "[…]") + "” is not available in a rule");
            return;
        }
        if (OTHERS.contains(function)) {
            faults.add(
                    new RuleFault(nameAt(expr, function), "“" + function + "(…)” is CEL, but not available in a rule"));
            return;
        }
        var known = Stream.of(RuleFunction.values()).map(RuleFunction::word).toList();
        faults.add(new RuleFault(nameAt(expr, function), "there is no function “" + function + "”", function, known));
    }

    private void arguments(CelExpr expr, RuleFunction function) {
        var args = expr.call().args();
        boolean none = function.takes() == RuleFunction.Takes.NOTHING;
        if (none && !args.isEmpty()) {
            fault(args.get(0), 0, "nothing can stand between the brackets of " + function.word() + "()");
        } else if (!none && args.size() != 1) {
            fault(
                    expr,
                    -function.word().length(),
                    function.word() + "(…) takes one id of "
                            + (function.takes() == RuleFunction.Takes.ITEM ? "an item" : "a decision")
                            + " in quotes, not "
                            + (args.isEmpty() ? "none" : args.size()));
        } else if (!none) {
            id(args.get(0), function.takes());
        }
    }

    private void id(CelExpr arg, RuleFunction.Takes takes) {
        if (arg.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || arg.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            faults.add(new RuleFault(start(arg), "an id must be written out in quotes, such as 'some-id'"));
            return;
        }
        var id = arg.constant().stringValue();
        var known = takes.known(vocabulary);
        if (!known.contains(id)) {
            faults.add(new RuleFault(offset(arg) + 1, "there is no " + takes.word() + " “" + id + "”", id, known));
        }
    }

    private void fault(CelExpr expr, int shift, String what) {
        faults.add(new RuleFault(Math.max(0, offset(expr) + shift), what));
    }

    private int offset(CelExpr expr) {
        return source.getPositionsMap().getOrDefault(expr.id(), 0);
    }

    /** Where a part of the rule begins: CEL places a call at its bracket or operator. */
    private int start(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL || expr.call().args().isEmpty()) {
            return offset(expr);
        }
        var call = expr.call();
        return Operators.isOne(call.function()) && call.args().size() > 1
                ? start(call.args().get(0))
                : nameAt(expr, call.function());
    }

    private int nameAt(CelExpr call, String name) {
        int bracket = text.offsetByCodePoints(0, Math.min(offset(call), text.codePointCount(0, text.length())));
        int at = text.lastIndexOf(name, bracket);
        return at < 0 ? offset(call) : text.codePointCount(0, at);
    }
}
