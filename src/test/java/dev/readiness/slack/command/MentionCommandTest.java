package dev.readiness.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionCommandTest {
    private static final PersonId BOT = new PersonId("U0BOT");

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<@U0BOT> status¦status",
                "<@U0BOT|readiness>, answer 3 yes¦answer 3 yes",
                "  <@U0BOT>: close ready¦close ready",
                "<@U0BOT>status¦status",
                "<@U0BOT> — todo¦todo",
                "<@U0BOT> - todo¦todo",
                "<@U0BOT> --help¦--help",
                "<@U0BOT> ?¦?",
                "<@U0BOT|>\u00A0help¦help",
                "\u200F<@U0BOT> help¦help",
                "<@U0BOT> assign 3 <@U2|ana>¦assign 3 <@U2|ana>",
                "<@U0BOT>¦''",
                "<@U0BOT> ¦''",
                "<@U0BOT|readiness>:¦''",
                "*<@U0BOT>* status¦status",
                "`<@U0BOT> status`¦status",
                "```<@U0BOT> status```¦status",
                "*_<@U0BOT> status_*.¦status",
                "\uFEFF<@U0BOT>\u200B status¦status",
                "<@U0BOT> <@U0BOT|readiness> status¦status",
                "<@U0BOT>: *<@U0BOT>* status¦status",
            })
    void whatFollowsAMentionOfTheBotIsTheCommand(String text, String command) {
        assertThat(MentionCommand.in(text, BOT)).contains(command);
    }

    @Test
    void theCommandMayGoOnOverSeveralLines() {
        assertThat(MentionCommand.in("<@U0BOT>\nnote 3 two\nlines", BOT)).contains("note 3 two\nlines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status",
                "ask <@U0BOT> status",
                "<@U2|ana> status",
                "<@U0BOTX> status",
                "<#U0BOT> status",
                "@readiness status",
                "&lt;@U0BOT&gt; status",
                "<@U0BOT status",
                "`<@U0BOT> status` shows the card",
                "> <@U0BOT> status",
            })
    void elsewhereInTheTextAMentionIsNoCommand(String text) {
        assertThat(MentionCommand.in(text, BOT)).isEmpty();
    }
}
