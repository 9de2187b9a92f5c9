package dev.readiness.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.File;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import dev.readiness.people.PersonId;
import dev.readiness.review.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slack tells of a file in whichever event comes first, and the later one counts no more. */
class MessageEventsTest {
    private static final PersonId BOT = new PersonId("U0READINESS");
    private static final String LINK = "https://files.example/plan.pdf";
    private static final List<File> FILES =
            List.of(File.builder().permalink(LINK).title("plan.pdf").build());
    private static final Evidence PLAN = Evidence.file(LINK, "plan.pdf").orElseThrow();

    @Test
    void aMessageThatMentionsUsBringsItsFilesByEitherEvent() {
        var mention = new AppMentionEvent();
        mention.setChannel("C0PAYMENTS");
        mention.setTs("1.1");
        mention.setThreadTs("1.0");
        mention.setUser("U0APPDEV");
        mention.setText("yes, see attached, fyi <@U0READINESS>");
        mention.setFiles(FILES);
        var shared = new MessageFileShareEvent();
        shared.setChannel("C0PAYMENTS");
        shared.setTs("1.1");
        shared.setThreadTs("1.0");
        shared.setUser("U0APPDEV");
        shared.setText("yes, see attached, fyi <@U0READINESS>");
        shared.setFiles(FILES);

        var first = MessageEvents.of(mention, BOT).orElseThrow();

        assertThat(first.files()).containsExactly(PLAN);
        assertThat(MessageEvents.of(shared, BOT)).contains(first);
    }

    @Test
    void aPlainMessageBringsItsFilesToo() {
        var message = new MessageEvent();
        message.setChannel("C0PAYMENTS");
        message.setTs("1.1");
        message.setUser("U0APPDEV");
        message.setFiles(FILES);

        assertThat(MessageEvents.of(message, BOT).orElseThrow().files()).containsExactly(PLAN);
    }
}
