package dev.readiness.rules;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Set;
import java.util.stream.Stream;

/** CEL cut down to what a rule needs: our functions, truth and whole numbers; no macros, lists, text or dynamic types. */
final class Cel {
    private static final int DEEPEST = 60;
    private static final Set<StandardFunction> OF_TRUTH = Set.of(
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.CONDITIONAL,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS);
    private static final Set<StandardFunction> OF_NUMBERS = Set.of(
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.NEGATE,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.MODULO);
    private static final CelOptions OPTIONS =
            CelOptions.current().maxParseRecursionDepth(DEEPEST).build();

    private final CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros()
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                    .filterFunctions((function, overload) ->
                            OF_TRUTH.contains(function) || (OF_NUMBERS.contains(function) && isOfInts(overload)))
                    .build())
            .addFunctionDeclarations(Stream.of(RuleFunction.values())
                    .map(RuleFunction::declaration)
                    .toList())
            .setResultType(SimpleType.BOOL)
            .build();
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
            .addLateBoundFunctions(
                    Stream.of(RuleFunction.values()).map(RuleFunction::word).toList())
            .build();

    private static boolean isOfInts(StandardOverload overload) {
        var types = overload.celOverloadDecl().parameterTypes();
        return types.stream().allMatch(SimpleType.INT::equals);
    }

    CelCompiler compiler() {
        return compiler;
    }

    /** What evaluates that checked tree. */
    CelRuntime.Program program(CelAbstractSyntaxTree tree) {
        try {
            return runtime.createProgram(tree);
        } catch (CelEvaluationException failed) {
            throw new IllegalStateException("a checked rule can be planned", failed);
        }
    }
}
