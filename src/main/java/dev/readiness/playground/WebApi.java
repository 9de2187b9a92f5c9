package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The methods of Slack's Web API that a bot like ours uses, with Slack's own names for what is wrong. */
final class WebApi {
    private final World world;
    private final String token;
    private final Map<String, Function<Arguments, ObjectNode>> methods = new HashMap<>();

    WebApi(World world, Triggers triggers, Address address, String token) {
        this.world = world;
        this.token = token;
        var access = new ChannelAccess(world.channels());
        methods.putAll(new ChatMethods(world, access, address).methods());
        methods.putAll(new ConversationMethods(world, access).methods());
        methods.putAll(new HistoryMethods(world, access).methods());
        methods.putAll(new ViewMethods(world, triggers).methods());
        methods.putAll(new UserMethods(world, address).methods());
        methods.putAll(new ReactionMethods(world, access).methods());
        methods.putAll(new FileMethods(world, access, address).methods());
    }

    /** Answers one call. */
    ObjectNode call(String method, String givenToken, Arguments arguments) {
        if (!givenToken.equals(token)) {
            return Answers.error(givenToken.isEmpty() ? "not_authed" : "invalid_auth");
        }
        if (world.conditions().isOn(Condition.TOKEN_REVOKED)) {
            return Answers.error("token_revoked");
        }
        var known = methods.get(method);
        return known == null ? Answers.error("unknown_method") : known.apply(arguments);
    }
}
