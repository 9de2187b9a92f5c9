package dev.readiness.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack sends over the connection, and what it gets back. */
class FrameTest {
    @Test
    void theGreetingSaysHowLongTheConnectionLasts() {
        assertThat(Frame.parse("{\"type\":\"hello\",\"num_connections\":1,\"debug_info\":{\"host\":\"h\","
                        + "\"approximate_connection_time\":18060},\"connection_info\":{\"app_id\":\"A1\"}}"))
                .isEqualTo(new Frame.Hello(Duration.ofMinutes(301)));
        assertThat(Frame.parse("{\"type\":\"hello\"}")).isEqualTo(new Frame.Hello(Duration.ZERO));
    }

    @Test
    void theGoodbyeSaysWhy() {
        assertThat(Frame.parse("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{}}"))
                .isEqualTo(new Frame.Goodbye("refresh_requested"));
    }

    @Test
    void aCommandIsTheFormThatSlackWouldHavePosted() {
        var command = (Envelope) Frame.parse("{\"type\":\"slash_commands\",\"envelope_id\":\"e1\","
                + "\"accepts_response_payload\":true,\"payload\":{\"command\":\"/readiness\","
                + "\"text\":\"answer 1 yes & “ä”\",\"user_id\":\"U1\",\"is_enterprise_install\":\"false\"}}");

        assertThat(command.form()).isTrue();
        assertThat(command.body())
                .isEqualTo("command=%2Freadiness&text=answer+1+yes+%26+%E2%80%9C%C3%A4%E2%80%9D&user_id=U1"
                        + "&is_enterprise_install=false");
    }

    @Test
    void aPressIsAFormWithItsPayloadAndAnEventIsJson() {
        var press = (Envelope) Frame.parse(
                "{\"type\":\"interactive\",\"envelope_id\":\"e2\",\"payload\":{\"type\":\"block_actions\"}}");
        var event = (Envelope) Frame.parse(
                "{\"type\":\"events_api\",\"envelope_id\":\"e3\",\"payload\":{\"type\":\"event_callback\"}}");

        assertThat(press.form()).isTrue();
        assertThat(press.body()).isEqualTo("payload=%7B%22type%22%3A%22block_actions%22%7D");
        assertThat(event.form()).isFalse();
        assertThat(event.body()).isEqualTo("{\"type\":\"event_callback\"}");
    }

    @Test
    void anAcknowledgementHoldsAnAnswerOnlyWhereSlackTakesOne() {
        var taking = new Envelope("e1", true, "", true);
        var deaf = new Envelope("e1", true, "", false);

        assertThat(taking.acknowledged("{\"text\":\"ä\"}"))
                .isEqualTo("{\"envelope_id\":\"e1\",\"payload\":{\"text\":\"ä\"}}");
        assertThat(taking.acknowledged("plain")).isEqualTo("{\"envelope_id\":\"e1\",\"payload\":{\"text\":\"plain\"}}");
        assertThat(taking.acknowledged("")).isEqualTo("{\"envelope_id\":\"e1\"}");
        assertThat(deaf.acknowledged("{\"text\":\"ä\"}")).isEqualTo("{\"envelope_id\":\"e1\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "7",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"events_api\"}",
                "{\"type\":\"events_api\",\"envelope_id\":7}",
                "{\"type\":\"pong\"}",
                "{\"type\""
            })
    void whatIsNoneOfTheseIsLetPass(String text) {
        assertThat(Frame.parse(text)).isEqualTo(new Frame.Other());
    }
}
