package dev.readiness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyWordListsTest {
    @TempDir
    private Path folder;

    private Checked<Settings> load(String yaml) throws IOException {
        return new SettingsFile().load(Files.writeString(folder.resolve("readiness.yaml"), yaml), Map.of());
    }

    @Test
    void eachChoiceHasWordsByDefault() throws IOException {
        var words = load("command: /readiness").get().replyWords();

        assertThat(words).containsOnlyKeys(Choice.values());
        assertThat(words.get(Choice.YES)).contains("yep", "👍", ":white_check_mark:");
        assertThat(words.get(Choice.NO)).contains("nope", "❌");
        assertThat(words.get(Choice.NOT_APPLICABLE)).contains("na", "doesn't apply");
        assertThat(words.get(Choice.NOT_SURE)).contains("dunno", "no idea");
    }

    @Test
    void aListReplacesThatChoicesWordsAndNoOthers() throws IOException {
        var words = load("reply-words: { yes: [ja, oui], unsure: [] }").get().replyWords();

        assertThat(words.get(Choice.YES)).containsExactly("ja", "oui");
        assertThat(words.get(Choice.NOT_SURE)).isEmpty();
        assertThat(words.get(Choice.NO)).contains("nope");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reply-words: { no: [nein, Yep] }|1:27|“Yep” stands for “yes” already",
                "reply-words: { yes: [ja], no: [ja] }|1:22|“ja” stands for “no” already",
                "reply-words: { yes: [unsure] }|1:22|“unsure” stands for “unsure” already",
                "reply-words: { maybe: [perhaps] }|1:16|unknown key “maybe”",
                "reply-words: { yes: ja }|1:21|a list must stand",
                "reply-words: { yes: [' '] }|1:22|a word or a phrase of 1 to 40 characters",
                "reply-words: ja|1:14|keys with values must stand",
            })
    void aMistakeIsNamedWithItsPlace(String yaml, String place, String what) throws IOException {
        assertThat(load(yaml).problems())
                .first()
                .asString()
                .contains("readiness.yaml:" + place)
                .contains(what);
    }
}
