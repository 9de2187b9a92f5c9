package dev.readiness.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "ask <@U0BEN|ben>¦ask @ben",
                "ask <@U0BEN>¦ask @U0BEN",
                "in <#C0PLAT|platform>¦in #platform",
                "in <#C0PLAT|>¦in #C0PLAT",
                "ask <!subteam^S0PLAT|@platform>¦ask @platform",
                "ask <!subteam^S0PLAT|platform>¦ask @platform",
                "ask <!subteam^S0PLAT>¦ask @S0PLAT",
                "<!here> and <!channel>, <!everyone>¦@here and @channel, @everyone",
                "<!here|here>¦@here",
                "on <!date^1392734382^{date}|18 Feb 2014>¦on 18 Feb 2014",
                "on <!date^1392734382^{date}^https://a.example|18 Feb 2014>¦on 18 Feb 2014",
                "see <http://payments.io|payments.io>¦see payments.io",
                "see <http://README.md|README.md>¦see README.md",
                "see <http://wiki.example/x|wiki.example/x>¦see wiki.example/x",
                "see <https://wiki.example/x>¦see https://wiki.example/x",
                "see <https://wiki.example/x|the runbook>¦see https://wiki.example/x",
                "<mailto:ops@example.com|ops@example.com>¦ops@example.com",
                "<mailto:ops@example.com>¦ops@example.com",
                "<tel:+4930123|+49 30 123>¦+49 30 123",
                "a &lt;b&gt; &amp;amp; c¦a <b> &amp; c",
                "&lt;!channel&gt;¦<!channel>",
                "＜!channel＞¦＜!channel＞",
                "Ｑ５： ｙｅｓ　＃5¦Q5: yes #5",
                "half ½, 5 m², … ™ ①¦half ½, 5 m², … ™ ①",
                "\u200Byes\u200E \uFEFFno\u00AD¦yes no",
                "👩\u200D💻 نمی\u200Cخواهم¦👩\u200D💻 نمی\u200Cخواهم",
            })
    void textIsStoredAsThePersonSawItWhenTyping(String sent, String typed) {
        assertThat(SlackText.asTyped(sent)).isEqualTo(typed);
        assertThat(SlackText.asTyped(SlackText.clean(sent))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            nullValues = "none",
            value = {
                "see <http://README.md|README.md>¦none",
                "see <http://payments.io|payments.io>¦none",
                "<mailto:ops@example.com|ops@example.com>¦none",
                "<http://wiki.example/x|wiki.example/x>¦http://wiki.example/x",
                "<https://wiki.example|the wiki>¦https://wiki.example",
                "<https://README.md>¦https://README.md",
                "see https://wiki.example/a?x=1&amp;y=2.¦https://wiki.example/a?x=1&y=2",
            })
    void aFileNameThatSlackLinkedIsNoEvidenceAndALinkIs(String sent, String link) {
        var links = SlackText.links(sent).stream().map(one -> one.link().text()).toList();

        assertThat(String.join(" ", links)).isEqualTo(link == null ? "" : link);
    }

    @Test
    void aMentionWithoutANameGetsTheOneThatPeopleSee() {
        assertThat(named("<@U0BEN>, <@U0ANA|ana> and <#C0PLAT>"))
                .isEqualTo("<@U0BEN|Ben &lt;Lee&gt; / ops>, <@U0ANA|ana> and <#C0PLAT|platform>");
        assertThat(SlackText.asTyped(named("ask <@U0BEN> or <@U0GONE>"))).isEqualTo("ask @Ben <Lee> / ops or @U0GONE");
    }

    private static String named(String sent) {
        return SlackText.named(
                sent, person -> person.id().equals("U0BEN") ? "Ben <Lee> | ops" : person.id(), channel -> "platform");
    }

    @Test
    void aFormsTextIsNoMarkup() {
        assertThat(SlackText.visible("a <b> & <!channel>\u200B &amp; ５：")).isEqualTo("a <b> & <!channel> &amp; 5:");
    }
}
