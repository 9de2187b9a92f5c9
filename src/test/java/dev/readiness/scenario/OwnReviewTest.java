package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.export.Markdown;
import dev.readiness.fixtures.Some;
import dev.readiness.review.ReviewId;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.ExportReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * This bot's own readiness review: its team types the commands of {@code own-review/commands.txt} in the playground, and
 * the export is {@code docs/own-review.md}. {@code -Dgolden.write=1} writes it anew.
 */
class OwnReviewTest {
    private static final Path PAGE = Path.of("docs/own-review.md");
    private static final Path COMMANDS = Path.of("src/test/resources/own-review/commands.txt");
    private static final String MAIN = "https://git.example.com/readiness-bot/blob/main/";

    @TempDir
    Path folder;

    @Test
    void thePageIsWhatTheReviewExports() throws IOException {
        var exported = review();
        if (System.getProperty("golden.write") != null) {
            Files.writeString(PAGE, exported);
        }
        assertThat(withoutMinutes(Files.readString(PAGE))).isEqualTo(withoutMinutes(exported));
    }

    @Test
    void eachLinkLeadsToAPlaceInThisRepository() throws IOException {
        var links = Pattern.compile(Pattern.quote(MAIN) + "([^\\s#)>]+)(?:#([^\\s)>]+))?")
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(8);
        for (var link : links) {
            var file = Path.of(link.group(1));
            assertThat(file).exists();
            if (link.group(2) != null) {
                assertThat(Files.readAllLines(file))
                        .as(link.group())
                        .anyMatch(line -> anchor(line).equals(link.group(2)));
            }
        }
    }

    private String review() throws IOException {
        try (var stage = Stage.openAt(folder, Some.NOON)) {
            for (var line : Files.readAllLines(COMMANDS)) {
                var said = line.split(": ", 2);
                var who = Who.valueOf(said[0]);
                int before = stage.workspace().whispers(who, Workspace.CHANNEL).size();
                stage.types(who, said[1]);
                await(line)
                        .until(() -> stage.workspace()
                                        .whispers(who, Workspace.CHANNEL)
                                        .size()
                                > before);
            }
            stage.card("8 of 8 answered");
            stage.stopBot();
            try (var database = Database.open(stage.databaseUrl())) {
                var reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
                var dossier = new ExportReview(reviews, TestClock.startingAt(Some.NOON)).handle(new ReviewId(1));
                return new Markdown().write(dossier.orElseThrow());
            }
        }
    }

    /** Slow machines take a minute longer. */
    private static String withoutMinutes(String page) {
        return page.replaceAll("\\d\\d:\\d\\d UTC", "…");
    }

    /** The anchor of a heading, as the usual viewers of Markdown make it; empty for any other line. */
    private static String anchor(String line) {
        return line.startsWith("#")
                ? line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-')
                : "";
    }
}
