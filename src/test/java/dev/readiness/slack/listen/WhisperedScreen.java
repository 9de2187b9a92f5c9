package dev.readiness.slack.listen;

import com.slack.api.model.view.View;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A screen that keeps what was whispered, and shows nothing else. */
final class WhisperedScreen implements Screen {
    final List<String> whispers = new ArrayList<>();

    @Override
    public boolean open(String triggerId, View view) {
        return true;
    }

    @Override
    public boolean push(String triggerId, View view) {
        return true;
    }

    @Override
    public void update(String viewId, View view) {}

    @Override
    public void whisper(Ear ear, Drawn message) {
        whispers.add(message.text() + message.blocks());
    }

    @Override
    public void share(Ear ear, Drawn message) {}

    @Override
    public void react(MessageRef message, String emoji) {}

    @Override
    public void home(PersonId person, View view) {}

    @Override
    public void send(Ear ear, String fileName, Supplier<String> content, Drawn failed) {}
}
