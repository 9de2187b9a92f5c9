package dev.readiness.playground;

import java.util.LinkedHashMap;

/** Slash commands: the bot's own, and Slack's to invite it. */
final class Commands {
    private final World world;
    private final Escapes escapes;
    private final Interactions interactions;
    private final Membership membership;
    private final String command;

    /** @param command the bot's command, with its slash */
    Commands(World world, Escapes escapes, Interactions interactions, Membership membership, String command) {
        this.world = world;
        this.escapes = escapes;
        this.interactions = interactions;
        this.membership = membership;
        this.command = command;
    }

    void type(Deed deed, Channel place) {
        var text = deed.text("text");
        int blank = text.indexOf(' ');
        var name = blank < 0 ? text : text.substring(0, blank);
        var thread = deed.text("thread");
        if (name.equals("/invite")) {
            membership.invite(deed, place);
            slackbot(deed, place, thread, "You added the bot to this channel.");
        } else if (!thread.isEmpty()) {
            slackbot(deed, place, thread, name + " is not supported in threads. Sorry!");
        } else if (!name.equals(command)) {
            slackbot(deed, place, thread, "“" + name + "” is not a valid command.");
        } else {
            send(deed, place, blank < 0 ? "" : text.substring(blank + 1));
        }
    }

    private void slackbot(Deed deed, Channel place, String thread, String text) {
        world.whispers().slackbot(place.id(), deed.person(), thread, text);
    }

    private void send(Deed deed, Channel place, String text) {
        var target = new ResponseUrls.Target(place.id(), deed.person(), "", "");
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", World.TOKEN);
        fields.put("team_id", Role.TEAM);
        fields.put("team_domain", Payload.DOMAIN);
        fields.put("channel_id", place.id());
        fields.put("channel_name", place.direct() ? "directmessage" : place.name());
        fields.put("user_id", deed.person());
        fields.put("user_name", deed.who().handle());
        fields.put("command", command);
        fields.put("text", escapes.command(text));
        fields.put("api_app_id", World.APP);
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", interactions.responseUrl(target));
        fields.put("trigger_id", interactions.trigger(deed.person()));
        interactions.command(fields, target, command);
    }
}
