package dev.readiness.risk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from what the rules of a package say.
 *
 * @param rule the risk's id; null where it is about the package
 * @param note whether it is only worth knowing, and nothing to mend
 */
public record RuleFinding(@Nullable String rule, boolean note, String what) {
    public static RuleFinding fault(String rule, String what) {
        return new RuleFinding(rule, false, what);
    }

    public static RuleFinding note(String rule, String what) {
        return new RuleFinding(rule, true, what);
    }

    public Optional<String> about() {
        return Optional.ofNullable(rule);
    }
}
