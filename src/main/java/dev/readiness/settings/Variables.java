package dev.readiness.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The variables of the environment that we read, and those that look as if somebody thought so. */
public final class Variables {
    /** What only the environment says; what {@code readiness.yaml} says too is added from its schema. */
    private static final Set<String> OWN = Set.of(
            "SLACK_API_URL", "DATABASE_URL", "HOST", "PORT", "CONFIG_DIR", "ADMIN_HOST", "ADMIN_PORT", "LOG_FORMAT");

    /** Each may be in a file that {@code <name>_FILE} names. */
    private static final Set<String> SECRETS = Set.of(
            SlackSecrets.BOT_TOKEN,
            SlackSecrets.SIGNING_SECRET,
            SlackSecrets.APP_TOKEN,
            GateTokens.VARIABLE,
            "GATE_TOKEN");

    /** What all variables with this beginning are about. */
    private static final String SLACKS = "SLACK_";

    /** Shorter names are near to too many others. */
    private static final int LONG_NAME = 7;

    private Variables() {}

    /** The names of all variables that we read. */
    public static Set<String> known() {
        var names = new TreeSet<>(OWN);
        SECRETS.forEach(secret -> names.addAll(List.of(secret, secret + "_FILE")));
        new SchemaCheck("readiness.schema.json")
                .schema()
                .get("properties")
                .fieldNames()
                .forEachRemaining(setting -> names.add(ofSetting(setting)));
        return names;
    }

    /** The variable that overrides a setting. */
    static String ofSetting(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Variables that look like ours and are not, each with the nearest one that is. */
    public static List<Problem> strangers(Map<String, String> environment) {
        var known = known();
        return environment.keySet().stream()
                .sorted()
                .filter(name -> !known.contains(name))
                .flatMap(name -> stranger(name, known))
                .toList();
    }

    private static Stream<Problem> stranger(String name, Collection<String> known) {
        var nearest = Near.nearest(name, known).filter(near -> isMeant(name, near));
        return nearest.isPresent() || name.startsWith(SLACKS)
                ? Stream.of(new Problem(
                        "environment " + name,
                        "nothing reads it"
                                + nearest.map(near -> ": did you mean “" + near + "”?")
                                        .orElse("")))
                : Stream.empty();
    }

    /** Other programs have short variables too: {@code POST} is not meant for {@code PORT}. */
    private static boolean isMeant(String name, String near) {
        return near.length() >= LONG_NAME && near.charAt(0) == Character.toUpperCase(name.charAt(0));
    }
}
