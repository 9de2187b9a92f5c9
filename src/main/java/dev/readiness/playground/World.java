package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** The workspace: everything in it, each kind of thing kept by a part of its own. */
record World(
        PlaygroundClock clock,
        Ids ids,
        Changes changes,
        People people,
        Channels channels,
        Messages messages,
        Whispers whispers,
        Views views,
        Files files,
        Conditions conditions) {
    static final String TOKEN = "playground";
    static final String APP = "A0READINESS";
    static final String BOT_ID = "B0READINESS";

    static World at(PlaygroundClock clock) {
        var ids = new Ids(clock);
        var changes = new Changes();
        return new World(
                clock,
                ids,
                changes,
                new People(clock, changes),
                new Channels(changes),
                new Messages(ids, changes),
                new Whispers(ids, changes),
                new Views(ids, changes),
                new Files(clock, ids, changes),
                new Conditions(changes));
    }

    /** Everything that outlives the process, as JSON. */
    ObjectNode save() {
        var saved = Json.object();
        saved.put("ahead", clock.ahead().toString());
        saved.put("now", clock.instant().toString());
        saved.set("channels", channels.save());
        saved.set("deactivated", Json.tree(people.deactivated()));
        saved.set("messages", messages.save());
        saved.set("homes", views.save());
        saved.set("files", files.save());
        return saved;
    }

    /** Takes up what {@link #save} gave. */
    void load(JsonNode saved) {
        clock.advance(Duration.parse(saved.path("ahead").asText("PT0S")));
        clock.moveTo(Instant.parse(saved.path("now").asText(Instant.EPOCH.toString())));
        channels.load(saved.path("channels"), saved.path("withBot"));
        people.load(Json.texts(saved.path("deactivated")));
        messages.load(saved.path("messages"));
        views.load(saved.path("homes"));
        files.load(saved.path("files"));
    }
}
