package dev.readiness.review;

import dev.readiness.people.Prose;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A link that backs an answer; {@link #parse} lets in http and https with a host only.
 *
 * @param title what a shared file is called; empty for a plain link
 */
public record Evidence(Prose link, Prose title) {
    private static final int LONGEST = 2000;

    /** The link typed, or empty where it is none that a browser would open. */
    public static Optional<Evidence> parse(String typed) {
        return host(typed).map(host -> new Evidence(new Prose(typed), Prose.NONE));
    }

    /** A file that was shared beside an answer, by its permanent link; it is never downloaded. */
    public static Optional<Evidence> file(String permalink, String title) {
        return host(permalink).map(host -> new Evidence(new Prose(permalink), new Prose(title)));
    }

    /** Where the link leads, for showing beside it. */
    public String host() {
        return host(link.text()).orElse("");
    }

    private static Optional<String> host(String typed) {
        try {
            var uri = new URI(typed.replace("|", "%7C").replace("{", "%7B").replace("}", "%7D"));
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var web = typed.length() <= LONGEST && (scheme.equals("http") || scheme.equals("https"));
            return web
                    ? Optional.ofNullable(uri.getHost() == null ? uri.getAuthority() : uri.getHost())
                    : Optional.empty();
        } catch (URISyntaxException noLink) {
            return Optional.empty();
        }
    }
}
