package dev.readiness.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The vector of Slack's own SDK (SlackSignatureTest in java-slack-sdk). */
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TIMESTAMP = "1531420618";
    private static final byte[] BODY = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
                    + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
                    + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
                    + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                    + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
            .getBytes(StandardCharsets.UTF_8);
    private static final String GOOD = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static Signature at(long seconds) {
        return new Signature(List.of(SECRET), Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }

    @Test
    void signsAsSlackDoes() {
        assertThat(Signature.of(SECRET.getBytes(StandardCharsets.UTF_8), TIMESTAMP, BODY))
                .isEqualTo(GOOD);
        assertThat(at(1531420618).check(TIMESTAMP, GOOD, BODY).isGood()).isTrue();
    }

    @Test
    void fiveMinutesEitherWayAreAllowedAndNoMore() {
        for (long apart : new long[] {-300, 0, 300}) {
            assertThat(at(1531420618 + apart).check(TIMESTAMP, GOOD, BODY).isGood())
                    .isTrue();
        }
        for (long apart : new long[] {-301, 301, 86_400, -86_400}) {
            assertThat(at(1531420618 + apart).check(TIMESTAMP, GOOD, BODY).isGood())
                    .isFalse();
        }
    }

    @Test
    void anyOtherSignatureTimestampOrBodyIsRefused() {
        var signature = at(1531420618);

        assertThat(signature.check(TIMESTAMP, "", BODY).isGood()).isFalse();
        assertThat(signature
                        .check(TIMESTAMP, GOOD.toUpperCase(Locale.ROOT), BODY)
                        .isGood())
                .isFalse();
        assertThat(signature.check(TIMESTAMP, GOOD + "0", BODY).isGood()).isFalse();
        assertThat(signature.check("", GOOD, BODY).isGood()).isFalse();
        assertThat(signature.check("1531420618 ", GOOD, BODY).isGood()).isFalse();
        assertThat(signature.check("９", GOOD, BODY).isGood()).isFalse();
        assertThat(signature.check("99999999999999999999", GOOD, BODY).isGood()).isFalse();
        assertThat(signature
                        .check(TIMESTAMP, GOOD, "x".getBytes(StandardCharsets.UTF_8))
                        .isGood())
                .isFalse();
    }

    @Test
    void whileOneSecretTakesTheOthersPlaceBothCount() {
        var clock = Clock.fixed(Instant.ofEpochSecond(1531420618), ZoneOffset.UTC);
        var both = new Signature(List.of("new", SECRET), clock);
        var signedAnew = Signature.of("new".getBytes(StandardCharsets.UTF_8), TIMESTAMP, BODY);

        assertThat(both.check(TIMESTAMP, GOOD, BODY).isGood()).isTrue();
        assertThat(both.check(TIMESTAMP, signedAnew, BODY).isGood()).isTrue();
        assertThat(new Signature(List.of(SECRET), clock)
                        .check(TIMESTAMP, signedAnew, BODY)
                        .isGood())
                .isFalse();
        assertThat(new Signature(List.of(), clock).check(TIMESTAMP, GOOD, BODY).isGood())
                .isFalse();
    }

    @Test
    void aGenuineRequestOutOfTimeSaysByHowMuch() {
        assertThat(at(1531420618 + 3600).check(TIMESTAMP, GOOD, BODY))
                .isEqualTo(new Signature.Verdict(true, Duration.ofHours(-1), true));
        assertThat(at(1531420618 + 3600).check(TIMESTAMP, "v0=forged", BODY).genuine())
                .isFalse();
    }
}
