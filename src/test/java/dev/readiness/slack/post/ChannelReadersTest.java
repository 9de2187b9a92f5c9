package dev.readiness.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads a channel is asked of Slack page by page; what Slack does not say is not guessed. */
class ChannelReadersTest {
    private static final ChannelId CHANNEL = new ChannelId("C1");
    private static final int ON_A_PAGE = 10;

    private final MockWebServer server = new MockWebServer();
    private final List<String> calls = new ArrayList<>();
    private Slack slack;
    private ChannelReaders readers;
    private String channel = "{\"id\": \"C1\"}";
    private List<String> people = List.of();
    private String guest = "";
    private String bot = "";
    private String failing = "";

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var body = request.getBody().utf8();
                var method = request.getUrl().encodedPath().substring("/api/".length());
                calls.add(method);
                return method.equals(failing)
                        ? new MockResponse.Builder()
                                .code(429)
                                .setHeader("Retry-After", "30")
                                .build()
                        : new MockResponse.Builder().body(answer(method, body)).build();
            }
        });
        server.start();
        slack = SlackClient.create(server.url("/api/").toString(), Duration.ofSeconds(5));
        readers = new ChannelReaders(
                slack.methods("xoxb-test"),
                user -> user.isRestricted() || user.isBot(),
                Caffeine.newBuilder().build());
    }

    @AfterEach
    void stop() throws Exception {
        slack.close();
        server.close();
    }

    private String answer(String method, String body) {
        return switch (method) {
            case "conversations.info" -> "{\"ok\": true, \"channel\": " + channel + "}";
            case "conversations.members" ->
                page(body, people.stream().map(id -> "\"" + id + "\"").toList());
            case "users.list" -> page(body, people.stream().map(this::user).toList());
            default -> "{\"ok\": true, \"user\": " + user(body.replaceAll(".*user=(\\w+).*", "$1")) + "}";
        };
    }

    private static String page(String body, List<String> all) {
        var cursor = body.replaceAll(".*cursor=(\\d*).*", "$1");
        int from = cursor.matches("\\d+") ? Integer.parseInt(cursor) : 0;
        int end = Math.min(all.size(), from + ON_A_PAGE);
        var next = end < all.size() ? Integer.toString(end) : "";
        return "{\"ok\": true, \"members\": "
                + all.subList(from, end).stream().collect(Collectors.joining(",", "[", "]"))
                + ", \"response_metadata\": {\"next_cursor\": \"" + next + "\"}}";
    }

    private String user(String id) {
        return "{\"id\": \"" + id + "\", \"is_restricted\": " + id.equals(guest) + ", \"is_bot\": " + id.equals(bot)
                + "}";
    }

    private static List<String> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "U" + number).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_shared", "is_ext_shared", "is_org_shared"})
    void aChannelThatOtherWorkspacesReadIsShared(String flag) {
        channel = "{\"id\": \"C1\", \"" + flag + "\": true}";

        assertThat(readers.areShared(CHANNEL)).isEqualTo(new Outcome.Done<>(true));
        assertThat(calls).containsExactly("conversations.info");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 21, 45})
    void aGuestIsFoundWhereverTheyAreAmongTheMembers(int count) {
        people = people(count);
        bot = "U1";
        assertThat(readers.areShared(CHANNEL)).isEqualTo(new Outcome.Done<>(false));

        guest = "U" + count;
        readers.forget(new PersonId(guest));
        assertThat(readers.areShared(CHANNEL)).isEqualTo(new Outcome.Done<>(true));
        assertThat(calls.stream().filter("users.list"::equals).count()).isEqualTo(count > 20 ? (count + 9) / 10 : 0);
        assertThat(calls.stream().filter("users.info"::equals).count()).isEqualTo(count > 20 ? 1 : count + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations.info", "conversations.members", "users.list"})
    void whatSlackDoesNotSayIsNotGuessed(String method) {
        people = people(30);
        failing = method;

        assertThat(readers.areShared(CHANNEL)).isInstanceOf(Outcome.Wait.class);
    }

    @Test
    void allMembersAreReadHoweverManyPagesTheyFill() {
        people = people(45);

        assertThat(readers.members(CHANNEL))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat((java.util.Set<?>) done.answer()).hasSize(45));
    }
}
