package dev.readiness.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * Slack's secrets, from the environment: each of the right kind and in its place, as far as its look tells. What is
 * wrong is among the environment's problems; no secret is told there.
 */
public final class SlackSecrets {
    public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    public static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    public static final String APP_TOKEN = "SLACK_APP_TOKEN";

    /** While one secret takes the other's place, both count. */
    private static final int MOST_SECRETS = 2;

    private final Environment environment;

    public SlackSecrets(Environment environment) {
        this.environment = environment;
    }

    /** The bot token; empty where there is none, or something else. */
    public String botToken() {
        var token = environment.secret(BOT_TOKEN, "the bot token, xoxb-…, under OAuth & Permissions of the app");
        return checked(BOT_TOKEN, token, SecretKind.BOT_TOKEN, "under OAuth & Permissions of the app");
    }

    /** The app-level token, by which Socket Mode is switched on; empty where it is not. */
    public String appToken() {
        if (!environment.isSet(APP_TOKEN)) {
            return "";
        }
        var token = environment.secret(APP_TOKEN, "the app-level token, xapp-…");
        return checked(APP_TOKEN, token, SecretKind.APP_TOKEN, "under Basic Information of the app");
    }

    private String checked(String name, String token, SecretKind wanted, String where) {
        var found = SecretKind.of(token);
        if (token.isEmpty() || found == wanted) {
            return token;
        }
        environment.refuse(name, "it holds " + found + belongs(found) + "; here belongs " + wanted + ", " + where);
        return "";
    }

    private static String belongs(SecretKind found) {
        return switch (found) {
            case BOT_TOKEN -> ", which belongs in " + BOT_TOKEN;
            case APP_TOKEN -> ", which belongs in " + APP_TOKEN;
            case SIGNING_SECRET -> " or another of 32 hexadecimal digits, which may belong in " + SIGNING_SECRET;
            default -> "";
        };
    }

    /** The signing secret, or two while one takes the other's place; none where Slack does not reach us by HTTP. */
    public List<String> signingSecrets() {
        if (environment.isSet(APP_TOKEN) && !environment.isSet(SIGNING_SECRET)) {
            return List.of();
        }
        var text = environment.secret(SIGNING_SECRET, "the signing secret under Basic Information of the app");
        var secrets = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .toList();
        if (secrets.size() > MOST_SECRETS) {
            environment.refuse(
                    SIGNING_SECRET, "it holds " + secrets.size() + " secrets: two at most, the new and the old one");
        } else if (secrets.isEmpty() && !text.isEmpty()) {
            environment.refuse(SIGNING_SECRET, "it holds commas and no secret");
        }
        secrets.stream()
                .map(SecretKind::of)
                .filter(kind -> kind.isToken() || kind == SecretKind.WEB_ADDRESS)
                .findFirst()
                .ifPresent(kind -> environment.refuse(
                        SIGNING_SECRET,
                        "it holds " + kind + belongs(kind)
                                + "; here belongs the signing secret, under Basic Information of the app"));
        return secrets;
    }

    /** Whether a signing secret looks as Slack makes them: 32 hexadecimal digits. */
    public static boolean looksLikeSigningSecret(String secret) {
        return SecretKind.of(secret) == SecretKind.SIGNING_SECRET;
    }
}
