package dev.readiness.rules;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.readiness.risk.RuleFault;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in our words what CEL's parser and type checker complain about. */
final class Complaint {
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '\\((.*?)\\)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.+?)'.*");
    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:mismatched input|extraneous input|token recognition error at:) '(.+?)'.*");
    private static final Map<String, String> KINDS =
            Map.of("bool", "true or false", "int", "a whole number", "string", "text", "double", "a decimal");
    private static final Map<String, String> MEANT = Map.of(
            "=", ": write == to compare",
            "&", ": write &&",
            "|", ": write ||",
            "and", ": write &&",
            "or", ": write ||",
            "‘", ": write straight quotes",
            "’", ": write straight quotes",
            "“", ": write straight quotes",
            "”", ": write straight quotes");

    private Complaint() {}

    static RuleFault of(CelIssue issue, CelSource source) {
        int offset = source.getLocationOffset(issue.getSourceLocation()).orElse(0);
        return new RuleFault(
                offset, what(issue.getMessage(), source.getContent().toString(), offset));
    }

    private static String what(String message, String text, int offset) {
        var overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return operands(overload.group(1), overload.group(2));
        }
        var result = RESULT.matcher(message);
        if (result.matches()) {
            return "a rule must come out as true or false; this is " + kind(result.group(1))
                    + ": compare it with something";
        }
        if (message.startsWith("missing ')'")) {
            return "a “)” is missing here";
        }
        if (message.contains("'<EOF>'")) {
            return "the rule ends here, and something is missing";
        }
        if (message.startsWith("For input string")) {
            return "the number is too large";
        }
        if (message.startsWith("reserved identifier: ")) {
            return "“" + message.substring("reserved identifier: ".length()) + "” is a reserved word of CEL";
        }
        if (message.contains("recursion limit")) {
            return "the rule is nested too deep";
        }
        var unexpected = UNEXPECTED.matcher(message);
        return unexpected.matches() ? unexpected(unexpected.group(1).strip(), text, offset) : message;
    }

    private static String unexpected(String found, String text, int offset) {
        int end = Math.min(
                text.length(), text.offsetByCodePoints(0, Math.min(offset, text.codePointCount(0, text.length()))));
        boolean afterNot = text.substring(0, end).strip().endsWith("not");
        return "“" + found + "” cannot stand here"
                + (afterNot ? ": write ! instead of not" : MEANT.getOrDefault(found, ""));
    }

    private static String operands(String operator, String types) {
        var found = Stream.of(types.split(", ", -1)).map(Complaint::kind).collect(Collectors.joining(" and "));
        return "“" + Operators.sign(operator) + "” takes " + Operators.takes(operator) + ", not " + found;
    }

    private static String kind(String type) {
        return KINDS.getOrDefault(type, type);
    }
}
