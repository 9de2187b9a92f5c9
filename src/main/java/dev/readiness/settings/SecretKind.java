package dev.readiness.settings;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a secret of Slack is, as far as its look tells. */
enum SecretKind {
    BOT_TOKEN("a bot token (xoxb-…)", "(xoxe\\.)?xoxb-[\\w.-]+"),
    APP_TOKEN("an app-level token (xapp-…)", "xapp-[\\w.-]+"),
    USER_TOKEN("a user token (xoxp-…)", "(xoxe\\.)?xoxp-[\\w.-]+"),
    REFRESH_TOKEN("a token for refreshing (xoxe-…)", "xoxe-[\\w.-]+"),
    OTHER_TOKEN("a token of another kind, or one with characters that no token has", "(xox[a-z]|xapp)\\b.*"),
    SIGNING_SECRET("a signing secret", "[0-9a-f]{32}"),
    WEB_ADDRESS("a web address", "https?://.*"),
    UNKNOWN("something else", ".*");

    private final String words;
    private final Pattern look;

    SecretKind(String words, String look) {
        this.words = words;
        this.look = Pattern.compile(look, Pattern.DOTALL);
    }

    static SecretKind of(String secret) {
        return Arrays.stream(values())
                .filter(kind -> kind.look.matcher(secret).matches())
                .findFirst()
                .orElse(UNKNOWN);
    }

    boolean isToken() {
        return this != SIGNING_SECRET && this != WEB_ADDRESS && this != UNKNOWN;
    }

    @Override
    public String toString() {
        return words;
    }
}
