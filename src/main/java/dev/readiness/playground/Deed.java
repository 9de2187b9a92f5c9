package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;

/** Something that a person does on the page; what makes no sense is answered 400, with the reason. */
record Deed(Role who, JsonNode body) {
    /** Reads it from a request's body, which must say who acts. */
    static Deed read(String json, People people) {
        var body = Json.parse(json);
        if (!(body instanceof ObjectNode)) {
            throw nonsense("The body is no JSON object");
        }
        var who = Role.of(body.path("as").asText()).orElseThrow(() -> nonsense("The body must say who acts, in “as”"));
        if (!people.isActive(who.id())) {
            throw nonsense("The account of @" + who.handle() + " is deactivated");
        }
        return new Deed(who, body);
    }

    static BadRequestResponse nonsense(String reason) {
        return new BadRequestResponse(reason);
    }

    static void unless(boolean good, String reason) {
        if (!good) {
            throw nonsense(reason);
        }
    }

    String person() {
        return who.id();
    }

    /** The text at that key; empty where there is none. */
    String text(String key) {
        return body.path(key).asText("");
    }

    String needed(String key) {
        unless(!text(key).isBlank(), "“" + key + "” is missing");
        return text(key);
    }

    /** The channel that it is about, which the person must be able to see. */
    Channel place(World world) {
        return world.channels()
                .channel(needed("channel"))
                .filter(channel -> channel.members().contains(person()))
                .orElseThrow(() -> nonsense("There is no channel " + text("channel") + " for @" + who.handle()));
    }

    /** The channel, in which people must be able to write. */
    Channel openPlace(World world) {
        var place = place(world);
        unless(!place.archived(), "#" + place.name() + " is archived");
        return place;
    }

    /** A channel that people manage, as opposed to a conversation with the bot. */
    Channel managedPlace(World world) {
        var place = place(world);
        unless(!place.direct(), "That cannot be done to a conversation with the bot");
        return place;
    }

    /** The message that it is about. */
    ObjectNode message(World world) {
        return world.messages()
                .message(place(world).id(), needed("ts"))
                .orElseThrow(() -> nonsense("There is no message " + text("ts") + " in " + text("channel")));
    }
}
